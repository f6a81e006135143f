import { createHash } from "node:crypto";
import type { CountrySpec } from "@truce/core";
import { exitWeek } from "../patterns/variants.ts";
import { readScenario } from "../run/read-scenario.ts";
import { weeksOf } from "./reduce.ts";
import type { Experiment, Observable, Reduction, Row, Scene, Setting } from "./types.ts";

/** A country to be run on all seeds, with everything that any row wants to know of it. */
export interface ArmRun {
  readonly id: string;
  readonly spec: CountrySpec;
  readonly exit: number;
  weeks: number;
  /** By what they say. */
  readonly wants: Map<string, Observable>;
  /** Measures to keep by district. */
  readonly districts: Set<string>;
}

export interface Plan {
  /** Each once, in the order in which rows need them. */
  readonly arms: ReadonlyMap<string, ArmRun>;
  /** Of a row, an experiment and the name of an arm: the arm's id. */
  armOf(experiment: Experiment, arm: string): ArmRun;
}

/** What a run must know of an observable: nothing of what is expected. */
export const wantOf = ({ of, less }: Observable): string => JSON.stringify([of, less ?? null]);

/** All arms of all rows. Arms that are the same country are one, run for the longest time that any row asks for. */
export function planOf(rows: readonly Row[]): Plan {
  const arms = new Map<string, ArmRun>();
  const placed = new Map<Experiment, Map<string, ArmRun>>();
  for (const { experiments } of rows)
    for (const experiment of experiments) {
      const own = new Map<string, ArmRun>();
      for (const [name, setting] of Object.entries(experiment.arms)) {
        const spec = countryOf(experiment.scene, setting);
        const id = createHash("sha256").update(JSON.stringify(spec)).digest("hex").slice(0, 16);
        const arm = arms.get(id) ?? {
          id,
          spec,
          exit: spec.mission === null ? 0 : exitWeek(spec.mission),
          weeks: 0,
          wants: new Map<string, Observable>(),
          districts: new Set<string>(),
        };
        arms.set(id, arm);
        own.set(name, arm);
        for (const observable of experiment.observables) want(arm, observable);
      }
      placed.set(experiment, own);
    }
  return { arms, armOf: (experiment, name) => placed.get(experiment)!.get(name)! };
}

function want(arm: ArmRun, observable: Observable): void {
  arm.wants.set(wantOf(observable), observable);
  const reductions: Reduction[] = observable.less === undefined ? [observable.of] : [observable.of, observable.less];
  for (const { series, weeks, districts } of reductions) {
    arm.weeks = Math.max(arm.weeks, weeksOf(weeks, arm.exit, Infinity)[1]);
    if (districts !== undefined) arm.districts.add(series);
  }
}

/** The country of a scene with a lever in one of its settings. */
export function countryOf(scene: Scene, setting: Setting): CountrySpec {
  const overrides = [...(scene.set ?? []), ...(setting.set ?? [])];
  const spec = scenarioWith(scene.scenario, overrides);
  const changed = scene.change === undefined ? spec : scene.change(spec);
  return setting.change === undefined ? changed : setting.change(changed);
}

const read = new Map<string, CountrySpec>();

function scenarioWith(name: string, overrides: readonly string[]): CountrySpec {
  const key = JSON.stringify([name, overrides]);
  let spec = read.get(key);
  if (spec === undefined) {
    ({ spec } = readScenario(name, { overrides }));
    read.set(key, spec);
  }
  return spec;
}
