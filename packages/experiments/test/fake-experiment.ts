import { fingerprint, printLock, type ExperimentLock } from "../src/file/lock.ts";
import type { ModelMark } from "@truce/scenarios/run";
import type { Experiment, Point } from "../src/types.ts";

export const fakeEngine = new URL("./fake-engine.ts", import.meta.url).href;
export const fakeModel: ModelMark = { version: "1.2.3", sourceSha256: "ab".repeat(32), ensemble: null };

/** Two arms in an invented country over two factors, for four weeks. */
export function fakeExperiment(changes: Partial<Experiment> = {}): Experiment {
  return fakeLock(changes).experiment;
}

function fields(changes: Partial<Experiment>): Omit<Experiment, "id"> {
  return {
    title: "A small one",
    question: null,
    scenario: "kestrane",
    parameters: "defaults",
    weeks: 4,
    arms: [
      { id: "asIs", label: "As it is", scenario: null, withoutMission: false, mandates: [], set: [] },
      { id: "none", label: "No mission", scenario: null, withoutMission: true, mandates: [], set: [] },
    ],
    factors: [
      {
        id: "funding",
        label: "Funding",
        role: "lever",
        path: "mission.funding",
        unit: "share",
        source: null,
        distribution: { kind: "uniform", min: 0.5, max: 1 },
      },
      {
        id: "badNews",
        label: "Weight of bad news",
        role: "uncertainty",
        path: "parameters.trust.badNews",
        unit: "1",
        source: null,
        distribution: { kind: "values", values: [2, 4], weights: [1, 1] },
      },
    ],
    constraints: [],
    design: { kind: "latinHypercube", points: 3 },
    replications: { kind: "fixed", count: 3 },
    seed: "small",
    outcomes: [
      {
        id: "deaths",
        label: "Civilians killed",
        measure: "civilianDeaths",
        reduce: "sum",
        from: 0,
        until: 4,
        unit: "persons",
        direction: "lower",
        effectOfInterest: 10,
        threshold: null,
      },
    ],
    ...changes,
  };
}

export const fakePoints: readonly Point[] = [
  { id: 0, values: [0.5, 2] },
  { id: 1, values: [0.1 + 0.2 + 0.3, 4] },
  { id: 2, values: [1, 2] },
];

/** Its lock; the id follows from the rest. */
export function fakeLock(changes: Partial<Experiment> = {}, model: ModelMark = fakeModel): ExperimentLock {
  const { id: _id, ...experiment } = { id: "", ...fields(changes) };
  const execution = { workers: null, secondsPerRun: null, folder: null };
  return fingerprint(experiment, [], { ...model, execution, file: "small.yaml" });
}

export function fakeLockText(changes: Partial<Experiment> = {}, model: ModelMark = fakeModel): string {
  return printLock(fakeLock(changes, model));
}
