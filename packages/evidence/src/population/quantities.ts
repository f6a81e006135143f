import type { CountryNumberName } from "@truce/scenarios";

/** How a quantity is spread over countries: evenly, or evenly in its logarithm, or log-normally around a median, always cut off. */
export type Spread =
  | { readonly kind: "uniform" | "logUniform"; readonly min: number; readonly max: number }
  | { readonly kind: "logNormal"; readonly median: number; readonly sd: number; readonly min: number; readonly max: number };

export interface Quantity {
  readonly spread: Spread;
  readonly source: string;
}

const uniform = (min: number, max: number): Spread => ({ kind: "uniform", min, max });
const logNormal = (median: number, sd: number, min: number, max: number): Spread => ({ kind: "logNormal", median, sd, min, max });

/** Countries with a civil war after 1989, most of them African; what is not drawn keeps the default of a made country. */
export const quantities = {
  population: {
    spread: logNormal(9e6, 0.9, 1e6, 6e7),
    source: "assumed, in the range of the twelve countries of the library (0.8 to 50 million, median 9)",
  },
  density: { spread: logNormal(25, 0.8, 3, 300), source: "assumed, in the range of the countries of the library" },
  urban: { spread: uniform(0.15, 0.6), source: "assumed" },
  ruggedness: { spread: uniform(0.2, 0.9), source: "assumed" },
  resources: { spread: uniform(0.1, 0.9), source: "assumed" },
  groups: { spread: uniform(2, 6), source: "assumed" },
  segregation: { spread: uniform(0.4, 0.9), source: "assumed" },
  exclusion: { spread: uniform(0.3, 1), source: "assumed" },
  state: { spread: uniform(0.1, 0.5), source: "assumed" },
  army: { spread: logNormal(2.5, 0.5, 0.5, 10), source: "assumed; armies of the library have 0.5 to 8 soldiers to 1,000 people" },
  abroad: { spread: uniform(1, 5), source: "assumed" },
  armedGroups: { spread: uniform(1, 5), source: "assumed" },
  fighters: {
    spread: logNormal(0.6, 1.1, 0.05, 12),
    source: "assumed; most rebel forces have some hundreds to a few thousand fighters, Liberia's 13 to 1,000 people are the most in the library",
  },
  restraint: { spread: uniform(0, 0.9), source: "assumed; about half of the rebel groups and governments of Stanton (2016) held back" },
} as const satisfies Partial<Record<CountryNumberName, Quantity>>;

/** Small, so that hundreds of countries take minutes. */
export const size = { districts: 12, perDistrict: 6 } as const;
