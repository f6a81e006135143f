import { catalogue, createSimulation } from "@truce/core";
import { describe, expect, it } from "vitest";
import engine from "../../src/mission-table/engine.ts";
import { watched } from "../../src/mission-table/watched.ts";
import { readScenario } from "../../src/run/read-scenario.ts";

const { spec } = readScenario("liberia", { overrides: ["communities=60"] });
const weeks = 40;

describe("engine of the mission table", () => {
  const run = engine.start(spec, { seed: "look", arm: "mission", weeks, record: { districts: ["incidents"] } });
  while (!run.finished) run.step();
  const { hash, series, districts } = run.output();

  it("looks and changes nothing", () => {
    const plain = createSimulation(spec, { seed: "look", weeks }).run();
    expect(hash).toBe(plain.hash());
    expect(districts["incidents"]).toEqual(plain.byDistrict("incidents"));
  });

  it("reads one number a week, shares within 0 to 1, and nothing of a mission that is not there yet", () => {
    for (const name of Object.keys(watched)) expect(series[name]!.length, name).toBe(weeks);
    for (const name of ["robustCoverage", "clarity", "policeConduct", "courtIntegrity", "leadersWill"] as const) {
      const late = series[name]!.slice(25);
      expect(
        late.every((value) => value >= 0 && value <= 1),
        name,
      ).toBe(true);
    }
    expect(series["clarity"]![5]).toBeNaN();
    expect(series["robustCoverage"]![5]).toBe(0);
    expect(series["robustCoverage"]!.at(-1)).toBeGreaterThan(0);
  });

  it("reads nothing that the model measures itself", () => {
    const measured = catalogue().measures.map(({ id }) => id);
    expect(Object.keys(watched).filter((name) => measured.includes(name))).toEqual([]);
  });
});
