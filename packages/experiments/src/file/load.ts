import { catalogue as modelCatalogue, type Catalogue } from "@truce/core";
import {
  check,
  modelNames,
  parseSource,
  problemAt,
  ScenarioError,
  sourceOfData,
  unknownName,
  withoutMission,
  type Path,
  type Problem,
  type Report,
  type Scenario,
} from "@truce/scenarios";
import type { ModelMark } from "@truce/scenarios/run";
import type { Arm, Experiment } from "../types.ts";
import { readArms, type DraftArm } from "./arms.ts";
import { checkConstraints } from "./constraints.ts";
import { readDesign } from "./design.ts";
import { readFactors } from "./factors.ts";
import { type EqualiseSettings, readEqualise } from "./equalise.ts";
import { fingerprint, type Execution, type ExperimentLock } from "./lock.ts";
import { readOutcomes } from "./outcomes.ts";
import { partsOf, type Parts } from "./parts.ts";
import { readReplications } from "./replications.ts";
import { readSearch, type SearchSettings } from "./search.ts";
import { experimentSchema } from "./schema.ts";
import { tryArms } from "./try-arms.ts";

export interface LoadExperimentOptions {
  /** Name of the file for messages. */
  readonly file?: string;
  /** Folder from which the file's paths count; where the program runs if left out. */
  readonly folder?: string;
  /** What an experiment file that is a program exports, in place of the text. */
  readonly exported?: unknown;
  readonly catalogue?: Catalogue;
  /** The model that the experiment is for: its version, the fingerprint of its sources, and what parameters runs may draw. */
  readonly model: ModelMark;
}

/** An experiment that was read, and what a plan wants to say about it. */
export interface LoadedExperiment {
  readonly lock: ExperimentLock;
  readonly experiment: Experiment;
  readonly execution: Execution;
  /** How `truce design` is to search; usual settings if the file says nothing. They change no number of a sweep and are not in the lock. */
  readonly search: SearchSettings;
  /** How `truce equalise` brings mandates to the same cost; not in the lock either. */
  readonly equalise: EqualiseSettings;
  /** Folder from which paths of scenarios and mandates count. */
  readonly folder: string;
  /** Arms that make no country where several factors are at an end together. */
  readonly corners: readonly string[];
}

/**
 * Turns the text of an experiment file (YAML or JSON) into an experiment in which nothing is left to be filled in.
 * @throws ScenarioError with every problem of the file, and of the scenarios and mandates of its arms, at once
 */
export function loadExperiment(text: string, options: LoadExperimentOptions): LoadedExperiment {
  const { file = "experiment", folder = ".", exported, catalogue = modelCatalogue() } = options;
  const source = exported === undefined ? parseSource(text, file) : sourceOfData(exported, file);
  const problems: Problem[] = [...source.problems];
  if (problems.length > 0) throw new ScenarioError(problems, "experiment");
  const report: Report = (path, complaint, onKey = false) =>
    void problems.push(problemAt(source, [...path, ...(complaint.at ?? [])], complaint, onKey));
  check(experimentSchema, source.data, report);
  const parts = partsOf(source.data);

  const drafts = readArms(parts, report);
  const factors = readFactors(parts, catalogue, report);
  refuseFixedFactors(drafts, factors, report);
  const own = parts.one("weeks") ?? null;
  const context = { folder, model: modelNames(catalogue) };
  const { scenarios, countries, corners } = tryArms(drafts, factors, own, context, report, problems);
  const weeks = own ?? lengthOf(drafts, scenarios, report);
  const plain = factors.map(({ factor }) => factor);
  const design = readDesign(parts, plain, folder, report, problems);
  const outcomes = readOutcomes(parts, catalogue, weeks ?? Infinity, report);
  const constraints = checkConstraints(parts.all("constraints"), plain, design, report);
  const replications = readReplications(parts, outcomes, report);
  const seed = seedOf(parts, report);
  refuseStrangeComponents(drafts, catalogue, report);
  const search = readSearch(
    parts,
    drafts.map(({ arm }) => arm),
    outcomes,
    report,
  );
  const equalise = readEqualise(
    parts,
    drafts.map(({ arm }) => arm),
    report,
  );
  if (parts.one("parameters") === "ensemble" && options.model.ensemble === null)
    report(["parameters"], {
      kind: "inconsistent",
      message: `model ${options.model.version} has no calibrated sets of parameters that runs could draw`,
      todo: "say defaults, or leave it out",
    });
  for (const { arm, at } of drafts)
    if (arm.withoutMission && arm.scale !== undefined)
      report(at, {
        kind: "inconsistent",
        message: `the arm ${arm.id} has no mission that could be scaled`,
        todo: "take scale away, or withoutMission",
      });
  if (problems.length > 0) throw new ScenarioError(problems, "experiment");

  const arms = drafts.map((draft, index) => completed(draft, scenarios[index]!));
  const resolved = {
    title: parts.one("title")!,
    question: parts.one("question") ?? null,
    scenario: [parts.one("scenario")!].flat()[0]!,
    weeks,
    arms,
    factors: plain,
    constraints,
    design,
    replications,
    seed,
    parameters: options.model.ensemble === null ? ("defaults" as const) : (parts.one("parameters") ?? ("ensemble" as const)),
    outcomes,
  };
  const execution = executionOf(parts);
  const lock = fingerprint(
    resolved,
    arms.map(({ id, withoutMission: bare }, index) => ({
      arm: id,
      countries: bare ? countries[index]!.map((spec) => withoutMission(spec as Scenario["spec"])) : countries[index]!,
    })),
    { ...options.model, execution, file },
  );
  return { lock, experiment: lock.experiment, execution, search, equalise, folder, corners };
}

