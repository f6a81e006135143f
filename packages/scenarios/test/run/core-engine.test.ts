import { measures } from "@truce/core";
import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/run/read-scenario.ts";
import { runPairs, seedsOf } from "../../src/run/run-pairs.ts";
import { withoutMission } from "../../src/twin.ts";

const { spec } = readScenario("liberia", { overrides: ["communities=60"] });
const batch = { spec, twin: withoutMission(spec), seeds: seedsOf("s", 2), weeks: 30, record: { incidents: true } };

describe("the country model as an engine", () => {
  it("gives the same pairs in this thread and on two", async () => {
    const here = await runPairs({ ...batch, threads: 0 });
    expect(here.failures).toEqual([]);
    expect(await runPairs({ ...batch, threads: 2 })).toEqual(here);
  });

  it("records every measure, by district and by part, and incidents that add up to it", async () => {
    const { pairs } = await runPairs({ ...batch, threads: 0 });
    const { series, districts, parts, incidents } = pairs[0]!.none!;
    expect(Object.keys(series)).toEqual(measures.map(({ id }) => id));
    for (const values of Object.values(series)) expect(values).toHaveLength(30);
    const deaths = series["civilianDeaths"]!.reduce((a, b) => a + b, 0);
    expect(deaths).toBeGreaterThan(0);
    expect(districts["civilianDeaths"]).toHaveLength(30 * spec.districts.length);
    expect(districts["civilianDeaths"]!.reduce((a, b) => a + b, 0)).toBeCloseTo(deaths, 6);
    const split = Object.values(parts["civilianDeaths"]!).flatMap((values) => [...values]);
    expect(split.reduce((a, b) => a + b, 0)).toBeCloseTo(deaths, 6);
    expect(incidents.reduce((sum, incident) => sum + incident.civilianDeaths, 0)).toBeCloseTo(deaths, 6);
    const known = new Set(spec.districts.map(({ id }) => id));
    for (const { district, week, kind, perpetrator } of incidents) {
      expect(known).toContain(district);
      expect(week).toBeLessThan(30);
      expect([kind, perpetrator]).not.toContain("unknown");
    }
  });

  it("keeps only the districts that were asked for", async () => {
    const { pairs } = await runPairs({ ...batch, seeds: ["s"], threads: 0, record: { districts: ["battleDeaths"] } });
    expect(Object.keys(pairs[0]!.mission.districts)).toEqual(["battleDeaths"]);
    expect(pairs[0]!.mission.incidents).toEqual([]);
  });

  it("starts both arms of a pair in the same war", async () => {
    const { pairs } = await runPairs({ ...batch, threads: 0, weeks: 9 });
    for (const { mission, none } of pairs) expect(none!.series["battleDeaths"]).toEqual(mission.series["battleDeaths"]);
  });
});
