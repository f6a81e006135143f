import { catalogue, type CatalogueParameter } from "@truce/core";
import { exp, log } from "@truce/core/kernel";

/** A parameter that may be freed: its prior is its plausible range, even in logarithms where that spans a factor of ten or more. */
export type Free = Pick<CatalogueParameter, "path" | "plausible" | "default">;

/** Every parameter of the model; each has a plausible range. */
export const allFree = (): Free[] => catalogue().parameters.map(({ path, plausible, default: usual }) => ({ path, plausible, default: usual }));

const byRatio = ([low, high]: Free["plausible"]): boolean => low > 0 && high >= 10 * low;

/** The value at a place between 0 and 1 of the prior. */
export function valueAt({ plausible }: Free, place: number): number {
  const [low, high] = plausible;
  const value = byRatio(plausible) ? exp(log(low) + place * (log(high) - log(low))) : low + place * (high - low);
  return Math.min(high, Math.max(low, value));
}

/** Values by path, as countries take them. */
export const valuesAt = (free: readonly Free[], place: readonly number[]): Record<string, number> =>
  Object.fromEntries(free.map((parameter, at) => [parameter.path, valueAt(parameter, place[at]!)]));
