import { wholeNumber } from "../whole-number.ts";
import type { UnitPoints } from "./types.ts";

/** More points than this are a mistake rather than a design. */
const most = 10_000_000;

/**
 * Even levels from 0 to 1, both ends included; a single one stands in the middle.
 * @throws RangeError unless the count is a whole number from 1.
 */
export function evenLevels(count: number): number[] {
  wholeNumber("levels", count, 1, most);
  return count === 1 ? [0.5] : Array.from({ length: count }, (_, level) => level / (count - 1));
}

/**
 * Full factorial design: every combination of the levels of every factor, the last factor changing fastest.
 * @param axes the levels of each factor, numbers between 0 and 1, e.g. `evenLevels(3)`.
 * @returns the product of the numbers of levels rows; one empty row without factors.
 * @throws RangeError if a factor has no levels or the design has more than ten million points.
 */
export function gridPoints(axes: readonly (readonly number[])[]): UnitPoints {
  let count = 1;
  for (const [factor, levels] of axes.entries()) {
    if (levels.length === 0) throw new RangeError(`grid: factor ${factor} has no levels`);
    count *= levels.length;
  }
  if (count > most)
    throw new RangeError(
      `grid: ${count} points are more than ${most}; take fewer levels, or a Latin hypercube or Sobol'`,
    );
  return Array.from({ length: count }, (_, index) => {
    let rest = index;
    const row = new Array<number>(axes.length);
    for (let factor = axes.length - 1; factor >= 0; factor--) {
      const levels = axes[factor]!;
      row[factor] = levels[rest % levels.length]!;
      rest = Math.floor(rest / levels.length);
    }
    return row;
  });
}
