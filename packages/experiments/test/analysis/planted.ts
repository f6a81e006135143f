import { rootKey, Stream } from "@truce/core/kernel";
import { pointsOf } from "../../src/design/index.ts";
import { plannedRun } from "../../src/file/planned-runs.ts";
import type { Arm, DesignSpec, Experiment, Factor, Outcome, Point, RunResult } from "../../src/types.ts";

const arm = (id: string, label: string, scenario: string | null = null): Arm => ({
  id,
  label,
  scenario,
  withoutMission: id === "none",
  mandates: [],
  set: [],
});

const factor = (id: string, label: string): Factor => ({
  id,
  label,
  role: "uncertainty",
  path: `parameters.made.${id}`,
  unit: "1",
  source: "made up",
  distribution: { kind: "uniform", min: 0, max: 1 },
});

const outcome = (id: string, label: string, fields: Partial<Outcome>): Outcome => ({
  id,
  label,
  measure: id,
  reduce: "sum",
  from: 0,
  until: 52,
  unit: "persons",
  direction: "lower",
  effectOfInterest: 10,
  threshold: null,
  ...fields,
});

/** An experiment whose truth is known: see `plantedResults`. */
export function plantedExperiment(changes: Partial<Experiment> = {}): Experiment {
  return {
    id: "f".repeat(64),
    title: "Made-up mandates",
    question: "Which of them protects people?",
    scenario: "madeland",
    parameters: "defaults",
    weeks: 52,
    arms: [
      arm("none", "no mission"),
      arm("strong", "strong mandate"),
      arm("same", "a new name only"),
      arm("dear", "dear mandate"),
    ],
    factors: [factor("harsh", "Harshness of the war"), factor("idle", "Something idle"), factor("funds", "Funding")],
    constraints: [],
    design: { kind: "latinHypercube", points: 40 },
    replications: { kind: "fixed", count: 5 },
    seed: "planted",
    outcomes: [
      outcome("deaths", "Civilians killed", { threshold: 150 }),
      outcome("trust", "Trust in the police", { unit: "index", direction: "higher", effectOfInterest: 0.02 }),
      outcome("cost", "Cost of the mission", { unit: "million US dollars", effectOfInterest: 5 }),
      outcome("incidents", "Incidents", { unit: "incidents", direction: "none", effectOfInterest: null }),
    ],
    ...changes,
  };
}

/** Design of the same factors and arms, of another kind. */
export const plantedDesign = (design: DesignSpec): Experiment => plantedExperiment({ design });

/** What an arm changes in the mean number of deaths. */
export const plantedEffects = { none: 0, strong: -60, same: 0, dear: -40 } as const;

/**
 * Deaths are 50 + 200 × harshness + effect of the arm + luck. All arms and points share the luck of a seed (SD 20) but for an own part (SD 5);
 * `same` differs from the baseline by 0.5 in this part only. Costs: none 0, strong and same 100, dear 150 million, known to 1.
 * @param leave true for runs that fail
 */
export function plantedResults(
  experiment: Experiment,
  points: readonly Point[] = pointsOf(experiment),
  leave: (point: number, arm: string, replication: number) => boolean = () => false,
): RunResult[] {
  const stream = new Stream(rootKey("b"), "luck");
  const costs: Record<string, number> = { none: 0, strong: 100, same: 100, dear: 150 };
  const { replications } = experiment;
  const count = replications.kind === "fixed" ? replications.count : replications.min;
  return points.flatMap((point) =>
    Array.from({ length: count }, (_, r) =>
      experiment.arms.map(({ id }, a): RunResult => {
        const run = plannedRun(experiment, point.id, id, r + 1);
        if (leave(point.id, id, r + 1))
          return { ...run, status: "failed", kind: "model", week: 3, message: "made to fail" };
        const harsh = Number(point.values[0]);
        const shared = 20 * stream.normal(r, 0);
        const own = (k: number) => stream.normal(point.id, 1 + k + 10 * (r + 100 * a));
        const effect = plantedEffects[id as keyof typeof plantedEffects] ?? 0;
        const deaths = 50 + 200 * harsh + effect + shared + (id === "same" ? 0.5 : 5) * own(0) * (a === 0 ? 0 : 1);
        const trust = 0.4 + (id === "strong" ? 0.1 : id === "dear" ? 0.08 : 0) + 0.001 * own(1);
        return {
          ...run,
          status: "done",
          hash: "0",
          weeks: 52,
          outcomes: [deaths, trust, costs[id] ? costs[id] + own(2) : 0, deaths / 2 + own(3)],
        };
      }),
    ).flat(),
  );
}
