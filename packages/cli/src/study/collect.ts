import type { Scenario } from "@truce/scenarios";
import type { Arm, BatchResult, FinishedRun } from "@truce/scenarios/run";
import { missionOnly } from "./groups.ts";
import { outcomeOf } from "./outcome.ts";
import { scenarioInfo } from "./scenario-info.ts";
import type { Model } from "../model.ts";
import { branchArms, missionArms } from "./arms.ts";
import type { Branch, MeasureInfo, Pair, ParameterSource, Run, Study } from "./study.ts";
import { summarise } from "./summarise.ts";

/** What was asked for. */
export interface Request {
  readonly name: string;
  /** Mandates laid over it, as the user named them. */
  readonly mandates: readonly string[];
  readonly seed: string;
  readonly planned: number;
  readonly weeks: number;
  readonly parameters: ParameterSource;
  readonly twin: boolean;
  readonly incidentsKept: boolean;
  readonly branch: Branch | null;
}

/** Puts finished runs, scenario and measures together into what outputs show. */
export function collect(
  request: Request,
  scenario: Scenario,
  model: Model,
  { pairs: rows, failures, stopped }: BatchResult,
): Study {
  const step = scenario.spec.step ?? 1;
  const known: readonly MeasureInfo[] = model.catalogue.measures;
  const recorded = rows[0]?.mission.series ?? {};
  const measures = known
    .filter(({ id }) => rows.length === 0 || recorded[id] !== undefined)
    .map((measure) => ({ ...measure, firstArmOnly: request.branch === null && missionOnly.has(measure.id) }));
  const run = (arm: Arm, { seed, hash, series, districts, parts, incidents }: FinishedRun): Run => {
    const outcomes = Object.fromEntries(measures.map(({ id, kind }) => [id, outcomeOf(series[id]!, kind, step)]));
    return { seed, arm, hash, series, districts, parts, incidents, outcomes };
  };
  const pairs = rows.map(({ seed, mission, none }): Pair => ({
    seed,
    mission: run("mission", mission),
    none: none === null ? null : run("none", none),
  }));
  const { seed, planned, weeks, twin, name, mandates, incidentsKept, branch } = request;
  const info = scenarioInfo(scenario, name);
  return {
    scenario: branch === null ? info : { ...info, start: branch.date },
    seed,
    weeks,
    step,
    modelVersion: model.version,
    modelSha256: model.sourceSha256,
    parameters: request.parameters,
    with: model.with,
    files: model.files,
    arms: branch === null ? missionArms : branchArms,
    branch,
    overrides: scenario.overrides.filter((text) => !branch?.set.includes(text)),
    mandates,
    planned,
    twin,
    stopped,
    incidentsKept,
    measures,
    pairs,
    failures: failures.map(({ seed: of, arm, message, week }) => ({ seed: of, arm: arm as Arm, message, week })),
    outcomes: summarise(measures, pairs, twin),
  };
}
