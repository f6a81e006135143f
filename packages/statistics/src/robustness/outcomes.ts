import type { Direction } from "../paired.ts";

/** `values[design][future]`: one number per design and future (a point of the uncertainties; the mean of its replications). */
export type Outcomes = readonly (readonly number[])[];

/** Which way is good; robustness has no meaning without it. */
export type Good = Exclude<Direction, "none">;

/**
 * Sees to it that every design met the same futures.
 * @throws RangeError if there is no design or future, lists differ in length, or a value is not finite.
 */
export function checkOutcomes(outcomes: Outcomes): void {
  const futures = outcomes[0]?.length ?? 0;
  if (futures === 0) throw new RangeError("robustness needs at least one design and one future");
  for (const [design, row] of outcomes.entries()) {
    if (row.length !== futures)
      throw new RangeError(`all designs meet the same futures: design ${design} has ${row.length}, not ${futures}`);
    const bad = row.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0)
      throw new RangeError(`design ${design} has no number in future ${bad}; leave that future out for all designs`);
  }
}
