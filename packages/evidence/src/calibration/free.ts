import { catalogue, type CatalogueParameter } from "@truce/core";
import { exp, log } from "@truce/core/kernel";

/** A parameter that may be freed, over its plausible range; in logarithms where that spans a factor of ten or more. */
export type Free = Pick<CatalogueParameter, "path" | "plausible" | "default">;

/** Every parameter of the model; each has a plausible range. */
export const allFree = (): Free[] => catalogue().parameters.map(({ path, plausible, default: usual }) => ({ path, plausible, default: usual }));

const byRatio = ([low, high]: Free["plausible"]): boolean => low > 0 && high >= 10 * low;

/** The value at a place between 0 and 1 of the range. */
export function valueAt({ plausible }: Free, place: number): number {
  const [low, high] = plausible;
  const value = byRatio(plausible) ? exp(log(low) + place * (log(high) - log(low))) : low + place * (high - low);
  return Math.min(high, Math.max(low, value));
}

/** The place of a value in the range; of one outside, its nearer end. */
function placeOf({ plausible }: Free, value: number): number {
  const [low, high] = plausible;
  const place = byRatio(plausible) ? (log(Math.max(value, low)) - log(low)) / (log(high) - log(low)) : (value - low) / (high - low);
  return Math.min(1, Math.max(0, place));
}

/**
 * The value below which that share of the prior lies. Of a parameter three things are known: the least, the greatest and the likeliest value, the default; the
 * prior is the triangle over them (O'Hagan and others 2006, Uncertain Judgements, Wiley), in logarithms where the range is wide.
 */
export function priorAt(free: Free, share: number): number {
  const peak = placeOf(free, free.default);
  return valueAt(free, share < peak ? Math.sqrt(share * peak) : 1 - Math.sqrt((1 - share) * (1 - peak)));
}

/** Values by path at shares of the prior, as countries take them. */
export const valuesAt = (free: readonly Free[], shares: readonly number[]): Record<string, number> =>
  Object.fromEntries(free.map((parameter, at) => [parameter.path, priorAt(parameter, shares[at]!)]));
