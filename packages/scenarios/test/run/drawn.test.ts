import { createSimulation, withDrawnParameters, type CountrySpec } from "@truce/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Engine } from "../../src/run/engine.ts";
import { runJob, type Batch } from "../../src/run/job.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { runArms } from "../../src/run/run-arms.ts";
import { seedsOf } from "../../src/run/run-pairs.ts";
import { withoutMission } from "../../src/twin.ts";

/** An ensemble of three sets in place of the one that ships. */
const made = vi.hoisted(() => ({
  modelVersion: "0.6.0",
  model: "",
  seed: "made up",
  tolerance: 1,
  trials: 9,
  countries: 1,
  parameters: ["trust.badNews", "presence.half"],
  sets: [[1.5, 0.2], [2.5, 0.4], [3.5, 0.6]],
}));
vi.mock("../../../core/src/model/accepted.ts", () => ({ accepted: made }));
const { sets } = made;
afterEach(() => void (made.sets = sets));

const { spec } = readScenario("kestrane");
const fixed: CountrySpec = { ...spec, parameters: { "presence.half": 0.9 } };

describe("a run that draws parameters", () => {
  /** What the engine is given: the country, and the one that it comes from. */
  function given(batch: Omit<Batch, "record">, seed: string, arm: string): (CountrySpec["parameters"] | undefined)[] {
    const found: (CountrySpec["parameters"] | undefined)[] = [];
    const engine: Engine = {
      start(country, { past }) {
        found.push(country.parameters, past?.spec.parameters);
        throw new Error("enough");
      },
    };
    runJob(engine, { ...batch, record: {} }, { seed, arm });
    return found;
  }

  test("has one set for each seed, in all arms and in their past; what the country says of a parameter stands", () => {
    const arms = { plain: { spec }, fixed: { spec: fixed, past: { spec, week: 4 } } };
    const seen = new Set<unknown>();
    for (const seed of seedsOf("7", 30)) {
      const [drawn] = given({ arms, parameters: "ensemble" }, seed, "plain");
      expect(sets).toContainEqual([drawn!["trust.badNews"], drawn!["presence.half"]]);
      expect(given({ arms, parameters: "ensemble" }, seed, "fixed")).toEqual([{ ...drawn, "presence.half": 0.9 }, drawn]);
      seen.add(drawn!["trust.badNews"]);
    }
    expect(seen.size).toBe(3);
  });

  test("is none unless somebody asks", () => {
    expect(given({ arms: { fixed: { spec: fixed } } }, "7#1", "fixed")[0]).toEqual({ "presence.half": 0.9 });
    expect(given({ arms: { fixed: { spec: fixed } }, parameters: "defaults" }, "7#1", "fixed")[0]).toEqual({ "presence.half": 0.9 });
  });

  test("is the simulation that a program makes of the set by hand, in all designs of a batch", async () => {
    const weeks = 6;
    const arms = { mission: { spec }, none: { spec: withoutMission(spec) } };
    const { groups } = await runArms({ arms, seeds: seedsOf("7", 2), weeks, parameters: "ensemble", threads: 0 });
    const plain = await runArms({ arms, seeds: seedsOf("7", 2), weeks, threads: 0 });
    expect(groups).toHaveLength(2);
    for (const [at, { seed, runs }] of groups.entries())
      for (const [arm, { spec: country }] of Object.entries(arms)) {
        expect(runs[arm]!.hash).toBe(createSimulation(withDrawnParameters(country, seed), { seed, weeks }).run().hash());
        expect(runs[arm]!.hash).not.toBe(plain.groups[at]!.runs[arm]!.hash);
      }
  });

  test("is refused where there is nothing to draw from", async () => {
    made.sets = [];
    await expect(runArms({ arms: { mission: { spec } }, seeds: ["7#1"], weeks: 1, parameters: "ensemble", threads: 0 })).rejects.toThrow(/no calibrated sets/);
  });
});
