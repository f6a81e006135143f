import type { CountrySpec } from "@truce/core";
import type { Scenario } from "@truce/scenarios";
import type { Past } from "@truce/scenarios/run";
import { UserError } from "../exit.ts";
import type { Model } from "../model.ts";
import type { Branch } from "../study/study.ts";
import type { RunOptions } from "./run-options.ts";

/** Two designs to be compared, with all that their runs need. */
export interface Design {
  /** What the first arm is, with figures and sources. */
  readonly scenario: Scenario;
  readonly spec: CountrySpec;
  /** The second arm, if there is one. */
  readonly twin: CountrySpec | null;
  /** Where the first arm comes from, if both have the same past. */
  readonly past?: Past;
  /** The design of that past, as it was. */
  readonly history?: CountrySpec;
  readonly branch: Branch | null;
  /** Length of a whole run. */
  readonly weeks: number;
}

/**
 * Reads what is to be compared: a country with and without its mission, or, with `--branch-at`, the same past with another
 * future. @throws ScenarioError, UserError or ExtensionError with all that is wrong
 */
export async function readDesign(name: string, options: RunOptions, model: Model): Promise<Design> {
  const { readScenario, tryExtensions } = await import("@truce/scenarios/run");
  const { branchScenario, dateOfWeek, modelNames, weekOf, withoutMission } = await import("@truce/scenarios");
  const names = modelNames(model.catalogue);
  const length = options.weeks === undefined ? {} : { weeks: options.weeks };
  const whole = options.branchAt === undefined ? { mandates: options.mandates } : {};
  const scenario = readScenario(name, { overrides: options.set, model: names, ...length, ...whole });
  const weeks = options.weeks ?? scenario.spec.weeks;
  if (model.extensions !== undefined) tryExtensions(model.extensions, scenario.spec);
  if (options.branchAt === undefined) {
    const twin = options.twin && scenario.spec.mission !== null ? withoutMission(scenario.spec) : null;
    return { scenario, spec: scenario.spec, twin, branch: null, weeks };
  }
  const week = weekOf(options.branchAt, scenario.file.start);
  if (week <= 0 || week >= weeks) {
    const [first, end] = [1, weeks].map((at) => dateOfWeek(at, scenario.file.start)) as [string, string];
    throw new UserError(
      `--branch-at ${options.branchAt}: the run has no past or no future there; ` +
        `expected a day from ${first} on and before ${end} (${name})`,
    );
  }
  const other = readScenario(name, {
    overrides: [...options.set, ...options.branchSet],
    mandates: options.mandates,
    model: names,
    ...length,
  });
  const { past, spec } = branchScenario(scenario.spec, week, other.spec);
  await checkBranch(past, spec, model);
  return {
    scenario: other,
    spec,
    twin: options.twin ? scenario.spec : null,
    past: { spec: past, week },
    history: scenario.spec,
    branch: { date: options.branchAt, week, set: options.branchSet },
    weeks,
  };
}

/** Tries the branch before anything runs, so that one that changes the past is told once and not by every run. */
async function checkBranch(past: CountrySpec, spec: CountrySpec, { extensions }: Model): Promise<void> {
  const { createSimulation } = await import("@truce/core");
  try {
    createSimulation(past, { ...extensions?.additions, seed: 1 }).continueAs(spec);
  } catch (error) {
    throw new UserError(`--branch-at: ${(error as Error).message}`);
  }
}
