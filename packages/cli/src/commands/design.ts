import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import type { SearchSettings } from "@truce/experiments";
import { aboutOf } from "../analysis/about.ts";
import { writeFiles } from "../analysis/write.ts";
import { UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { searchLines } from "../search/lines.ts";
import { commandLine } from "../study/reproduce.ts";
import { checkWorkOptions, type RawWorkOptions } from "../sweep/options.ts";
import { stagesOf } from "../sweep/stage.ts";

export interface RawDesignOptions extends RawWorkOptions {
  readonly budget?: string;
  readonly runs?: string;
}

/** `truce design <experiment>`: searches for a mandate under a budget, and tries what it found on points and luck that were held out. */
export async function design(
  file: string,
  raw: RawDesignOptions,
  io: Io,
  model: Model,
  engine?: string,
): Promise<number> {
  const options = checkWorkOptions(raw);
  const { readExperiment, search, searchProblems } = await import("@truce/experiments");
  const { searchFiles } = await import("@truce/experiments/report");
  const loaded = readExperiment(file, { model, catalogue: model.catalogue });
  const settings = settingsOf(loaded.search, raw);
  const problems = searchProblems(loaded, settings);
  if (problems.length > 0) throw new UserError(problems.map((problem) => `${file}: ${problem}`).join("\n"));
  const { lock, execution } = loaded;
  const id = createHash("sha256")
    .update(JSON.stringify([lock.id, settings]))
    .digest("hex");
  const folder =
    raw.out ??
    execution.folder ??
    join("results", `design-${basename(file, extname(file)).replace(/[^\w-]+/g, "_")}-${id.slice(0, 8)}`);
  begin(folder, `${JSON.stringify({ format: 1, id, experiment: lock.id, file: lock.file, settings }, null, 2)}\n`, id);
  const quietly = raw.json === true ? { ...raw, json: false } : raw;
  const stages = stagesOf({ loaded, folder, raw: quietly, options, io, model, engine });
  const result = await search(loaded, settings, (name, input) => stages.run(name, input));
  if (result === null) {
    io.err(`truce: the search is not at its end; the same command goes on from here. Results: ${folder}\n`);
    return stages.status();
  }
  const words = [
    "design",
    file,
    ...(raw.budget === undefined ? [] : ["--budget", raw.budget]),
    ...(raw.runs === undefined ? [] : ["--runs", raw.runs]),
    "--out",
    folder,
  ];
  const about = { ...(await aboutOf({ lock, otherModel: null }, folder, io)), command: commandLine(words) };
  const files = searchFiles(result, about);
  writeFiles(folder, files);
  if (raw.json === true) io.out(files.find(({ path }) => path === "design.json")!.text);
  else io.out(`${searchLines(result, { columns: io.columns, paint: io.outPaint }).join("\n")}\n`);
  io.err(
    `Page: ${join(folder, "report.html")}; tables: ${join(folder, "design")}; every run: ${join(folder, "hold-out", "tables")} and those of the rounds\n`,
  );
  return stages.status();
}

function settingsOf(settings: SearchSettings, { budget, runs }: RawDesignOptions): SearchSettings {
  const number = (option: string, text: string, fits: (value: number) => boolean, expected: string): number => {
    const value = Number(text);
    if (text.trim() === "" || !fits(value)) throw new UserError(`--${option} ${text}: expected ${expected}`);
    return value;
  };
  return {
    ...settings,
    ...(budget !== undefined && {
      budget: number(
        "budget",
        budget,
        (value) => value > 0 && value < Infinity,
        "a number above 0, in the unit of the outcome cost",
      ),
    }),
    ...(runs !== undefined && {
      runs: number("runs", runs, (value) => Number.isInteger(value) && value >= 1, "a whole number from 1"),
    }),
  };
}

/** Begins the folder of a search, or goes on in it if it is of the same one. @throws UserError if it is of something else */
function begin(folder: string, text: string, id: string): void {
  const file = join(folder, "search.lock.json");
  const found = existsSync(folder) ? readdirSync(folder) : [];
  if (!found.includes("search.lock.json")) {
    if (found.some((name) => name !== "search.lock.json.part"))
      throw new UserError(`${folder} holds other files and no search; give an empty or new folder with --out`);
    mkdirSync(folder, { recursive: true });
    return writeFiles(folder, [{ path: "search.lock.json", text }]);
  }
  if ((JSON.parse(readFileSync(file, "utf8")) as { id?: string }).id !== id)
    throw new UserError(
      `${folder} holds another search: the file, its settings or the budget were other ones; give another folder with --out`,
    );
}
