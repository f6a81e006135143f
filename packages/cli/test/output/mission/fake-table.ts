import type { Finding, MissionTable, RowResult } from "@truce/scenarios/run";

export const finding: Finding = {
  observable: "willingness to report",
  unit: "share",
  log: false,
  lever: "task: education on rights",
  file: "packages/core/src/mandates/components/rights-education.ts",
  scene: "holding",
  settings: [
    { arm: "off", label: "no such task", set: [] },
    { arm: "on", label: "priority 3", set: ["mission.funding=1"] },
  ],
  contrast: { off: -1, on: 1 },
  means: { off: 0.25, on: 0.3 },
  effect: 0.0523456789,
  ci95: [0.04, 0.06],
  p: 0.0001,
  seeds: 100,
  expected: "rise",
  least: 0.01,
  because: "one point in a hundred",
  source: "mission.md M11",
  primary: true,
  verdict: "shown",
};
export const deaths: Finding = {
  ...finding,
  observable: "civilians killed",
  unit: "ln a year",
  log: true,
  effect: -0.2,
  ci95: [-0.3, NaN],
  expected: "fall",
};

export const row = (changes: Partial<RowResult> = {}): RowResult => ({
  ...finding,
  id: "M11",
  title: "Education",
  claim: "People who know their rights report more.",
  part: "Mandates",
  ciHolm: [0.03, 0.07],
  pHolm: 0.01,
  holds: true,
  reason: "",
  findings: [finding, deaths],
  ...changes,
});

export const table = (rows: readonly RowResult[]): MissionTable => ({
  modelVersion: "0.0.0",
  seed: "mission",
  seeds: 100,
  sets: 0,
  scenes: [{ id: "holding", label: "a country", scenario: "liberia", why: "it suits" }],
  rows,
  open: [],
  failures: [],
  stopped: false,
});
