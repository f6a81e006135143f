import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Executor, LocalMeans, OpenStore, Setup, Store, SweepEnd, SweepOptions } from "@truce/experiments/run";
import { writeReport } from "../analysis/write-report.ts";
import { exit } from "../exit.ts";
import { catchInterrupt, type Interrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import { formatDuration, plural } from "../output/format.ts";
import { progressReporter } from "../progress.ts";
import { failureLines } from "./lines.ts";
import type { RawWorkOptions, WorkOptions } from "./options.ts";
import { noteSession } from "./provenance.ts";

/** What doing runs needs besides a store. */
export interface Means extends LocalMeans {
  /** Does the runs in place of threads of this machine. */
  readonly elsewhere?: (setup: Setup) => Promise<Executor>;
}

/** Threads, this thread, or what does runs elsewhere, for the runs of a store. */
export async function executorOf({ plan }: Store, { elsewhere, ...local }: Means): Promise<Executor> {
  const { executorFor } = await import("@truce/experiments/run");
  if (elsewhere === undefined) return executorFor(plan.experiment, local);
  const { defaultEngine } = await import("@truce/scenarios/run");
  const { sources: folder, engine = defaultEngine(), runSeconds } = local;
  return elsewhere({ experiment: plan.experiment, engine, folder, runSeconds });
}

/**
 * Does runs of a store, tells how far they are, and writes tables and report when none is missing.
 * @returns the exit status
 */
export async function work(
  store: OpenStore,
  job: (store: OpenStore, options: SweepOptions) => Promise<SweepEnd>,
  means: Means,
  { maxSeconds, limit }: WorkOptions,
  { json = false, quiet = false, report = true }: RawWorkOptions,
  io: Io,
): Promise<number> {
  const progress = progressReporter({ write: io.err, terminal: io.errIsTerminal, paint: io.errPaint });
  const event = (name: string, more: object): void => {
    if (json) io.out(`${JSON.stringify({ event: name, ...more })}\n`);
  };
  const interrupt = catchInterrupt(() => {
    progress.end();
    io.err("truce: stopping; what is done is kept, and the same command goes on from there\n");
  });
  const over = maxSeconds === undefined ? undefined : performance.now() + 1000 * maxSeconds;
  const executor = await executorOf(store, means);
  // A timer does not fire before runs in this thread leave it the turn, so time that is over already is told at once; timers count whole milliseconds.
  const left = over === undefined ? undefined : Math.ceil(over - performance.now());
  const signals = [interrupt.signal, ...(left === undefined ? [] : [left > 0 ? AbortSignal.timeout(left) : AbortSignal.abort()])];
  const { folder, index, lock, plan } = store;
  const before = { ...index.counts };
  const began = new Date();
  try {
    const { points, experiment } = plan;
    const about = { id: lock.id, folder, points: points.length, arms: experiment.arms.length, workers: executor.lanes };
    event("start", { ...about, ...before });
    const end = await job(store, {
      executor,
      signal: AbortSignal.any(signals),
      ...(limit !== undefined && { limit }),
      onResult(result, now) {
        event("run", { ...result, ...now });
        if (!quiet) progress.update(now);
      },
    });
    progress.end();
    const { done, failed } = index.counts;
    if (end.complete) await results(store, report && done > 0, io, event);
    const status = statusOf(end.complete, failed, interrupt);
    const seconds = (Date.now() - began.getTime()) / 1000;
    const runs = done + failed - before.done - before.failed;
    noteSession(folder, lock, { began, seconds, workers: executor.lanes, runs, complete: end.complete });
    event("end", { complete: end.complete, done, failed, left: end.progress.total - done - failed, seconds, status });
    if (!quiet) for (const line of failureLines(store)) io.err(`${line}\n`);
    if (!quiet) io.err(endLine(store, end, runs, seconds));
    return status;
  } finally {
    progress.end();
    interrupt.release();
    await executor.close();
  }
}

/** Writes what follows from results, unless it is there and nothing has been added since. */
async function results(
  store: OpenStore,
  report: boolean,
  io: Io,
  event: (name: string, more: object) => void,
): Promise<void> {
  const { checkManifest, writeTables } = await import("@truce/experiments/run");
  const { folder } = store;
  const fresh = checkManifest(folder)?.length === 0;
  if (!fresh) event("tables", { files: await writeTables(store) });
  if (report && !(fresh && existsSync(join(folder, "report.html"))))
    event("report", { files: (await writeReport(folder, folder, io)).files.map(({ path }) => path) });
}

function statusOf(complete: boolean, failed: number, interrupt: Interrupt): number {
  if (!complete) return interrupt.status() ?? exit.stoppedEarly;
  return failed > 0 ? exit.failedRuns : exit.ok;
}

function endLine({ folder, index }: Store, { complete, progress }: SweepEnd, runs: number, seconds: number): string {
  const { done, failed } = index.counts;
  const did = `${plural(runs, "run")} in ${formatDuration(seconds)}`;
  if (complete) {
    const page = existsSync(join(folder, "report.html")) ? `  Report: ${folder}/report.html` : "";
    const now = runs === 0 ? "Nothing was left to run" : did;
    return `${now}; ${done} done, ${failed} failed. Tables: ${folder}/tables${page}\n`;
  }
  return `${runs === 0 ? `Stopped after ${formatDuration(seconds)}, before a run was done` : did}; ${plural(progress.total - done - failed, "run")} left. The same command goes on from here.\n`;
}