function refuseStrangeComponents(arms: readonly DraftArm[], catalogue: Catalogue, report: Report): void {
  const known = catalogue.components.map(({ id }) => id);
  for (const { arm, at } of arms)
    for (const id of arm.withoutComponents ?? [])
      if (!known.includes(id)) report(at, { ...unknownName("component", id, known), todo: "truce list components" });
}

/** A factor whose path an arm sets itself would change that arm no longer. */
function refuseFixedFactors(
  arms: readonly DraftArm[],
  factors: readonly { readonly factor: { readonly path: string }; readonly path: Path }[],
  report: Report,
): void {
  for (const { factor, path } of factors) {
    const fixed = arms.find(({ arm }) => arm.set.some((text) => text.startsWith(`${factor.path}=`)));
    if (fixed === undefined) continue;
    report(path, {
      kind: "inconsistent",
      message: `the arm ${fixed.arm.id} sets ${factor.path} itself, and the factor would undo that`,
      todo: "take it away in one of the two places",
    });
  }
}

/** The length of the runs, which is that of the scenarios if the file gives none. */
function lengthOf(
  arms: readonly DraftArm[],
  scenarios: readonly (Scenario | undefined)[],
  report: Report,
): number | null {
  const known = arms.flatMap(({ scenario }, index) => {
    const weeks = scenarios[index]?.spec.weeks;
    return weeks === undefined ? [] : [{ name: scenario.value, at: scenario.at, weeks }];
  });
  const [first] = known;
  const other = known.find(({ weeks }) => weeks !== first!.weeks);
  if (first !== undefined && other !== undefined)
    report(other.at, {
      kind: "inconsistent",
      message: `${first.name} lasts ${first.weeks} weeks, ${other.name} ${other.weeks}`,
      todo: `say how long all runs are, e.g. weeks: ${Math.min(first.weeks, other.weeks)}`,
    });
  return first?.weeks ?? null;
}

function seedOf(parts: Parts, report: Report): string {
  const seed = String(parts.one("seed") ?? 1);
  if (seed.trim() === "" || seed.includes("#"))
    report(["seed"], {
      kind: "wrong-type",
      message: `${JSON.stringify(seed)} is no seed`,
      expected: "a number or a word without #",
    });
  return seed;
}

function executionOf(parts: Parts): Execution {
  const { workers = null, secondsPerRun = null, folder = null } = parts.one("execution") ?? {};
  return { workers, secondsPerRun, folder };
}

/** An arm whose label, if the file gives none, is that of its mandates. */
function completed({ arm, prefix }: DraftArm, { mandates }: Scenario): Arm {
  const label = arm.label ?? (mandates.length > 0 ? mandates.join(" · ") : arm.id);
  return { ...arm, label: prefix === "" ? label : `${prefix}: ${label}` };
}
