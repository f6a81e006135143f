import type { CountrySpec } from "@truce/core";
import { crosscheck } from "./crosscheck.ts";
import { isRecord, type Complaint } from "./check.ts";
import { parseSource, printPath, type Path, type SourceText } from "./document.ts";
import { builtInSources } from "./figure.ts";
import { listFigures, type ListedFigure } from "./list-figures.ts";
import { loadMap } from "./load-map.ts";
import type { TileMap } from "./map.ts";
import type { ModelNames } from "./names.ts";
import { applyOverride, type Override } from "./override.ts";
import { ScenarioError, type Problem } from "./problem.ts";
import { scenarioSchema, type ScenarioFile } from "./schema.ts";
import { toSpec } from "./to-spec.ts";
import { check, problemAt } from "./validate.ts";

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

function overrideProblem(text: string, path: string, { at: _at, ...complaint }: Complaint, column: number): Problem {
  return { file: `--set ${text}`, line: 1, column, path, ...complaint };
}

function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
