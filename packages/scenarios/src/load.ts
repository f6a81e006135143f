import type { CountrySpec } from "@truce/core";
import { checkTasks, doubtfulTasks } from "./crosscheck-mission.ts";
import { crosscheck } from "./crosscheck.ts";
import { isRecord, type Complaint } from "./check.ts";
import { readChain } from "./compose/chain.ts";
import { Composition } from "./compose/composition.ts";
import type { NamedFile } from "./compose/open.ts";
import { printPath, unshare, type Path, type SourceText } from "./document.ts";
import { builtInSources } from "./figure.ts";
import type { FormatChange } from "./format/migrate.ts";
import { resolveFormulas } from "./formula/resolve.ts";
import { listFigures, type ListedFigure } from "./list-figures.ts";
import { loadMap } from "./load-map.ts";
import { loadRecord } from "./load-record.ts";
import { mandateKeys, mandateSchema } from "./mandate.ts";
import type { TileMap } from "./map.ts";
import { tellMisnamedOnce } from "./misnamed.ts";
import type { ModelNames } from "./names.ts";
import { applyOverride, type Override } from "./override.ts";
import { orderPhases } from "./order-phases.ts";
import type { CaseRecord } from "./record.ts";
import { ScenarioError, type Problem } from "./problem.ts";
import { scenarioSchema, type ScenarioFile } from "./schema.ts";
import { toSpec } from "./to-spec.ts";
import { check, problemAt } from "./validate.ts";

