import { resampler } from "../resample.ts";
import { type Box, boxOf } from "./box.ts";
import type { Column } from "./column.ts";
import { paste } from "./paste.ts";
import { peel, type PrimOptions } from "./prim.ts";
import { quasiP } from "./quasi-p.ts";
import { randomPlaces } from "./split.ts";

export interface DiscoveryOptions extends Omit<PrimOptions, "rows"> {
  /** Share of the rows that is kept apart to judge the box. */
  readonly holdOut?: number;
  /** The box covers at least this share of the cases of interest. */
  readonly minCoverage?: number;
  /** Group of each row (its point), which is kept apart or looked at as a whole. */
  readonly groups?: readonly number[] | null;
  /** Bootstrap samples for the reproducibility. */
  readonly resamples?: number;
  readonly seed?: string;
}

/** A box that says where the cases of interest lie, and how far to believe it. */
export interface Discovery {
  /** The box chosen and its figures on the rows it was found with, which flatter it. */
  readonly box: Box;
  /** The same box on the rows kept apart; null without any. */
  readonly heldOut: Box | null;
  readonly quasiP: readonly (readonly [id: string, p: number])[];
  /** By factor: share of bootstrap samples whose box limits it too; NaN without samples. */
  readonly reproducibility: readonly (readonly [id: string, share: number])[];
  /** Coverage and density of all boxes on the way, on the rows that the box was found with. */
  readonly tradeOff: readonly Box[];
  /** Place among them of the box that was chosen, before its faces were moved out again. */
  readonly chosen: number;
}

/**
 * Scenario discovery (Bryant and Lempert 2010) by patient rule induction: peel, choose the densest box that covers enough, paste, and judge
 * it on rows kept apart.
 * @param target 1 for a case of interest, 0 for another
 * @throws RangeError if the input does not fit, or a share is not between 0 and 1.
 */
export function discover(
  columns: readonly Column[],
  target: readonly number[],
  options: DiscoveryOptions = {},
): Discovery {
  const { holdOut = 0.3, minCoverage = 0.6, groups = null, resamples = 20, seed = "discovery" } = options;
  if (!(holdOut >= 0 && holdOut < 1)) throw new RangeError(`the part kept apart is a share below 1, got ${holdOut}`);
  if (!(minCoverage >= 0 && minCoverage <= 1))
    throw new RangeError(`a coverage lies between 0 and 1, got ${minCoverage}`);
  const { places, count } = randomPlaces(target.length, seed, groups);
  const kept = Math.round(holdOut * count);
  const all = target.map((_, row) => row);
  const apart = all.filter((row) => places[row] < kept);
  const rows = all.filter((row) => places[row] >= kept);
  const find = (among: readonly number[]): { box: Box; tradeOff: Box[]; chosen: number } => {
    const tradeOff = peel(columns, target, { ...options, rows: among });
    const best = densest(tradeOff, minCoverage);
    const box = paste(columns, target, best, { ...options, rows: among });
    return { box, tradeOff, chosen: tradeOff.indexOf(best) };
  };
  const { box, tradeOff, chosen } = find(rows);
  const again = resampler(rows.length, `${seed} again`);
  const limited = Array.from({ length: resamples }, (_, resample) => {
    const sample = Array.from(again(resample), (place) => rows[place]);
    return new Set(find(sample).box.limits.map(({ id }) => id));
  });
  return {
    box,
    heldOut: apart.length > 0 ? boxOf(columns, target, box.limits, apart) : null,
    quasiP: quasiP(columns, target, box, rows),
    reproducibility: columns.map(({ id }) => [id, limited.filter((ids) => ids.has(id)).length / resamples]),
    tradeOff,
    chosen,
  };
}

/** The densest box that covers enough, of equals the one with the fewest limits; the whole space if nothing is of interest. */
export function densest(boxes: readonly Box[], minCoverage: number): Box {
  let best = boxes[0];
  for (const box of boxes) {
    if (!(box.coverage >= minCoverage)) continue;
    const fewer = box.density === best.density && box.limits.length < best.limits.length;
    if (box.density > best.density || fewer) best = box;
  }
  return best;
}
