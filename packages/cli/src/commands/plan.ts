import { availableParallelism } from "node:os";
import { extname } from "node:path";
import type { LoadedExperiment, Plan, Point } from "@truce/experiments";
import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { padEnd, wrapText } from "../output/ansi.ts";
import { formatDuration, plural } from "../output/format.ts";
import { checkFile, writeTable } from "../output/single-file.ts";
import { parametersOfLock } from "../study/parameters.ts";
import type { ParameterSource } from "../study/study.ts";
import { pointsTable } from "../plan/points-table.ts";
import { probe, type Probe } from "../plan/probe.ts";
import { wholeNumber } from "../whole-number.ts";

export interface RawPlanOptions {
  readonly workers?: string;
  readonly probe: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

/** What tests replace. */
export interface PlanParts {
  readonly pointsOf?: (experiment: LoadedExperiment["experiment"]) => readonly Point[];
}

/** What `--json` prints. */
interface Planned extends Plan {
  readonly id: string;
  readonly title: string;
  readonly design: string;
  /** Where parameters come from that neither an arm nor a factor sets. */
  readonly parameters: ParameterSource;
  readonly workers: number;
  readonly probe: Probe | null;
  /** Estimates; null if nothing was tried. */
  readonly seconds: { readonly min: number; readonly max: number } | null;
  readonly bytes: number;
  readonly warnings: readonly string[];
}

/** `truce plan <experiment>`: counts an experiment, tries a few runs, and says what it will take. */
export async function plan(
  file: string,
  options: RawPlanOptions,
  io: Io,
  model: Model,
  parts: PlanParts = {},
): Promise<number> {
  const { admittedPoints, diskOf, planOf, planWarnings, readExperiment, ...rest } = await import("@truce/experiments");
  const { pointsOf = rest.pointsOf } = parts;
  const { out } = options;
  const asked = wholeNumber("--workers", options.workers, 1, 1024);
  if (out !== undefined && ![".csv", ".parquet"].includes(extname(out).toLowerCase()))
    throw new UserError(`--out ${out}: the name must end in .csv or .parquet, which says how to write it`);
  if (out !== undefined) checkFile("--out", out);
  const loaded = readExperiment(file, { model, catalogue: model.catalogue });
  const { lock, experiment, execution, corners } = loaded;
  const all = pointsOf(experiment);
  const kept = admittedPoints(experiment, all);
  const counted = planOf(experiment, all, kept);
  const tried = options.probe ? await probe(loaded, kept) : null;
  const workers = asked ?? execution.workers ?? availableParallelism();
  const time = (runs: number): number => ((tried?.secondsPerRun ?? 0) * runs) / Math.min(workers, Math.max(1, runs));
  const planned: Planned = {
    id: lock.id,
    title: experiment.title,
    design: experiment.design.kind,
    ...counted,
    parameters: parametersOfLock(lock),
    workers,
    probe: tried,
    seconds: tried === null ? null : { min: time(counted.runs.min), max: time(counted.runs.max) },
    bytes: diskOf(experiment, counted),
    warnings: [
      ...planWarnings(lock, counted, corners),
      ...(tried?.failures ?? []).map((failure) => `a run of the probe failed: ${failure}`),
    ],
  };
  if (out !== undefined) await writeTable(pointsTable(experiment, kept), out);
  io.out(options.json === true ? `${JSON.stringify(planned)}\n` : `${linesOf(planned, model, io).join("\n")}\n`);
  if (out !== undefined) io.err(`${plural(kept.length, "point")}: ${out}\n`);
  return exit.ok;
}

function linesOf(planned: Planned, { ensemble }: Model, { outPaint: paint, columns }: Io): string[] {
  const { points, excluded, replications, runs, probe: tried, seconds, warnings } = planned;
  const span = ({ min, max }: { min: number; max: number }, print: (value: number) => string) =>
    min === max ? print(min) : `${print(min)} to ${print(max)}`;
  const left = excluded === 0 ? "" : `, ${excluded} of them left out by constraints`;
  const facts: [string, string][] = [
    ["experiment", planned.id.slice(0, 16)],
    ["factors", String(planned.factors)],
    ["points", `${points} (${planned.design})${left}`],
    ["arms", String(planned.arms)],
    ["parameters", drawnBy(planned.parameters, ensemble !== null)],
    ["replications", span(replications, String)],
    ["runs", span(runs, (value) => value.toLocaleString("en"))],
    [
      "time",
      seconds === null || tried === null
        ? "not tried"
        : `about ${span(seconds, formatDuration)} with ${plural(planned.workers, "worker")} ` +
          `(${tried.secondsPerRun.toPrecision(2)} s a run, from ${plural(tried.runs, "run")})`,
    ],
    ["disk", `about ${bytes(planned.bytes)}`],
  ];
  const wide = Math.max(50, Math.min(columns, 110));
  return [
    paint.bold(planned.title),
    ...facts.map(([name, fact]) => `  ${paint.dim(padEnd(name, 12))}  ${fact}`),
    ...(warnings.length === 0 ? [] : ["", paint.bold(plural(warnings.length, "warning"))]),
    ...warnings.flatMap((warning) =>
      wrapText(warning, wide - 4).map((line, index) => `  ${index === 0 ? "-" : " "} ${line}`),
    ),
  ];
}

/** What the runs take where neither an arm nor a factor says it. @param sets whether the model has sets to draw from */
function drawnBy({ ensemble }: ParameterSource, sets: boolean): string {
  if (ensemble === null) return `the model's defaults, ${sets ? "as the experiment says" : "for it has no calibrated sets to draw from"}`;
  return `each replication draws one of ${ensemble.sets} calibrated sets (ensemble ${ensemble.hash.slice(0, 8)}), the same in all arms and points`;
}

function bytes(count: number): string {
  const units = ["kB", "MB", "GB", "TB"];
  let value = count / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${value < 10 ? value.toPrecision(2) : Math.round(value)} ${units[unit]}`;
}
