import type { Experiment } from "../types.ts";
import type { Plan } from "./plan.ts";

/** Bytes of a number as text, with 17 digits, sign, point and comma; and as a column of doubles. */
const asText = 20;
const asDouble = 8;
/** Bytes of what a run is called and how it ended, as a line of a shard; half of that in a table. */
const line = 260;

/**
 * Bytes that the results of a plan need, roughly: every run is a line of a shard and a row of tables, as text and as columns, and
 * every point a row of text. Shards stay, so that a run can be added.
 */
export function diskOf({ factors }: Pick<Experiment, "factors">, { runs, points, outcomes }: Plan): number {
  const perRun = line + outcomes * asText + line / 2 + outcomes * (2 * asText + asDouble);
  return Math.ceil(runs.max * perRun + points * (asText + factors.length * (asText + asDouble)));
}
