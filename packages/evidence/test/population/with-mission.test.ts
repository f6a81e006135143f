import { createSimulation } from "@truce/core";
import { makeCountry } from "@truce/scenarios";
import { describe, expect, test } from "vitest";
import { drawCountry } from "../../src/population/draw-country.ts";
import { withMission } from "../../src/population/with-mission.ts";

describe("a mission to a war that goes on", () => {
  const spec = { ...makeCountry(drawCountry("a war", 0, "war", 4)), agreements: [] };
  const decision = { troops: 4000, police: 0, observers: 100, robust: true, start: 30 } as const;
  /** People in the mission after a year and a half and after three years. */
  function strength(stays: boolean): readonly [before: number, after: number] {
    const run = createSimulation(withMission(spec, stays ? { ...decision, stays } : decision), { seed: 1 });
    run.run();
    const series = run.measure("missionStrength");
    expect(Math.max(...run.measure("battleDeaths").slice(150))).toBeGreaterThan(0);
    return [series[100]!, series[180]!];
  }

  test("is withdrawn when it has had no peace to keep for two years, if it was not sent to stay", () => {
    const [there, gone] = strength(false);
    const [alsoThere, still] = strength(true);
    expect(there).toBeGreaterThan(1500);
    expect(alsoThere).toBe(there);
    expect(gone).toBeLessThan(100);
    expect(still).toBeGreaterThan(1500);
  });
});
