import { exp, log } from "@truce/core/kernel";
import type { Box } from "./box.ts";
import { type Column, rowsWithin } from "./column.ts";
import { densityOf } from "./prim.ts";

/** P(X ≥ hits) for the number X of successes in `trials` of a given chance. */
export function binomialTail(hits: number, trials: number, chance: number): number {
  if (hits <= 0 || chance >= 1) return 1;
  if (chance <= 0 || hits > trials) return 0;
  // From the largest term that counts downwards in ratio; logarithms, since a single term may be below the smallest number.
  let logTerm = trials === hits ? 0 : (trials - hits) * log(1 - chance);
  for (let k = 1; k <= hits; k++) logTerm += log(((trials - hits + k) / k) * chance);
  let term = 1;
  let sum = 1;
  for (let k = hits; k < trials; k++) {
    term *= ((trials - k) / (k + 1)) * (chance / (1 - chance));
    sum += term;
    if (term < 1e-17 * sum && k > trials * chance) break;
  }
  return Math.min(1, exp(logTerm + log(sum)));
}

/**
 * Quasi-p value of each limit of a box (Lempert, Bryant and Bankes 2008; Bryant and Lempert 2010): the chance to find as many cases of
 * interest in as many rows of the box without that limit. Small means that the limit matters. It is no test, since the box was chosen by
 * looking at the same rows.
 * @returns `[id, quasi-p]` in the order of the limits
 */
export function quasiP(
  columns: readonly Column[],
  target: readonly number[],
  box: Box,
  rows: readonly number[] = target.map((_, row) => row),
): [id: string, p: number][] {
  return box.limits.map(({ id }) => {
    const others = box.limits.filter((limit) => limit.id !== id);
    const chance = densityOf(target, rowsWithin(columns, others, rows));
    return [id, binomialTail(box.hits, box.rows, chance)];
  });
}
