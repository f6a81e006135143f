import { correlation } from "./mean.ts";
import { midranks } from "./sensitivity/rank-correlation.ts";

/** Rank correlation (Spearman 1904): −1 to 1; NaN if one of the two does not vary or there are fewer than three. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return a.length >= 3 ? correlation(midranks(a), midranks(b)) : NaN;
}
