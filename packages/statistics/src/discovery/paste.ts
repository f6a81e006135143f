import { type Box, boxOf } from "./box.ts";
import { categories, type Column, isCategory, type Limit, rowsWithin, within } from "./column.ts";
import { checkPrim, densityOf, type PrimOptions, withLimit } from "./prim.ts";

/**
 * Patient rule induction, the pasting (Friedman and Fisher 1999): peeling looks one slice ahead and may cut too deep, so the faces of a box
 * are moved out again as long as the share of cases of interest does not fall.
 * @throws RangeError as `peel` does.
 */
export function paste(columns: readonly Column[], target: readonly number[], box: Box, options: PrimOptions = {}): Box {
  const { alpha = 0.05, rows = target.map((_, row) => row) } = options;
  checkPrim(columns, target, alpha, 0);
  let limits = box.limits;
  let inside = rowsWithin(columns, limits, rows);
  for (;;) {
    let best: { limits: Limit[]; inside: number[]; density: number } | null = null;
    for (const limit of limits) {
      const column = columns.find(({ id }) => id === limit.id)!;
      const others = limits.filter(({ id }) => id !== limit.id);
      const near = rowsWithin(columns, others, rows).filter((row) => !within(column.values[row], limit));
      for (const wider of extensions(column, limit, near, Math.max(1, Math.floor(alpha * inside.length)))) {
        const added = near.filter((row) => within(column.values[row], wider));
        const larger = [...inside, ...added];
        const density = densityOf(target, larger);
        if (density >= densityOf(target, inside) && density > (best?.density ?? -1))
          best = { limits: withLimit(limits, wider), inside: larger, density };
      }
    }
    if (best === null) return boxOf(columns, target, limits, rows);
    ({ limits, inside } = best);
  }
}

/** A limit moved out on either side by the nearest rows outside, or by one word. */
function extensions(column: Column, limit: Limit, near: readonly number[], slice: number): Limit[] {
  const outside = near.map((row) => column.values[row]);
  if (isCategory(column)) {
    if (limit.kind !== "among") return [];
    const words = categories({ id: column.id, values: outside });
    return words.map((word) => ({ ...limit, values: [...limit.values, word] }));
  }
  if (limit.kind !== "range") return [];
  const found: Limit[] = [];
  const below = outside.map(Number).filter((value) => value < limit.min);
  const above = outside.map(Number).filter((value) => value > limit.max);
  if (below.length > 0)
    found.push({
      ...limit,
      min: nextFace(
        below.sort((a, b) => b - a),
        slice,
        -Infinity,
      ),
    });
  if (above.length > 0)
    found.push({
      ...limit,
      max: nextFace(
        above.sort((a, b) => a - b),
        slice,
        Infinity,
      ),
    });
  return found;
}

/** Half-way between the last value taken in and the next one; open if none is left. */
function nextFace(outwards: readonly number[], slice: number, open: number): number {
  let taken = Math.min(slice, outwards.length);
  while (taken < outwards.length && outwards[taken] === outwards[taken - 1]) taken++;
  return taken < outwards.length ? (outwards[taken - 1] + outwards[taken]) / 2 : open;
}
