import type { RunPlan } from "./run-plan.ts";
import { baselineOf } from "../file/baseline.ts";
import type { Group } from "./job.ts";
import type { PlannedRun } from "../types.ts";
import type { StoppingRule } from "./stopping.ts";

/** What the schedule asks of the store. */
export interface Known {
  /** Whether a run has a result, of whatever kind. */
  has(index: number): boolean;
  /** The stopping rule's outcome of a run; NaN if it failed. */
  value(index: number): number;
}

/** Says which runs come next, point by point, until every point has enough of them. */
export interface Schedule {
  /** Runs that are wanted so far. */
  readonly total: number;
  /** The next group of runs without a result; waits while that depends on runs under way. Undefined when there is nothing left. */
  next(): Promise<Group | undefined>;
  /** All of a group has been done. */
  finished(group: Group): void;
}

/** Replications of each arm that a point needs by what is known: sequential ones go on batch by batch. */
export function replicationsWanted(plan: RunPlan, point: number, known: Known, rule: StoppingRule): number {
  const wanted = plan.experiment.replications;
  if (wanted.kind === "fixed") return wanted.count;
  const arms = plan.experiment.arms.length;
  for (let n = wanted.min; ; n = Math.min(n + wanted.batch, wanted.max)) {
    if (n >= wanted.max) return wanted.max;
    for (let arm = 0; arm < arms; arm++)
      for (let r = 1; r <= n; r++) if (!known.has(plan.indexOf(point, arm, r))) return n;
    if (compared(plan).every(([arm, baseline]) => rule(differences(plan, point, arm, baseline, n, known)) === "enough"))
      return n;
  }
}

/** Arms and their baselines, by position; where no arm has another as its baseline, arms by themselves (-1). */
function compared({ experiment }: RunPlan): (readonly [arm: number, baseline: number])[] {
  const { arms } = experiment;
  const pairs = arms.map((arm, i) => [i, arms.indexOf(baselineOf(experiment, arm))] as const);
  const others = pairs.filter(([arm, baseline]) => arm !== baseline);
  return others.length > 0 ? others : pairs.map(([arm]) => [arm, -1] as const);
}

/** Arm less baseline on the same luck, replication by replication; NaN where a run of the two failed. */
function differences(
  plan: RunPlan,
  point: number,
  arm: number,
  baseline: number,
  n: number,
  { value }: Known,
): number[] {
  return Array.from({ length: n }, (_, i) => {
    const own = value(plan.indexOf(point, arm, i + 1));
    return baseline < 0 ? own : own - value(plan.indexOf(point, baseline, i + 1));
  });
}

/** @param largest runs in a group at most, all of one arm in one point */
export function scheduleOf(plan: RunPlan, known: Known, rule: StoppingRule, largest: number): Schedule {
  const arms = plan.experiment.arms.length;
  const wanted = Float64Array.from(plan.points, (_, point) => replicationsWanted(plan, point, known, rule));
  const at = new Map(plan.points.map(({ id }, position) => [id, position]));
  let total = wanted.reduce((sum, n) => sum + n * arms, 0);
  /** Points with groups that are not handed out yet, and how many of each point are under way. */
  const open: { readonly point: number; readonly groups: Generator<Group> }[] = [];
  const under = new Map<number, number>();
  const waiting: (() => void)[] = [];
  let cursor = 0;
  const begin = (point: number) => open.push({ point, groups: missing(plan, known, point, wanted[point]!, largest) });
  /** More of a point, if what is known now asks for it. */
  const settle = (point: number): void => {
    const now = replicationsWanted(plan, point, known, rule);
    total += (now - wanted[point]!) * arms;
    if (now === wanted[point]) return;
    wanted[point] = now;
    begin(point);
  };
  return {
    get total() {
      return total;
    },
    async next() {
      for (;;) {
        if (open.length === 0 && cursor < plan.points.length) begin(cursor++);
        const [first] = open;
        if (first !== undefined) {
          const { value, done } = first.groups.next();
          if (done !== true) {
            under.set(first.point, (under.get(first.point) ?? 0) + 1);
            return value;
          }
          open.shift();
          if (!under.has(first.point)) settle(first.point);
        } else if (under.size === 0) return undefined;
        else await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    finished({ point: { id } }) {
      const point = at.get(id)!;
      const left = under.get(point)! - 1;
      if (left > 0) under.set(point, left);
      else under.delete(point);
      if (left === 0 && !open.some((one) => one.point === point)) settle(point);
      for (const wake of waiting.splice(0)) wake();
    },
  };
}

/** Runs of a point that have no result, arm by arm, in groups that are made when they are asked for. */
function* missing(plan: RunPlan, known: Known, point: number, replications: number, largest: number): Generator<Group> {
  for (let arm = 0; arm < plan.experiment.arms.length; arm++) {
    let runs: PlannedRun[] = [];
    for (let r = 1; r <= replications; r++) {
      const index = plan.indexOf(point, arm, r);
      if (!known.has(index)) runs.push(plan.run(index));
      if (runs.length < largest && r < replications) continue;
      if (runs.length > 0) yield { arm, point: plan.points[point]!, runs };
      runs = [];
    }
  }
}
