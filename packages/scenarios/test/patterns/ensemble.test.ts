import { beforeAll, describe, expect, it } from "vitest";
import { runEnsemble, type EnsembleProgress } from "../../src/patterns/ensemble.ts";
import { patterns } from "../../src/patterns/index.ts";
import { armIds, type Ensemble } from "../../src/patterns/types.ts";
import { readScenario, runPairs, seedsOf } from "../../src/run/index.ts";

const { spec } = readScenario("liberia");
const weeks = 40;
const seeds = seedsOf("smoke", 2);
let ensemble: Ensemble;
const shares: EnsembleProgress[] = [];

beforeAll(async () => {
  ensemble = await runEnsemble(spec, { seeds, weeks, threads: 0, onProgress: (progress) => shares.push(progress) });
});

describe("the shared ensemble", () => {
  it("has every arm on every seed, and tells how far it is", () => {
    for (const id of armIds) {
      expect(ensemble.arms[id].runs.map(({ seed }) => seed)).toEqual(seeds);
      expect(ensemble.arms[id].runs.every((run) => run.weeks === weeks)).toBe(true);
    }
    expect(shares.at(-1)).toMatchObject({ done: 2, total: 2, share: 1 });
    expect(shares.map(({ share }) => share)).toEqual(shares.map(({ share }) => share).toSorted((a, b) => a - b));
  });

  it("watches without touching: its runs are those of the scenario", async () => {
    const { pairs } = await runPairs({ spec, twin: null, seeds, weeks, threads: 0 });
    for (const [i, { mission }] of pairs.entries()) {
      const run = ensemble.arms.history.runs[i]!;
      for (const id of ["civilianDeaths", "consent", "fighters"])
        expect(run.series[id]).toEqual(Float32Array.from(mission.series[id]!));
      expect(run.incidents!.week.length).toBe(mission.incidents.length || run.incidents!.week.length);
    }
  });

  it("keeps shares in range and counts what it counts once", () => {
    for (const run of ensemble.arms.history.runs) {
      const { incidents, known, civilianDeaths, access } = run.series;
      for (let week = 0; week < weeks; week++) {
        expect(known![week]).toBeLessThanOrEqual(incidents![week]! + 1e-4);
        expect(known![week]).toBeGreaterThanOrEqual(0);
        if (week > ensemble.start) expect(access![week]).toBeLessThanOrEqual(1);
      }
      const killed = (of: ArrayLike<number>): number => Array.from(of).reduce((sum, value) => sum + value, 0);
      expect(killed(run.deathsByCommunity!)).toBeCloseTo(killed(civilianDeaths!), 2);
      expect(killed(run.incidents!.civilianDeaths)).toBeCloseTo(killed(civilianDeaths!), 2);
    }
  });

  it.each(patterns)("measures $id without an error, with a verdict and a note", (pattern) => {
    const { checks, note, met } = pattern.measure(ensemble);
    expect(checks.length).toBeGreaterThan(0);
    expect(new Set(checks.map(({ what }) => what)).size).toBe(checks.length);
    expect(note).not.toMatch(/NaN|undefined/);
    expect(typeof met).toBe("boolean");
  });

  it("names the run that failed", async () => {
    const broken = { ...spec, districts: [] };
    await expect(runEnsemble(broken, { seeds, weeks, threads: 0 })).rejects.toThrow(/arm history, seed smoke#1/);
  });
});
