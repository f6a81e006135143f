import { conflicts } from "./conflicts.ts";
import type { CountryPlan } from "./options.ts";

type Task = Readonly<Record<string, unknown>>;

const relief: Readonly<Record<string, Task>> = {
  reliefFood: { priority: 0.5 },
  reliefWater: { priority: 0.3 },
  reliefMedical: { priority: 0.4 },
};

/** A middling mandate: most of what missions do, nothing first. Budgets are million US$ a year for a million people. */
const tasks: Readonly<Record<string, Readonly<Record<string, Task>>>> = {
  buildUp: {
    patrols: { priority: 2.5 },
    protection: { priority: 2, where: "mostViolentThird" },
    ceasefireMonitoring: { priority: 1.5 },
    disarmament: { priority: 1.5, budget: 4 },
    demobilisation: { priority: 1, budget: 4 },
    reintegration: { priority: 0.8, budget: 3 },
    ...relief,
    mediation: { priority: 0.8 },
    policeTraining: { priority: 0.6, modality: "assist", budget: 1 },
    vetting: { priority: 0.3, modality: "assist" },
  },
  consolidation: {
    patrols: { priority: 2 },
    protection: { priority: 1, where: "mostViolentThird" },
    ceasefireMonitoring: { priority: 1 },
    reintegration: { priority: 1, budget: 4 },
    mediation: { priority: 0.6 },
    policeTraining: { priority: 1, modality: "assist", budget: 2 },
    policeMentoring: { priority: 1, modality: "assist" },
    oversight: { priority: 0.5, modality: "assist" },
    courts: { priority: 0.8, modality: "assist", budget: 1 },
    rightsEducation: { priority: 0.4 },
    dialogue: { priority: 0.6 },
    localGovernance: { priority: 0.7, modality: "assist", budget: 1 },
    electoralSupport: { priority: 0.6, budget: 1 },
  },
  handover: {
    patrols: { priority: 1 },
    mediation: { priority: 0.5 },
    policeMentoring: { priority: 1.2, modality: "assist" },
    oversight: { priority: 0.6, modality: "assist" },
    courts: { priority: 0.8, modality: "assist" },
    dialogue: { priority: 0.6 },
    localGovernance: { priority: 0.6, modality: "assist" },
    drawdown: { priority: 0.8 },
  },
  closed: {},
};

/** Tasks that need former enemies who have settled. */
const afterSettlement = ["ceasefireMonitoring", "disarmament", "demobilisation", "reintegration"];

/** Tasks of a phase, with money by the number of people; without an agreement nobody is disarmed. */
export function tasksOf(phase: string, { population, conflict }: CountryPlan): Record<string, Task> {
  const settled = conflicts[conflict].agreement !== null;
  return Object.fromEntries(
    Object.entries(tasks[phase]!)
      .filter(([id]) => settled || !afterSettlement.includes(id))
      .map(([id, task]) => {
        const { budget } = task;
        return [
          id,
          typeof budget === "number" ? { ...task, budget: Math.round((budget * population) / 1e5) / 10 } : task,
        ];
      }),
  );
}
