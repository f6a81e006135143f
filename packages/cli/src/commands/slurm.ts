import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenStore } from "@truce/experiments/run";
import { exit, UserError } from "../exit.ts";
import { catchInterrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { plural } from "../output/format.ts";
import { checkTaskOptions, type RawSlurmOptions } from "../slurm/options.ts";
import { roundLine, submitMissing, warnOfFruitless, type SlurmSetting } from "../slurm/round.ts";
import { announce, failureLines } from "../sweep/lines.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { executorOf, work } from "../sweep/work.ts";
import { wholeNumber } from "../whole-number.ts";
import { folderFor } from "./sweep.ts";

/** Options of `truce work`. */
export interface RawTaskOptions {
  readonly array: string;
  readonly task: string;
}

type Raw = RawWorkOptions & RawSlurmOptions;

/** How often the queue is asked while somebody waits: seldom when it takes long; milliseconds. */
const patience = { first: 500, longest: 15_000, growth: 1.2 } as const;

/** Arrays in a row that may end without any result before waiting has no more sense. */
const mostFruitless = 3;

/** `truce submit <experiment> --engine slurm`: puts the runs that are missing into a job array of Slurm, and returns. */
export async function submitSlurm(file: string, raw: Raw, io: Io, model: Model): Promise<number> {
  const { runSeconds } = checkWorkOptions(raw);
  const options = checkTaskOptions(raw);
  const { checkSlurm } = await import("@truce/cluster/slurm");
  checkSlurm();
  const { beginStore, prepare } = await import("@truce/experiments/run");
  const { lock, lockText, points, folder: sources } = prepare(file, { model, catalogue: model.catalogue });
  const { execution } = lock;
  const folder = folderFor(file, lock, raw.out);
  announce(lock, points, folder, 0, raw.quiet === true, io);
  const setting = { experiment: file, sources, runSeconds: runSeconds ?? execution.secondsPerRun, options };
  return rounds(folder, () => beginStore(folder, lockText, points, model), setting, raw, io, exit.ok);
}

/** `truce reconcile <folder>`: submits what is missing and nobody does; writes tables and report when nothing is missing. */
export async function reconcile(folder: string, raw: Raw, io: Io, model: Model): Promise<number> {
  const { runSeconds } = checkWorkOptions(raw);
  const { checkSlurm, readSubmissions } = await import("@truce/cluster/slurm");
  const { findSources, openStore, readStore } = await import("@truce/experiments/run");
  const last = readSubmissions(folder).at(-1);
  if (last === undefined) {
    readStore(folder).close();
    throw new UserError(
      `nothing of ${folder} was submitted to Slurm\n  truce submit <experiment> --engine slurm --out ${folder} does that`,
    );
  }
  const options = checkTaskOptions(raw, last.options);
  checkSlurm();
  const store = openStore(folder, model);
  const experiment = raw.experiment ?? last.experiment;
  let sources: string;
  try {
    sources = findSources(store.lock, experiment, { model, catalogue: model.catalogue }, folder);
  } finally {
    store.close();
  }
  const setting = { experiment, sources, runSeconds: runSeconds ?? last.runSeconds, options };
  return rounds(folder, () => openStore(folder, model), setting, raw, io, exit.stoppedEarly);
}

/**
 * Submits what is missing, once or until nothing is.
 * @param leaving status to leave with while runs are under way
 */
async function rounds(
  folder: string,
  open: () => OpenStore,
  setting: SlurmSetting,
  raw: Raw,
  io: Io,
  leaving: number,
): Promise<number> {
  const { readSubmissions, tasksOf } = await import("@truce/cluster/slurm");
  const { conflictLine, sweep } = await import("@truce/experiments/run");
  const interrupt = catchInterrupt(() =>
    io.err("truce: no longer waiting; the tasks go on, and truce reconcile sees what came of them\n"),
  );
  let [before, fruitless] = [Infinity, 0];
  try {
    for (;;) {
      const earlier = readSubmissions(folder);
      const alive = tasksOf(earlier.map(({ job }) => job));
      const store = open();
      try {
        const { conflicts } = store.index;
        for (const conflict of conflicts)
          io.err(`truce: two results of one run differ, so no tables are written\n${conflictLine(conflict)}\n`);
        if (conflicts.length > 0) return exit.corrupt;
        await warnOfFruitless(store, earlier.at(-1), alive, io);
        const round = await submitMissing(store, earlier, alive, setting);
        if (round.missing === 0)
          return await work(store, sweep, { ...setting, runs: 0, workers: 0 }, { sample: 0 }, raw, io);
        if (raw.json === true) io.out(`${JSON.stringify({ event: "round", folder, ...round })}\n`);
        if (raw.quiet !== true) io.err(roundLine(folder, round));
        if (raw.wait !== true) return leaving;
        fruitless = round.missing < before ? 0 : fruitless + 1;
        if (fruitless >= mostFruitless)
          throw new UserError(
            `${plural(fruitless, "array")} ended one after the other without a result; see ${folder}/slurm/logs`,
            exit.stoppedEarly,
          );
        before = round.missing;
      } finally {
        store.close();
      }
      await ended(() => tasksOf(readSubmissions(folder).map(({ job }) => job)).length === 0, interrupt.signal);
      if (interrupt.status() !== undefined) return interrupt.status()!;
    }
  } finally {
    interrupt.release();
  }
}

/** Asks until it is so, or somebody stops it. */
async function ended(asked: () => boolean, signal: AbortSignal): Promise<void> {
  for (
    let ms: number = patience.first;
    !signal.aborted && !asked();
    ms = Math.min(patience.longest, ms * patience.growth)
  )
    await pause(ms, undefined, { signal }).catch(() => {});
}

/** `truce work <folder>`: one task of a job array; does the runs of its chunk that it has not done yet. */
export async function workTask(
  folder: string,
  raw: RawTaskOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const number = wholeNumber("--array", raw.array, 1, 999_999)!;
  const task = wholeNumber("--task", raw.task, 0, Number.MAX_SAFE_INTEGER)!;
  const { countRuns, partOf, readSubmission, runsOf } = await import("@truce/cluster/slurm");
  const { findSources, joinStore, sweepPart } = await import("@truce/experiments/run");
  const store = joinStore(folder, model, partOf({ number }, task));
  try {
    const { chunks, experiment, runSeconds } = readSubmission(folder, number);
    const chunk = chunks[task];
    if (chunk === undefined)
      throw new UserError(`--task ${task}: array ${number} has the tasks 0 to ${chunks.length - 1}`);
    const sources = findSources(store.lock, experiment, { model, catalogue: model.catalogue }, resolve(folder));
    const workers = Number(process.env["SLURM_CPUS_PER_TASK"] ?? 1);
    const means = { sources, runSeconds, runs: countRuns(chunk), workers, ...(engine !== undefined && { engine }) };
    const executor = await executorOf(store, means);
    const interrupt = catchInterrupt(() => io.err("truce: stopping; what is done is kept\n"));
    try {
      const { done, failed } = store.index.counts;
      const end = await sweepPart(store, { executor, signal: interrupt.signal }, runsOf(chunk));
      const now = store.index.counts;
      io.err(
        `truce: ${plural(now.done + now.failed - done - failed, "run")} of ${countRuns(chunk)} done now, ${done + failed} before; ${now.failed} failed\n`,
      );
      for (const line of failureLines(store)) io.err(`${line}\n`);
      return end.complete ? exit.ok : (interrupt.status() ?? exit.stoppedEarly);
    } finally {
      interrupt.release();
      await executor.close();
    }
  } finally {
    store.close();
  }
}