export interface LoadOptions {
  /** Name of the file for messages. */
  readonly file?: string;
  /** `path=value`, applied in order, after the mandates. */
  readonly overrides?: readonly string[];
  /** Names that the model knows; without them, component ids and parameter paths are not checked. */
  readonly model?: ModelNames;
  /** Reads a file named relative to the scenario (its map, its record); undefined if there is none. */
  readonly readBeside?: ((name: string) => string | undefined) | undefined;
  /** Opens what the scenario extends; without it, nothing can be extended. */
  readonly open?: NamedFile["open"];
  /** The same for the same file, however it is named; the name of the file if left out. */
  readonly key?: string;
  /** What a scenario file that is a program exports, in place of the text. */
  readonly exported?: unknown;
  /** Mandate files, laid over the scenario in order. */
  readonly mandates?: readonly NamedFile[];
  /** Weeks of the run, if it is longer than the scenario says; formulas are worked out for them. */
  readonly weeks?: number;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Scenario {
  readonly spec: CountrySpec;
  /** The checked file, with sources and dates. */
  readonly file: ScenarioFile;
  readonly figures: readonly ListedFigure[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly map: TileMap | null;
  /** What was observed in the world, if the file names a record. */
  readonly record: CaseRecord | null;
  /** The overrides that were applied. */
  readonly overrides: readonly string[];
  /** Titles of the mandates that were laid over it. */
  readonly mandates: readonly string[];
  /** What was written in an older format. */
  readonly changes: readonly FormatChange[];
  /** Where a value of the file stands. */
  readonly place: Composition["place"];
}

/**
 * Turns the text of a scenario file (YAML or JSON) into a country that the engine can run.
 * @throws ScenarioError with every problem of the file, of what it extends, its map, mandates and overrides at once.
 */
export function loadScenario(text: string, options: LoadOptions = {}): Scenario {
  const { file = "scenario", overrides = [], model, readBeside } = options;
  const problems: Problem[] = [];
  const open = options.open ?? (() => ({ missing: "this program cannot open other files" }));
  const chain = readChain(
    { file, key: options.key ?? file, text, open, exported: options.exported, readBeside },
    "scenario",
    problems,
  );
  const [base, ...later] = chain.sources;
  if (base === undefined) throw new ScenarioError(problems);
  const composition = new Composition(scenarioSchema, base);
  for (const source of later) composition.lay(source, without(source.data, ["extends", "kind"]));
  const changes = [...chain.changes];
  const titles: string[] = [];
  for (const mandate of options.mandates ?? []) {
    const read = readMandate(mandate, model, problems);
    for (const source of read.sources) composition.lay(source, only(source.data, mandateKeys));
    changes.push(...read.changes);
    titles.push(titleOf(read.sources.at(-1)?.data, mandate.file));
  }
  const raw = composition.size > 1 ? unshare(composition.data) : composition.data;
  const applied = overrides.flatMap((override) => {
    const done = applyOverride(raw, override, (complaint) =>
      problems.push(overrideProblem(override, "", complaint, 1)),
    );
    return done === undefined ? [] : [done];
  });
  const place = (path: Path, complaint: Complaint, onKey = false) => {
    const full = [...path, ...(complaint.at ?? [])];
    problems.push(placed(composition, applied, full, complaint, onKey));
  };
  const before = (path: Path, depth: number) => composition.before(path, depth);
  resolveFormulas(scenarioSchema, raw, { weeks: options.weeks, before }, place);
  if (composition.size > 1) orderPhases(raw);
  const parsed = check(scenarioSchema, raw, place);
  crosscheck(raw, model, place);
  const map = isRecord(raw) && typeof raw["map"] === "string" ? loadMap(raw["map"], raw, composition, problems) : null;
  const record =
    isRecord(raw) && typeof raw["record"] === "string"
      ? loadRecord(raw["record"], raw, composition, model, problems)
      : null;
  if (problems.length > 0 || parsed === undefined) {
    const placeOfKey = (path: Path) => composition.place(path, true);
    const told = composition.size > 1 ? tellMisnamedOnce(problems, raw, placeOfKey) : problems;
    throw new ScenarioError(withoutRepeats(told));
  }
  const named = titles.length === 0 ? parsed : { ...parsed, title: [parsed.title, ...titles].join(" · ") };
  return {
    spec: toSpec(named),
    file: named,
    figures: listFigures(named, record),
    sources: { ...record?.sources, ...named.sources, ...builtInSources } as Record<string, Source>,
    map,
    record,
    overrides: applied.map((override) => override.text),
    mandates: titles,
    changes,
    place: (path, onKey, offset) => composition.place(path, onKey, offset),
  };
}

/** Something of a mandate that is right over one scenario and wrong over another. */
type Doubt = Pick<Problem, "file" | "line" | "column" | "path" | "message">;

/**
 * Reads a mandate file by itself, and what it extends; problems are added to the list. What depends on the scenario is not
 * checked here; what may be meant for one and may be a slip is doubtful. A mandate with problems has no sources.
 */
export function readMandate(
  file: NamedFile,
  model: ModelNames | undefined,
  problems: Problem[],
): { sources: readonly SourceText[]; changes: readonly FormatChange[]; doubtful: readonly Doubt[] } {
  const { sources, changes } = readChain(file, "mandate", problems);
  const known = problems.length;
  const doubtful: Doubt[] = [];
  for (const source of sources) {
    const report = (path: Path, complaint: Complaint, onKey = false) =>
      problems.push(problemAt(source, [...path, ...(complaint.at ?? [])], complaint, onKey));
    const raw = unshare(source.data);
    resolveFormulas(mandateSchema, raw, { alone: true }, report);
    check(mandateSchema, raw, report);
    if (!isRecord(raw)) continue;
    checkTasks(raw, model, report, true);
    if (model !== undefined)
      for (const { path, message } of doubtfulTasks(raw, model))
        doubtful.push({ file: source.file, ...source.placeOfKey(path), path: printPath(path), message });
  }
  return { sources: problems.length > known ? [] : sources, changes, doubtful };
}

function titleOf(data: unknown, otherwise: string): string {
  return isRecord(data) && typeof data["title"] === "string" ? data["title"] : otherwise;
}

function without(data: unknown, keys: readonly string[]): unknown {
  return isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key))) : data;
}

function only(data: unknown, keys: readonly string[]): unknown {
  return isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => keys.includes(key))) : data;
}

function placed(
  composition: Composition,
  applied: readonly Override[],
  path: Path,
  complaint: Complaint,
  onKey: boolean,
): Problem {
  const printed = printPath(path);
  const culprit = applied.findLast((override) => `${printed}.`.startsWith(`${printPath(override.path)}.`));
  if (culprit !== undefined)
    return overrideProblem(culprit.text, printPath(culprit.path), complaint, culprit.text.indexOf("=") + 2);
  const { at: _at, offset, ...rest } = complaint;
  return { ...composition.place(path, onKey, offset), path: printed, ...rest };
}

function overrideProblem(text: string, path: string, complaint: Complaint, column: number): Problem {
  const { at: _at, offset = 0, ...rest } = complaint;
  return { file: `--set ${text}`, line: 1, column: column + offset, path, ...rest };
}

/** One mistake is told once, also where `*` or an alias carries it to several places. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [
    ...new Map(
      problems.map((problem) => [JSON.stringify({ ...problem, path: "" }), problem] as const).toReversed(),
    ).values(),
  ].toReversed();
}
