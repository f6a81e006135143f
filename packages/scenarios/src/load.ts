import type { CountrySpec } from "@truce/core";
import type * as z from "zod";
import { crosscheck, unknownName } from "./crosscheck.ts";
import type { Complaint } from "./check.ts";
import { isRecord } from "./check.ts";
import { parseSource, printPath, type Path, type SourceText } from "./document.ts";
import { explainIssues } from "./explain-issue.ts";
import { builtInSources } from "./figure.ts";
import { listFigures, type ListedFigure } from "./list-figures.ts";
import { mapSchema, type TileMap } from "./map.ts";
import type { ModelNames } from "./names.ts";
import { applyOverride, type Override } from "./override.ts";
import { ScenarioError, type Problem } from "./problem.ts";
import { scenarioSchema, type ScenarioFile } from "./schema.ts";
import { toSpec } from "./to-spec.ts";

export interface LoadOptions {
  /** Name of the file for messages. */
  readonly file?: string;
  /** `path=value`, applied in order. */
  readonly overrides?: readonly string[];
  /** Names that the model knows; without them, component ids and parameter paths are not checked. */
  readonly model?: ModelNames;
  /** Reads a file named relative to the scenario (its map); undefined if there is none. */
  readonly readBeside?: (name: string) => string | undefined;
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
  /** The overrides that were applied. */
  readonly overrides: readonly string[];
}

/**
 * Turns the text of a scenario file (YAML or JSON) into a country that the engine can run.
 * @throws ScenarioError with every problem of the file, its map and the overrides at once.
 */
export function loadScenario(text: string, options: LoadOptions = {}): Scenario {
  const { file = "scenario", overrides = [], model, readBeside } = options;
  const source = parseSource(text, file);
  if (source.problems.length > 0) throw new ScenarioError(source.problems);
  const problems: Problem[] = [];
  const raw = source.data;
  const applied = overrides.flatMap((override) => {
    const done = applyOverride(raw, override, (complaint) =>
      problems.push(overrideProblem(override, "", complaint, 1)),
    );
    return done === undefined ? [] : [done];
  });
  const place = (path: Path, complaint: Complaint, onKey = false) => {
    const full = [...path, ...(complaint.at ?? [])];
    problems.push(placed(source, applied, full, complaint, onKey));
  };
  const parsed = check(scenarioSchema, raw, place);
  crosscheck(raw, model, place);
  const map =
    isRecord(raw) && typeof raw["map"] === "string" ? loadMap(raw["map"], raw, source, readBeside, problems) : null;
  if (problems.length > 0 || parsed === undefined) throw new ScenarioError(withoutRepeats(problems));
  return {
    spec: toSpec(parsed),
    file: parsed,
    figures: listFigures(parsed),
    sources: { ...parsed.sources, ...builtInSources } as Record<string, Source>,
    map,
    overrides: applied.map((override) => override.text),
  };
}

type Place = (path: Path, complaint: Complaint, onKey?: boolean) => void;

function check<S extends z.ZodType>(schema: S, raw: unknown, place: Place): z.output<S> | undefined {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  // The path of a complaint inside a figure is already part of the issue's path.
  for (const { path, complaint, onKey } of explainIssues(result.error.issues, schema))
    place(path, { ...complaint, at: [] }, onKey);
  return undefined;
}

function placed(
  source: SourceText,
  applied: readonly Override[],
  path: Path,
  complaint: Complaint,
  onKey: boolean,
): Problem {
  const printed = printPath(path);
  const culprit = applied.findLast((override) => `${printed}.`.startsWith(`${printPath(override.path)}.`));
  if (culprit !== undefined)
    return overrideProblem(culprit.text, printPath(culprit.path), complaint, culprit.text.indexOf("=") + 2);
  return problemAt(source, path, complaint, onKey);
}

function problemAt(source: SourceText, path: Path, { at: _at, ...complaint }: Complaint, onKey: boolean): Problem {
  return {
    file: source.file,
    ...(onKey ? source.placeOfKey(path) : source.placeOfValue(path)),
    path: printPath(path),
    ...complaint,
  };
}

function overrideProblem(text: string, path: string, { at: _at, ...complaint }: Complaint, column: number): Problem {
  return { file: `--set ${text}`, line: 1, column, path, ...complaint };
}

function loadMap(
  name: string,
  raw: Record<string, unknown>,
  source: SourceText,
  readBeside: LoadOptions["readBeside"],
  problems: Problem[],
): TileMap | null {
  if (readBeside === undefined) return null;
  const text = readBeside(name);
  if (text === undefined) {
    const complaint: Complaint = {
      kind: "missing-file",
      message: `no file "${name}" beside the scenario`,
      todo: "write the path relative to the scenario file, or remove the key",
    };
    problems.push(problemAt(source, ["map"], complaint, false));
    return null;
  }
  const mapSource = parseSource(text, name);
  problems.push(...mapSource.problems);
  if (mapSource.problems.length > 0) return null;
  const place: Place = (path, complaint, onKey = false) => problems.push(problemAt(mapSource, path, complaint, onKey));
  const map = check(mapSchema, mapSource.data, place) ?? null;
  checkTiles(raw, mapSource.data, place);
  return map;
}

function checkTiles(raw: Record<string, unknown>, map: unknown, place: Place): void {
  const country = raw["country"];
  const tiles = isRecord(map) && isRecord(map["tiles"]) ? map["tiles"] : undefined;
  if (!isRecord(country) || !isRecord(country["districts"]) || tiles === undefined) return;
  const districts = Object.keys(country["districts"]);
  const taken = new Map<string, string>();
  for (const [name, tile] of Object.entries(tiles)) {
    if (!districts.includes(name)) place(["tiles", name], unknownName("district", name, districts), true);
    if (!isRecord(tile)) continue;
    const at = `column ${String(tile["column"])}, row ${String(tile["row"])}`;
    if (taken.has(at))
      place(
        ["tiles", name],
        { kind: "inconsistent", message: `${name} and ${taken.get(at)!} are both at ${at}` },
        true,
      );
    taken.set(at, name);
  }
  for (const name of districts)
    if (!Object.hasOwn(tiles, name))
      place(
        ["tiles"],
        {
          kind: "missing-key",
          message: `no tile for the district ${name}`,
          todo: `add ${name}: { column: …, row: …, short: … }`,
        },
        true,
      );
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
