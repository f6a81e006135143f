import { ScenarioError, type Complaint, type Path, type Problem, type Report, type Scenario } from "@truce/scenarios";
import type { DraftArm } from "./arms.ts";
import { scenarioOf, type CountryOptions } from "./country.ts";
import type { DraftFactor } from "./factors.ts";
import { roundsOf, type Where } from "./rounds.ts";

/** What the scenarios of the arms say. */
export interface Tried {
  /** By arm: the scenario by itself; undefined where it cannot be read. */
  readonly scenarios: readonly (Scenario | undefined)[];
  /** By arm: the countries by themselves and with the factors at their ends, for the fingerprint. */
  readonly countries: readonly (readonly unknown[])[];
  /** Arms whose country makes no sense where all factors are at an end together, though each alone does. */
  readonly corners: readonly string[];
}

/**
 * Reads the scenario of each arm with its mandates and settings, and with each factor at its least and greatest value, so that
 * whatever would fail in a run is told here, at its line of the experiment file. Problems inside other files keep their place.
 */
export function tryArms(
  arms: readonly DraftArm[],
  factors: readonly DraftFactor[],
  weeks: number | null,
  options: CountryOptions,
  report: Report,
  problems: Problem[],
): Tried {
  const told = new Set<string>();
  const once = (problem: unknown, tell: () => void): void => {
    const key = JSON.stringify(problem);
    if (!told.has(key)) tell();
    told.add(key);
  };
  /** A country with and without its mission is read once. */
  const known = new Map<string, Scenario | readonly Problem[]>();
  const scenarios: (Scenario | undefined)[] = [];
  const countries: unknown[][] = [];
  const corners: string[] = [];
  /** Factors that are wrong at an end. */
  const wrong = new Set<string>();
  for (const draft of arms) {
    const { arm } = draft;
    const base = { scenario: draft.scenario.value, weeks };
    /** The scenario with some overrides, or the problems that it has then. */
    const read = (overrides: readonly string[]): Scenario | readonly Problem[] => {
      const key = JSON.stringify([base.scenario, arm.mandates, arm.set, overrides]);
      const before = known.get(key) ?? attempt(() => scenarioOf(base, arm, overrides, options));
      known.set(key, before);
      return before;
    };
    const tell = (found: readonly Problem[], overrides: ReadonlyMap<string, Where>, alone: boolean): void => {
      for (const problem of found) {
        const place = placeOf(problem, draft, overrides);
        if (place === undefined) {
          if (alone) once(problem, () => problems.push(problem));
          continue;
        }
        const { kind, message, expected, todo, nearest } = problem;
        const from = kind === "missing-file" ? "" : ` (arm ${arm.id})`;
        const complaint: Complaint = {
          kind,
          message: `${message}${from}`,
          ...(expected !== undefined && { expected }),
          ...(todo !== undefined && { todo }),
          ...(nearest !== undefined && { nearest }),
        };
        once([place, message], () => report(place.at, complaint, place.onKey));
      }
    };
    const alone = read([]);
    if (!isScenario(alone)) tell(alone, setsOf(draft), true);
    scenarios.push(isScenario(alone) ? alone : undefined);
    countries.push(isScenario(alone) ? [alone.spec] : []);
    if (!isScenario(alone)) continue;
    for (const round of roundsOf(factors)) {
      const overrides = new Map(round.map(({ text, where }) => [text, where]));
      const together = read([...overrides.keys()]);
      if (isScenario(together)) {
        countries.at(-1)!.push(together.spec);
        continue;
      }
      // Which of the factors it is shows when each is tried alone.
      const failed = round.flatMap(({ factor, text, where, between }) => {
        const one = between && wrong.has(factor) ? [] : read([text]);
        if (isScenario(one)) return [];
        wrong.add(factor);
        if (one.length === 0) return [text];
        tell(one, new Map([[text, where]]), false);
        const own = one.some((problem) => placeOf(problem, draft, new Map([[text, where]])) !== undefined);
        if (!own) once([where.value, one[0]!.message], () => report(where.value, inconsistent(one[0]!, arm.id)));
        return [text];
      });
      if (failed.length === 0 && !corners.includes(arm.id)) corners.push(arm.id);
    }
  }
  return { scenarios, countries, corners };
}

function attempt(read: () => Scenario): Scenario | readonly Problem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}

const isScenario = (read: Scenario | readonly Problem[]): read is Scenario => !Array.isArray(read);

const inconsistent = ({ message, path, file }: Problem, arm: string): Complaint => ({
  kind: "inconsistent",
  message: `with this value, ${path} of ${file} is wrong: ${message} (arm ${arm})`,
});

/** Where the file says what an override says. */
function setsOf({ arm, set }: DraftArm): ReadonlyMap<string, Where> {
  return new Map(arm.set.map((text, index) => [text, { path: set[index]!, pathIsKey: true, value: set[index]! }]));
}

/** Where a problem of a scenario is to be told in the experiment file; undefined if it is the other file's own. */
function placeOf(
  { file, path, kind, column }: Problem,
  { scenario, arm, mandates }: DraftArm,
  overrides: ReadonlyMap<string, Where>,
): { readonly at: Path; readonly onKey: boolean } | undefined {
  if (kind === "missing-file" && path === "") {
    const at = file === scenario.value ? scenario.at : mandates[arm.mandates.indexOf(file)];
    return at === undefined ? undefined : { at, onKey: false };
  }
  const where = file.startsWith("--set ") ? overrides.get(file.slice("--set ".length)) : undefined;
  if (where === undefined) return undefined;
  // Of an override, either the path is wrong, and with it everything from the first column on, or the value behind the sign.
  return column === 1 ? { at: where.path, onKey: where.pathIsKey } : { at: where.value, onKey: false };
}
