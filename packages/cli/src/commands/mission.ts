import { dirname, extname } from "node:path";
import type { ModelMark } from "@truce/scenarios/run";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { exit, UserError } from "../exit.ts";
import { catchInterrupt } from "../interrupt.ts";
import type { Io } from "../io.ts";
import { missionJson, missionJsonText } from "../output/mission/json.ts";
import { missionPage } from "../output/mission/page.ts";
import { missionLines } from "../output/mission/terminal.ts";
import { progressReporter } from "../progress.ts";
import { parametersOf } from "../study/parameters.ts";
import { wholeNumber } from "../whole-number.ts";

/** Options as they come from the command line. */
export interface RawMissionOptions {
  readonly seed?: string;
  readonly seeds?: string;
  readonly threads?: string;
  readonly parameters?: string;
  readonly out?: string;
  readonly keep?: string;
  readonly json?: boolean;
  readonly quick?: boolean;
  readonly quiet?: boolean;
}

/** The committed table is `truce mission` without options: a seed that nobody had looked at when the model was last changed. */
const usualSeed = "levante";
const usualSeeds = 40;
const quickSeeds = 10;
/** Finished arms stay here, so that a stopped table goes on where it was. */
const usualKeep = "results/mission-table";

/** `truce mission [rows…]`: turns the levers of the mission table and says what came of it. */
export async function mission(asked: readonly string[], raw: RawMissionOptions, io: Io): Promise<number> {
  const { missionTable, modelMark, rowIds } = await import("@truce/scenarios/run");
  const { only, seed, seeds, threads, parameters } = checkOptions(asked, raw, rowIds, modelMark());
  const page = raw.out === undefined ? undefined : pagePath(raw.out);
  const progress = progressReporter({ write: io.err, terminal: io.errIsTerminal, paint: io.errPaint });
  const interrupt = catchInterrupt(() => {
    progress.end();
    io.err("truce: stopping; what is done is kept and will not run again\n");
  });
  try {
    const table = await missionTable({
      seed,
      seeds,
      parameters,
      keep: raw.keep ?? usualKeep,
      signal: interrupt.signal,
      ...(only !== undefined && { only }),
      ...(threads !== undefined && { threads }),
      ...(raw.quiet !== true && { onProgress: progress.update }),
    });
    progress.end();
    for (const { arm, seed: failed, message } of table.failures.slice(0, 5))
      io.err(`truce: a run failed (seed ${failed}, arm ${arm}): ${message}\n`);
    const lines = missionLines(table, { columns: io.columns, paint: raw.json === true ? io.errPaint : io.outPaint });
    if (raw.quiet !== true || raw.json !== true) (raw.json === true ? io.err : io.out)(`${lines.join("\n")}\n`);
    if (raw.json === true) io.out(`${JSON.stringify(missionJson(table))}\n`);
    if (page !== undefined && !table.stopped) {
      const command = [
        "truce mission",
        ...asked,
        ...(seeds === usualSeeds ? [] : [`--seeds ${seeds}`]),
        ...(seed === usualSeed ? [] : [`--seed ${seed}`]),
        ...(raw.parameters === "defaults" ? ["--parameters defaults"] : []),
      ];
      writeWhole(page, missionPage(table, command.join(" ")));
      writeWhole(page.replace(/md$/, "json"), missionJsonText(table));
      io.err(`Wrote ${page} and the JSON beside it.\n`);
    } else if (page !== undefined)
      io.err(`truce: stopped, so ${page} was not written; the same command goes on from here\n`);
    return interrupt.status() ?? (table.failures.length > 0 ? exit.failedRuns : exit.ok);
  } finally {
    progress.end();
    interrupt.release();
  }
}

interface Checked {
  readonly only?: readonly string[];
  readonly seed: string;
  readonly seeds: number;
  readonly parameters: "ensemble" | "defaults";
  readonly threads?: number;
}

/** @throws UserError that names everything that is wrong */
function checkOptions(asked: readonly string[], raw: RawMissionOptions, ids: readonly string[], mark: ModelMark): Checked {
  const problems: string[] = [];
  const integer = (name: "seeds" | "threads", low: number, high: number): number | undefined =>
    wholeNumber(`--${name}`, raw[name], low, high, problems);
  const seeds = integer("seeds", 2, 10_000) ?? (raw.quick === true ? quickSeeds : usualSeeds);
  const threads = integer("threads", 0, 1024);
  const parameters = parametersOf(raw.parameters, mark, problems).source;
  const seed = raw.seed ?? usualSeed;
  if (seed.trim() === "" || seed.includes("#"))
    problems.push(`--seed ${JSON.stringify(seed)}: expected a number or a word without #`);
  const only = asked.flatMap((text) => {
    const found = ids.filter((id) => id === text.toUpperCase() || id.replace(/\d+$/, "") === text.toUpperCase());
    if (found.length === 0)
      problems.push(`${text}: there is no such row; there are ${ids.join(" ")}, and A M C E F L K for all of a part`);
    return found;
  });
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return {
    seed,
    seeds,
    parameters,
    ...(only.length > 0 && { only }),
    ...(threads !== undefined && { threads }),
  };
}

function pagePath(path: string): string {
  if (extname(path) !== ".md")
    throw new UserError(`--out ${path}: the name must end in .md; the JSON is written beside it`);
  const folder = dirname(path);
  if (existsSync(folder)) return path;
  mkdirSync(folder, { recursive: true });
  return path;
}

/** A file is there whole or not at all. */
function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
