import type { UnitPoints } from "./types.ts";

/** A design in which a single factor differs from the centre at a time. */
export interface OneAtATime {
  /** The centre first, then each factor in turn, its levels ascending; a level equal to the centre is not repeated. */
  readonly points: UnitPoints;
  /** Per point the index of the factor that differs from the centre; null for the centre. */
  readonly moved: readonly (number | null)[];
}

/**
 * One factor at a time around a centre, for tornado charts and for the extended screening that ten Broeke, van Voorn and Ligtenberg
 * (2016, JASSS 19(1) 5) recommend as a first look at an agent-based model. It shows no interactions.
 * @param axes the levels of each factor between 0 and 1.
 * @param centre the nominal point, between 0 and 1; the medians unless given.
 * @throws RangeError if the centre has another number of factors.
 */
export function oneAtATime(
  axes: readonly (readonly number[])[],
  centre: readonly number[] = axes.map(() => 0.5),
): OneAtATime {
  if (centre.length !== axes.length)
    throw new RangeError(`one at a time: a centre of ${centre.length} numbers for ${axes.length} factors`);
  const points: (readonly number[])[] = [centre];
  const moved: (number | null)[] = [null];
  for (const [factor, levels] of axes.entries())
    for (const level of [...new Set(levels)].sort((a, b) => a - b)) {
      if (level === centre[factor]) continue;
      points.push(centre.with(factor, level));
      moved.push(factor);
    }
  return { points, moved };
}
