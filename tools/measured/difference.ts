// How far apart two estimates are, by their intervals.
import { normalCdf } from "@truce/statistics";

/** Standard error of an estimate with this 95 % interval. */
export const errorOf = ([low, high]: readonly [number, number]): number => (high - low) / (2 * 1.96);

/** Chance of a difference at least as large if there is none; `error` is the standard error of the difference. */
export const chanceOfDifference = (difference: number, error: number): number => (difference === 0 ? 1 : 2 * normalCdf(-Math.abs(difference) / error));
