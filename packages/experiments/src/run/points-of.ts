import type { Experiment, Point } from "../types.ts";

/**
 * The points of a design that says them itself: a list, or a single point where there are no factors.
 * @throws RangeError of any other design
 */
export function pointsOf({ design, factors }: Experiment): readonly Point[] {
  if (factors.length === 0) return [{ id: 0, values: [] }];
  if (design.kind === "list") return design.points.map((values, id) => ({ id, values }));
  throw new RangeError(`designs of the kind ${design.kind} cannot be run yet; a list of points can`);
}
