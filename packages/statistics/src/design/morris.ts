import { rootKey, Stream } from "@truce/core/kernel";
import { wholeNumber } from "../whole-number.ts";
import type { UnitPoints } from "./types.ts";

/** One move along a trajectory: two neighbouring points that differ in one factor. */
export interface MorrisStep {
  readonly trajectory: number;
  readonly factor: number;
  /** Rows of the two points. */
  readonly from: number;
  readonly to: number;
  /** How far the factor moves, in the unit cube: +Δ or −Δ. */
  readonly change: number;
}

export interface MorrisDesign {
  /** Trajectory after trajectory, k + 1 rows each. */
  readonly points: UnitPoints;
  readonly factors: number;
  readonly trajectories: number;
  readonly levels: number;
  /** Δ = p / (2 (p − 1)) for p levels. */
  readonly delta: number;
  /** In the order of the rows: k steps for each trajectory. */
  readonly steps: readonly MorrisStep[];
}

/**
 * Trajectories of elementary effects (Morris 1991): each starts at a random point of the grid of p levels and moves every factor once, by
 * Δ = p / (2 (p − 1)), in random order and direction. With p even, each level is then equally likely. Cost: r (k + 1) points.
 * @param factors number of factors k, from 1.
 * @param trajectories number r of trajectories, from 2, so that their spread can be told; 10 to 50 are usual.
 * @param levels number p of levels, even, from 2; 4 unless given.
 * @param seed root of the draws; a design of more trajectories begins with that of fewer.
 * @throws RangeError if a count is not whole or too small, or the levels are odd.
 */
export function morrisDesign(
  factors: number,
  trajectories: number,
  seed: string | number,
  { levels = 4 }: { levels?: number } = {},
): MorrisDesign {
  wholeNumber("factors of a Morris design", factors, 1, 100_000);
  wholeNumber("trajectories of a Morris design", trajectories, 2, 1_000_000);
  wholeNumber("levels of a Morris design", levels, 2, 10_000);
  if (levels % 2 === 1)
    throw new RangeError(`levels of a Morris design: an even number is needed for equal chances of all, got ${levels}`);
  const delta = levels / (2 * (levels - 1));
  const stream = new Stream(rootKey(seed), "morris");
  const points: number[][] = [];
  const steps: MorrisStep[] = [];
  for (let trajectory = 0; trajectory < trajectories; trajectory++) {
    stream.seek(trajectory);
    // Levels are counted in whole numbers and divided last, so that a level is the same double wherever it occurs.
    const place = new Array<number>(factors);
    const rise = new Array<number>(factors);
    for (let factor = 0; factor < factors; factor++) {
      const low = stream.below(levels / 2, factor, 0);
      const up = stream.unit(factor, 1) < 0.5;
      place[factor] = up ? low : low + levels / 2;
      rise[factor] = up ? levels / 2 : -levels / 2;
    }
    const order = Array.from({ length: factors }, (_, factor) => factor);
    stream.shuffle(order, factors);
    points.push(place.map((level) => level / (levels - 1)));
    for (const factor of order) {
      place[factor]! += rise[factor]!;
      steps.push({
        trajectory,
        factor,
        from: points.length - 1,
        to: points.length,
        change: rise[factor]! > 0 ? delta : -delta,
      });
      points.push(place.map((level) => level / (levels - 1)));
    }
  }
  return { points, factors, trajectories, levels, delta, steps };
}
