import type { CountrySpec } from "@truce/core";
import type { PricedPeople } from "./types.ts";

/** People by kind at the most, of a mission as it was and as it is scaled, with their price in the model. */
export function peopleOf(before: CountrySpec, after: CountrySpec, prices: Prices): PricedPeople[] {
  const kinds = [...new Set((before.mission?.strength ?? []).flatMap((step) => Object.keys(step)))].filter(
    (kind) => kind !== "week",
  );
  return kinds
    .map((kind) => ({
      kind,
      before: most(before, kind),
      after: most(after, kind),
      price: kind === "civilians" ? prices.civilian : prices.uniformed,
    }))
    .filter((one) => one.before > 0);
}

/** What one person costs a year, million US dollars. */
export interface Prices {
  readonly uniformed: number;
  readonly civilian: number;
}

/** Highest assessed budget, million US dollars a year. */
export function moneyOf({ mission }: CountrySpec): number {
  return Math.max(0, ...(mission?.budget ?? []).map(({ perYear }) => perYear));
}

function most({ mission }: CountrySpec, kind: string): number {
  return Math.max(
    0,
    ...(mission?.strength ?? []).map((step) => (step as unknown as Record<string, number>)[kind] ?? 0),
  );
}
