import { ScenarioError, type Problem } from "@truce/scenarios";
import { loadExperiment, type LoadedExperiment } from "../../src/file/load.ts";

/** A small experiment without a mistake. */
export const valid = `format: 1
title: Two mandates in Kestrane
scenario: kestrane
weeks: 104
arms:
  - none
  - mission
  - id: half
    label: half the money
    mandates: [robust]
    set: { mission.lag: 4 }
factors:
  - parameters.trust.badNews
  - path: mission.funding
    id: funding
    uniform: [0.5, 1]
    source: assumed
constraints: ["trustBadNews * funding < 3"]
design: { kind: latinHypercube, points: 8 }
replications: 3
seed: 7
outcomes:
  - civilianDeaths
  - { measure: trustInState, effectOfInterest: 0.05 }
`;

export const model = { version: "1.0.0", sourceSha256: "0".repeat(64), ensemble: null };

export const load = (text: string, folder = "."): LoadedExperiment =>
  loadExperiment(text, { file: "e.yaml", folder, model });

/** The valid experiment with some of its text replaced. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the experiment has no ${from}`);
    return text.replace(from, () => to);
  }, valid);
}

export function problemsOf(text: string, folder?: string): readonly Problem[] {
  try {
    load(text, folder);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
}
