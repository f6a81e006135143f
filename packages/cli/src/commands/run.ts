import { join } from "node:path";
import type { Recording } from "@truce/scenarios/run";
import { exit } from "../exit.ts";
import { catchInterrupt, type Interrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { checkFolder, writeFolder } from "../output/folder.ts";
import { formatDuration, plural } from "../output/format.ts";
import { jsonResult } from "../output/json.ts";
import { inputsHash, lockInputs } from "../output/lock.ts";
import { provenance } from "../output/provenance.ts";
import { checkFile, writeTable } from "../output/single-file.ts";
import { events, series } from "../output/tables.ts";
import { resultLines } from "../output/terminal.ts";
import { type ProgressReporter, progressReporter } from "../progress.ts";
import { collect, type Request } from "../study/collect.ts";
import { mainMeasures } from "../study/groups.ts";
import type { Study } from "../study/study.ts";
import { type Design, readDesign } from "./read-run.ts";
import { checkRunOptions, type RawRunOptions, type RunOptions } from "./run-options.ts";

/** What tests replace: the model, and the module that runs it. */
export interface RunParts {
  readonly model: Model;
  /** URL of another engine than the country model. */
  readonly engine?: string;
}

/** `truce run <scenario>`: runs pairs, shows and writes what came out, and returns the exit status. */
export async function run(name: string, raw: RawRunOptions, io: Io, parts: RunParts): Promise<number> {
  const options = checkRunOptions(raw, parts.model);
  const design = await readDesign(name, options, parts.model);
  const { scenario, branch, history } = design;
  const { seed, seeds: planned } = options;
  const weeks = design.weeks - (branch?.week ?? 0);
  const incidentsKept = planned <= manyPairs || options.events !== undefined;
  const request: Request = {
    name,
    mandates: options.mandates,
    seed,
    planned,
    weeks,
    parameters: options.parameters,
    twin: design.twin !== null,
    incidentsKept,
    branch,
  };
  const past = branch === null || history === undefined ? undefined : { spec: history, week: branch.week };
  const inputs = lockInputs(scenario, request, parts.model, past);
  const folder =
    options.out ?? join("results", `${scenario.spec.id}-${fileWord(seed)}-${inputsHash(inputs).slice(0, 8)}`);
  const replacing = checkFolder(folder);
  if (options.events !== undefined) checkFile("--events", options.events);
  if (options.series !== undefined) checkFile("--series", options.series);

  const begin = new Date();
  const progress = progressReporter({ write: io.err, terminal: io.errIsTerminal, paint: io.errPaint });
  const interrupt = catchInterrupt(() => {
    progress.end();
    io.err("truce: stopping; what is done will be written (Ctrl-C again to drop it)\n");
  });
  try {
    if (!options.quiet)
      io.err(`${scenario.spec.title}: ${plural(planned, request.twin ? "pair" : "run")} of ${weeks} weeks\n`);
    const study = await simulate(design, request, options, parts, interrupt, progress);
    for (const line of failureLines(study)) io.err(`${line}\n`);
    if (study.pairs.length === 0) {
      const why = study.stopped ? "stopped before the first pair was done" : "every pair had a failed run";
      io.err(`truce: ${why}; nothing was written.\n`);
      return interrupt.status() ?? exit.failedRuns;
    }
    if (planned > manyPairs) io.err(`${memoryNote(request)}\n`);
    const made = provenance(study, begin, new Date(), options.threads);
    await writeFolder(study, inputs, made, folder);
    if (options.events !== undefined) await writeTable(events(study), options.events);
    if (options.series !== undefined) await writeTable(series(study), options.series);
    show(study, { folder, replacing }, options, io, made.seconds);
    return interrupt.status() ?? (study.failures.length > 0 ? exit.failedRuns : exit.ok);
  } finally {
    interrupt.release();
  }
}

async function simulate(
  { scenario, spec, twin, past, weeks }: Design,
  request: Request,
  { threads, quiet }: RunOptions,
  { model, engine }: RunParts,
  interrupt: Interrupt,
  progress: ProgressReporter,
): Promise<Study> {
  const { runPairs, seedsOf } = await import("@truce/scenarios/run");
  try {
    const batch = await runPairs({
      spec,
      twin,
      ...(past !== undefined && { past }),
      extensions: model.with,
      seeds: seedsOf(request.seed, request.planned),
      weeks,
      parameters: request.parameters.source,
      record: recording(request),
      signal: interrupt.signal,
      ...(!quiet && { onProgress: progress.update }),
      ...(threads !== undefined && { threads }),
      ...(engine !== undefined && { engine }),
    });
    return collect(request, scenario, model, batch);
  } finally {
    progress.end();
  }
}

interface Place {
  readonly folder: string;
  /** Whether earlier results were there. */
  readonly replacing: boolean;
}

function show(study: Study, place: Place, { json, quiet }: RunOptions, io: Io, seconds: number): void {
  if (!(json && quiet)) {
    const paint = json ? io.errPaint : io.outPaint;
    const text = resultLines(study, { columns: io.columns, paint, charts: !quiet });
    (json ? io.err : io.out)(`${text.join("\n")}\n`);
  }
  const [done, noun] = [study.pairs.length, study.twin ? "pair" : "run"];
  const count = done < study.planned ? `${done} of ${plural(study.planned, noun)}` : plural(done, noun);
  const { folder, replacing } = place;
  const where = replacing ? `Replaced earlier results in ${folder}` : `Results: ${folder}`;
  if (!quiet) io.err(`\n${count} in ${formatDuration(seconds)}. ${where}\nOpen ${join(folder, "report.html")}\n`);
  if (json) io.out(`${JSON.stringify(jsonResult(study))}\n`);
}

function failureLines({ failures, arms }: Study): string[] {
  if (failures.length === 0) return [];
  const shown = failures.slice(0, 5).map(({ seed, arm, week, message }) => {
    const when = week === null ? "" : ` in week ${week}`;
    return `  seed ${seed}, ${arm === "mission" ? arms.run[0] : arms.run[1]}${when}: ${message}`;
  });
  const more = failures.length > 5 ? [`  and ${failures.length - 5} more`] : [];
  return [`truce: ${plural(failures.length, "run")} failed; the pairs they belong to are left out`, ...shown, ...more];
}

/** Above this many pairs, memory is saved: see `recording`. */
const manyPairs = 200;

/** Of many pairs, districts are kept for the main measures only, and incidents only if a file of them is asked for. */
function recording({ planned, incidentsKept, branch }: Request): Recording {
  return { from: branch?.week ?? 0, incidents: incidentsKept, ...(planned > manyPairs && { districts: mainMeasures }) };
}

function memoryNote({ incidentsKept }: Request): string {
  const events = incidentsKept ? "" : "; incidents are not kept (--events <file> keeps them)";
  return `truce: above ${manyPairs} pairs, numbers by district are kept for ${mainMeasures.length} measures only${events}`;
}

/** A seed as part of a folder's name. */
function fileWord(seed: string): string {
  return seed.replace(/[^\w-]+/g, "_").slice(0, 40);
}
