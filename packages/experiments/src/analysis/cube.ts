import { baselineOf } from "../file/baseline.ts";
import { replicationRange } from "../file/planned-runs.ts";
import type { Arm, Experiment, Point, RunResult } from "../types.ts";
import type { RunCounts } from "./types.ts";

/** Results of the arms of one country by point and replication. */
export interface Cube {
  readonly scenario: string;
  /** The baseline first. */
  readonly arms: readonly Arm[];
  readonly points: readonly Point[];
  readonly replications: number;
  readonly counts: readonly RunCounts[];
  /** `[point][replication]` of an arm and an outcome by their places; NaN where there is no result. */
  table(arm: number, outcome: number): number[][];
}

/**
 * Sorts results by country, arm, point and replication; their order does not matter.
 * @throws RangeError if a result is of no arm, point or replication of the experiment, has another number of outcomes, or comes twice.
 */
export function cubesOf(experiment: Experiment, points: readonly Point[], results: Iterable<RunResult>): Cube[] {
  const { arms, outcomes } = experiment;
  const { max } = replicationRange(experiment);
  const pointAt = new Map(points.map(({ id }, at) => [id, at]));
  const armAt = new Map(arms.map(({ id }, at) => [id, at]));
  const size = points.length * max;
  const values = arms.map(() => outcomes.map(() => new Float64Array(size).fill(NaN)));
  const status = arms.map(() => new Uint8Array(size));
  for (const result of results) {
    const { key, arm, point, replication } = result;
    const [a, p] = [armAt.get(arm), pointAt.get(point)];
    if (a === undefined || p === undefined || !(replication >= 1 && replication <= max))
      throw new RangeError(
        `run ${key} (point ${point}, arm ${arm}, replication ${replication}) is none of the experiment`,
      );
    const at = p * max + replication - 1;
    if (status[a][at] !== 0) throw new RangeError(`run ${key} comes twice`);
    status[a][at] = result.status === "done" ? 1 : 2;
    if (result.status !== "done") continue;
    if (result.outcomes.length !== outcomes.length)
      throw new RangeError(`run ${key} has ${result.outcomes.length} outcomes, not ${outcomes.length}`);
    for (const [o, value] of result.outcomes.entries()) values[a][o][at] = value;
  }
  const scenarioOf = (arm: Arm): string => arm.scenario ?? experiment.scenario;
  for (const place of outcomes.keys()) withoutRounding(values.map((own) => own[place]));
  return [...new Set(arms.map(scenarioOf))].map((scenario) => {
    const own = arms.filter((arm) => scenarioOf(arm) === scenario);
    const baseline = baselineOf(experiment, own[0]);
    const ordered = [baseline, ...own.filter((arm) => arm !== baseline)];
    const places = ordered.map((arm) => arms.indexOf(arm));
    return {
      scenario,
      arms: ordered,
      points,
      replications: max,
      counts: places.map((a) => countsOf(status[a], experiment)),
      table: (arm, outcome) =>
        points.map((_, p) => Array.from(values[places[arm]][outcome].subarray(p * max, (p + 1) * max))),
    };
  });
}

/**
 * Puts numbers on a lattice of a power of two, about 10⁻¹² of the largest, in place. What is the same but for rounding errors is the same
 * then, and so are sums, means and differences of it: otherwise ranks, modes and standardised effects would be read from the last bits.
 */
function withoutRounding(lists: readonly Float64Array[]): void {
  let largest = 0;
  for (const list of lists)
    for (const value of list) if (Number.isFinite(value)) largest = Math.max(largest, Math.abs(value));
  if (largest === 0) return;
  let step = 1;
  while (step > largest * 2 ** -40) step /= 2;
  while (step <= largest * 2 ** -41) step *= 2;
  for (const list of lists) for (const [at, value] of list.entries()) list[at] = Math.round(value / step) * step;
}

function countsOf(status: Uint8Array, { replications }: Experiment): RunCounts {
  const count = (code: number): number => status.reduce((sum, one) => sum + (one === code ? 1 : 0), 0);
  const [done, failed] = [count(1), count(2)];
  // Of sequential replications, those that were asked for are planned.
  const planned = replications.kind === "fixed" ? status.length : done + failed;
  return { planned, done, failed, missing: planned - done - failed };
}

/** Means of a table's rows over the replications that there are; NaN of none. */
export function pointMeans(table: readonly (readonly number[])[]): number[] {
  return table.map((row) => {
    const finite = row.filter(Number.isFinite);
    return finite.reduce((sum, value) => sum + value, 0) / finite.length;
  });
}

/** First less second, cell by cell: NaN where one is missing. */
export function less(first: readonly (readonly number[])[], second: readonly (readonly number[])[]): number[][] {
  return first.map((row, p) => row.map((value, r) => value - second[p][r]));
}

/** Outcomes with a direction, by their places. */
export function directed(experiment: Experiment): number[] {
  return experiment.outcomes.flatMap(({ direction }, place) => (direction === "none" ? [] : [place]));
}
