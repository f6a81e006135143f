import { type Box, boxOfRows } from "./box.ts";
import { categories, checkColumns, type Column, isCategory, type Limit, within } from "./column.ts";

export interface PrimOptions {
  /** Share of the box's rows that one peel or one paste moves. */
  readonly alpha?: number;
  /** No box gets smaller than this share of the rows. */
  readonly minMass?: number;
  /** Rows to look at; all by default. A row may occur several times. */
  readonly rows?: readonly number[];
}

/**
 * Patient rule induction, the peeling (Friedman and Fisher 1999): from the whole space, again and again the thin slice of one factor is cut
 * off whose loss raises the share of cases of interest most for each row that is lost (their lenient criterion, which is fair to factors of
 * words too; Kwakkel and Jaxa-Rozen 2016). It goes on where every slice lowers the share, since that may be bad luck of thin slices.
 * @param target 1 for a case of interest, 0 for another
 * @returns the boxes from the whole space to the smallest: the trade-off between coverage and density
 * @throws RangeError if columns and target do not fit, the target is not of 0 and 1, or the shares are not between 0 and 1.
 */
export function peel(columns: readonly Column[], target: readonly number[], options: PrimOptions = {}): Box[] {
  const { alpha = 0.05, minMass = 0.05, rows = target.map((_, row) => row) } = options;
  checkPrim(columns, target, alpha, minMass);
  let inside = rows;
  let limits: readonly Limit[] = [];
  const boxes = [boxOfRows(target, limits, inside, rows)];
  for (;;) {
    const density = densityOf(target, inside);
    if (density === 0 || density === 1) return boxes;
    let best: { limit: Limit; kept: number[]; gain: number } | null = null;
    for (const column of columns) {
      for (const limit of cuts(column, limits, inside, alpha)) {
        const kept = inside.filter((row) => within(column.values[row], limit));
        if (kept.length === 0 || kept.length < minMass * rows.length) continue;
        const gain = (densityOf(target, kept) - density) / (inside.length - kept.length);
        if (gain > (best?.gain ?? -Infinity)) best = { limit, kept, gain };
      }
    }
    if (best === null) return boxes;
    limits = withLimit(limits, best.limit);
    inside = best.kept;
    boxes.push(boxOfRows(target, limits, inside, rows));
  }
}

/** Limits with the one of the same factor replaced. */
export function withLimit(limits: readonly Limit[], limit: Limit): Limit[] {
  const others = limits.filter(({ id }) => id !== limit.id);
  const free = limit.kind === "range" && limit.min === -Infinity && limit.max === Infinity;
  return free ? others : [...others, limit];
}

/** @throws RangeError if something of the input makes no sense. */
export function checkPrim(columns: readonly Column[], target: readonly number[], alpha: number, minMass: number): void {
  checkColumns(columns, target);
  if (!target.every((value) => value === 0 || value === 1))
    throw new RangeError("the target is 1 for a case of interest and 0 for another");
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`a peel takes a share between 0 and 1, got ${alpha}`);
  if (!(minMass >= 0 && minMass < 1)) throw new RangeError(`the smallest mass is a share below 1, got ${minMass}`);
}

/** Share of cases of interest. */
export function densityOf(target: readonly number[], rows: readonly number[]): number {
  let hits = 0;
  for (const row of rows) hits += target[row];
  return hits / rows.length;
}

/** The limits that one peel can set for a factor: a slice off either end, or one word less. */
function cuts(column: Column, limits: readonly Limit[], inside: readonly number[], alpha: number): Limit[] {
  const { id, values } = column;
  const present = inside.map((row) => values[row]);
  if (isCategory(column)) {
    const words = categories({ id, values: present });
    if (words.length < 2) return [];
    return words.map((gone) => ({ id, kind: "among", values: words.filter((word) => word !== gone) }));
  }
  const sorted = present.map(Number).sort((a, b) => a - b);
  const n = sorted.length;
  if (sorted[0] === sorted[n - 1]) return [];
  const now = limits.find((limit) => limit.id === id);
  const [min, max] = now?.kind === "range" ? [now.min, now.max] : [-Infinity, Infinity];
  const slice = Math.max(1, Math.floor(alpha * n));
  // Equal values go together: the cut lies half-way to the next value inside.
  let low = slice;
  while (low < n && sorted[low] === sorted[low - 1]) low++;
  let high = n - slice;
  while (high > 0 && sorted[high - 1] === sorted[high]) high--;
  const found: Limit[] = [];
  if (low < n) found.push({ id, kind: "range", min: (sorted[low - 1] + sorted[low]) / 2, max });
  if (high > 0) found.push({ id, kind: "range", min, max: (sorted[high - 1] + sorted[high]) / 2 });
  return found;
}
