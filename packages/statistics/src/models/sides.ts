import { checkColumn } from "./design-matrix.ts";

/**
 * Rows with and without treatment.
 * @throws RangeError if treatment is not of 0 and 1, or a side has fewer than `least` rows.
 */
export function sides(treated: ArrayLike<number>, rows: number, least: number) {
  checkColumn("treated", treated, rows);
  const found: [number[], number[]] = [[], []];
  for (let i = 0; i < rows; i++) {
    if (treated[i] !== 0 && treated[i] !== 1)
      throw new RangeError(`treated, row ${i}: 0 or 1 is needed, got ${treated[i]}`);
    found[treated[i]].push(i);
  }
  const [control, treatment] = found;
  for (const [name, side] of Object.entries({ treated: treatment, untreated: control }))
    if (side.length < least) throw new RangeError(`${side.length} ${name} rows: at least ${least} are needed`);
  return { treatment, control };
}
