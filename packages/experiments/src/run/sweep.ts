import type { RunResult } from "../types.ts";
import type { OpenStore } from "../store/store.ts";
import type { Executor } from "./executor.ts";
import type { Group, Timed } from "./job.ts";
import { sweepMeter, type SweepProgress } from "./progress.ts";
import { isComplete, knownOf } from "./known.ts";
import type { RunPlan } from "./run-plan.ts";
import { scheduleOf } from "./schedule.ts";
import { ruleOf, type StoppingRule } from "./stopping.ts";

export interface SweepOptions {
  readonly executor: Executor;
  /** Stops at once: what is done is kept, what runs is dropped. */
  readonly signal?: AbortSignal;
  /** Runs to do at most. */
  readonly limit?: number;
  /** When a sequential experiment has enough; the experiment's own half-width by default. */
  readonly rule?: StoppingRule;
  /** Told of each result when it is stored. */
  readonly onResult?: (result: RunResult, progress: SweepProgress) => void;
  /** Milliseconds, for the time left. */
  readonly now?: () => number;
}

export interface SweepEnd {
  /** True if no run is missing. */
  readonly complete: boolean;
  readonly progress: SweepProgress;
}

/** Runs in a group at most: few enough to fill all lanes, many enough to read a country seldom. */
const largestGroup = 16;

function groupSize(missing: number, lanes: number): number {
  return Math.max(1, Math.min(largestGroup, Math.floor(missing / (4 * lanes))));
}

/**
 * Does the runs of an experiment that have no result yet, and stores each when it is done. Which runs those are follows from the
 * experiment and its results alone, so it does not matter how often a sweep is stopped, who does the runs, and in which order.
 *
 * @throws StoreError if results cannot be written; what was written stays
 */
export async function sweep(store: OpenStore, options: SweepOptions): Promise<SweepEnd> {
  const { plan } = store;
  const known = knownOf(store);
  const rule = options.rule ?? ruleOf(plan.experiment);
  const lanes = options.executor.lanes;
  const schedule = scheduleOf(plan, known, rule, groupSize(store.index.counts.missing, lanes));
  const end = await work(
    store,
    options,
    () => schedule.next(),
    (group) => schedule.finished(group),
    () => schedule.total,
  );
  return { ...end, complete: isComplete(plan, known, rule) };
}

/**
 * Does those of some runs that have no result yet: the part of an experiment that a task of a cluster has.
 *
 * @param runs their indices in the plan, ascending
 * @throws StoreError if results cannot be written
 */
export async function sweepPart(store: OpenStore, options: SweepOptions, runs: Iterable<number>): Promise<SweepEnd> {
  const { plan, index } = store;
  const all = [...runs];
  const missing = all.filter((i) => index.status(i) === "missing");
  const groups = groupsOf(plan, missing, groupSize(missing.length, options.executor.lanes));
  const next = (): Promise<Group | undefined> => Promise.resolve(groups.next().value);
  const end = await work(store, options, next, () => {}, () => all.length);
  return { ...end, complete: all.every((i) => index.status(i) !== "missing") };
}

/** Runs of one arm in one point, together. */
function* groupsOf(plan: RunPlan, runs: readonly number[], largest: number): Generator<Group, undefined> {
  const arms = plan.experiment.arms.length;
  const pairOf = (i: number): number => Math.floor(i / plan.replications);
  for (let from = 0, until = 0; from < runs.length; from = until) {
    const pair = pairOf(runs[from]!);
    while (until < runs.length && until - from < largest && pairOf(runs[until]!) === pair) until++;
    const point = plan.points[Math.floor(pair / arms)]!;
    yield { arm: pair % arms, point, runs: runs.slice(from, until).map((i) => plan.run(i)) };
  }
}

/**
 * Does the runs again that failed, on the same seeds. A sequential experiment may then want others, which a sweep does.
 * @throws StoreError if results cannot be written
 */
export async function retry(store: OpenStore, options: SweepOptions): Promise<SweepProgress> {
  const { plan, index } = store;
  const failed: number[] = [];
  for (let i = 0; i < plan.size; i++) if (index.status(i) === "failed") failed.push(i);
  const total = () => index.counts.done + index.counts.failed;
  let at = 0;
  const next = (): Promise<Group | undefined> => {
    if (at >= failed.length) return Promise.resolve(undefined);
    const run = plan.run(failed[at++]!);
    const arm = plan.experiment.arms.findIndex(({ id }) => id === run.arm);
    return Promise.resolve({ arm, point: plan.points.find(({ id }) => id === run.point)!, runs: [run] });
  };
  return (await work(store, options, next, () => {}, total, true)).progress;
}

async function work(
  store: OpenStore,
  { executor, signal, limit = Infinity, onResult, now = () => performance.now() }: SweepOptions,
  next: () => Promise<Group | undefined>,
  finished: (group: Group) => void,
  total: () => number,
  again = false,
): Promise<{ readonly progress: SweepProgress }> {
  const { plan, index } = store;
  const { done, failed } = index.counts;
  const meter = sweepMeter(again ? { done, failed: 0 } : { done: done + failed, failed }, now);
  const fault = new AbortController();
  const stop = signal === undefined ? fault.signal : AbortSignal.any([signal, fault.signal]);
  const tell = ({ result, ms }: Timed): void => {
    if (stop.aborted) return;
    const attempt = index.attempts(plan.find(result)) + 1;
    store.commit({ result, attempt, ms });
    meter.tick(result.status === "done");
    onResult?.(result, meter.read(total()));
  };
  // Lanes that wait for others' runs wait no longer when nothing more will be done.
  let halt!: () => void;
  const halted = new Promise<undefined>((resolve) => {
    halt = () => resolve(undefined);
    stop.addEventListener("abort", halt, { once: true });
  });
  let left = limit;
  const lane = async (): Promise<void> => {
    while (left > 0 && !stop.aborted) {
      const group = await Promise.race([next(), halted]);
      if (group === undefined || stop.aborted || left <= 0) return;
      const runs = group.runs.slice(0, left);
      left -= runs.length;
      await executor.run({ ...group, runs }, tell, stop);
      if (runs.length === group.runs.length && !stop.aborted) finished(group);
    }
    halt();
  };
  const guarded = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      fault.abort();
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(executor.lanes, plan.size) }, guarded));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return { progress: meter.read(total()) };
}
