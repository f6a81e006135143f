import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allFree, byMechanism, compared, folderOfAnswers, oneByOne, priorAt, readTargets, screen, summaries, valueAt, type Free } from "../../src/index.ts";

const parameter = (path: string, low = 0, high = 1): Free => ({ path, plausible: [low, high], default: low });

describe("allFree", () => {
  it("spans the plausible range of every parameter, evenly in logarithms where it is wide", () => {
    for (const free of allFree()) {
      expect(valueAt(free, 0)).toBeCloseTo(free.plausible[0], 10);
      expect(valueAt(free, 1)).toBeCloseTo(free.plausible[1], 8);
    }
    expect(valueAt(parameter("a.b", 0.01, 1), 0.5)).toBeCloseTo(0.1, 12);
    expect(valueAt(parameter("a.b", 1, 3), 0.5)).toBe(2);
  });

  it("has a prior that spans the range and peaks at the default", () => {
    for (const free of allFree()) {
      expect(priorAt(free, 0)).toBeCloseTo(free.plausible[0], 10);
      expect(priorAt(free, 1)).toBeCloseTo(free.plausible[1], 8);
    }
    const free = { path: "a.b", plausible: [0, 10], default: 2 } as const;
    const draws = Array.from({ length: 10_000 }, (_, i) => priorAt(free, (i + 0.5) / 10_000));
    // Mean of a triangle, and as many draws around the peak as its height says.
    expect(draws.reduce((sum, value) => sum + value, 0) / 10_000).toBeCloseTo(4, 3);
    expect(draws.filter((value) => Math.abs(value - 2) < 0.05).length / 10_000).toBeCloseTo(0.02, 3);
  });
});

describe("screen", () => {
  it("puts what matters first, alone and in groups whose parameters could cancel", async () => {
    const free = [parameter("idle.a"), parameter("idle.b"), parameter("strong.a"), parameter("strong.b"), parameter("weak.a")];
    const outcomes = (points: readonly { readonly parameters: Readonly<Record<string, number>> }[]) =>
      Promise.resolve(points.map(({ parameters: p }) => [5 * p["strong.a"]! - 5 * p["strong.b"]! + 0.2 * p["weak.a"]!, NaN]));
    const groups = await screen(byMechanism(free), { trajectories: 6, seed: "test" }, outcomes);
    expect(groups.map(({ id }) => id)).toEqual(["strong", "weak", "idle"]);
    expect(groups[2]!.importance).toBe(0);
    const single = await screen(oneByOne(free), { trajectories: 6, seed: "test" }, outcomes);
    expect(single.slice(0, 2).map(({ id }) => id).toSorted()).toEqual(["strong.a", "strong.b"]);
    // An outcome that nobody could read counts for nothing.
    expect(single[0]!.effects[1]).toBeNaN();
  });
});

describe("folderOfAnswers", () => {
  it("remembers, keeps what is not a number, and forgets when the model changes", () => {
    const folder = mkdtempSync(join(tmpdir(), "truce-answers-"));
    try {
      folderOfAnswers(folder, "model 1").put({ a: 1 }, [0.1, NaN]);
      expect(folderOfAnswers(folder, "model 1").get({ a: 1 })).toEqual([0.1, NaN]);
      expect(folderOfAnswers(folder, "model 1").get({ a: 2 })).toBeUndefined();
      expect(folderOfAnswers(folder, "model 2").get({ a: 1 })).toBeUndefined();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("targets", () => {
  it("have a published number each, and about half of them are held back", () => {
    const targets = readTargets();
    expect(targets.filter(({ held }) => held).length).toBeGreaterThanOrEqual(Math.floor(targets.length / 2));
    for (const { published } of targets) expect(compared(published)).toBeTypeOf("number");
    expect(compared(-3)).toBeCloseTo(Math.asinh(-3), 14);
  });

  it("are read from small populations, and parameters reach them", async () => {
    const targets = readTargets();
    const usual = await summaries(targets, "test", 2, { threads: 0 });
    expect(usual).toHaveLength(targets.length);
    expect(await summaries(targets, "test", 2, { threads: 0, parameters: {} })).toEqual(usual);
    expect(await summaries(targets, "test", 2, { threads: 0, parameters: { "consent.base": 0.1, "recruitment.again": 0.9 } })).not.toEqual(usual);
  });
});
