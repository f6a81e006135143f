import { describe, expect, it } from "vitest";
import { hawkes } from "../../src/models/hawkes.ts";
import { selfExcitingCounts } from "../../src/models/self-exciting-counts.ts";
import { draws } from "../draws.ts";
import { reference } from "./reference.ts";

/** Times of a Hawkes process, made as the tree of immigrants and offspring that it is (Hawkes and Oakes 1974). */
function tree(name: string, background: number, branching: number, memory: number, end: number): number[] {
  const stream = draws(name);
  const times: number[] = [];
  let time = 0;
  let row = 0;
  while ((time += stream.exponential(1 / background, row++, 0)) < end) times.push(time);
  for (let i = 0; i < times.length; i++) {
    const children = stream.poisson(branching, i, 1);
    for (let child = 0; child < children; child++) {
      const born = times[i] + stream.exponential(memory, i, 2 + child);
      if (born < end) times.push(born);
    }
  }
  return times;
}

describe("a Hawkes process", () => {
  it("is found as it was made", () => {
    const fit = hawkes(tree("hawkes", 0.5, 0.4, 3, 3000), { end: 3000 })!;
    expect(fit.branching).toBeCloseTo(0.4, 1);
    expect(fit.triggered).toBeCloseTo(0.4, 1);
    expect(Math.abs(fit.memory - 3)).toBeLessThan(1);
    expect(fit.background).toBeCloseTo(0.5, 1);
    expect(fit.ci95[0]).toBeLessThan(0.4);
    expect(fit.ci95[1]).toBeGreaterThan(0.4);
    expect(fit.gain).toBeGreaterThan(50);
  });

  it("has its maximum where scipy finds it", () => {
    const { times, end, background, branching, memory, logLikelihood } = reference.hawkes;
    const fit = hawkes(times, { end })!;
    expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 6);
    expect(fit.background).toBeCloseTo(background, 4);
    expect(fit.branching).toBeCloseTo(branching, 3);
    expect(fit.memory / memory).toBeCloseTo(1, 3);
  });

  it("does not care about order, unit or origin of time", () => {
    const times = tree("units", 0.3, 0.5, 2, 400);
    const [fit, other] = [
      hawkes(times, { end: 400 })!,
      hawkes(times.map((t) => 100 + 7 * t).toReversed(), { start: 100, end: 2900 })!,
    ];
    expect(other.memory / 7).toBeCloseTo(fit.memory, 4);
    expect(other.branching).toBeCloseTo(fit.branching, 6);
  });

  it("shows no excitation where there is none", () => {
    let without = 0;
    for (let round = 0; round < 20; round++) {
      const fit = hawkes(tree(`poisson ${round}`, 0.5, 0, 1, 300), { end: 300 })!;
      if (fit.ci95[0] === 0) without++;
    }
    expect(without).toBeGreaterThanOrEqual(17);
    expect(hawkes([1, 2], { end: 3 })).toBeNull();
    expect(() => hawkes([1, 5], { end: 3 })).toThrow(/5 lies outside 0 to 3/);
  });
});

describe("self-exciting counts", () => {
  it("have branching and memory of the process whose events they count", () => {
    const times = tree("weeks", 0.6, 0.45, 4, 2000);
    const counts = Array.from({ length: 2000 }, () => 0);
    for (const time of times) counts[Math.floor(time)]++;
    const fit = selfExcitingCounts(counts)!;
    expect(fit.triggered).toBeGreaterThan(0.35);
    expect(fit.triggered).toBeLessThan(0.55);
    expect(fit.memory).toBeGreaterThan(2.5);
    expect(fit.memory).toBeLessThan(6.5);
  });

  it("cover the branching that made them", () => {
    const stream = draws("counts");
    const rounds = 30;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      let felt = 0;
      const counts = Array.from({ length: 300 }, (_, t) => {
        const count = stream.poisson(0.6 + 0.5 * felt, t);
        felt = (2 / 3) * felt + count / 3;
        return count;
      });
      const [low, high] = selfExcitingCounts(counts)!.ci95;
      if (low <= 0.5 && 0.5 <= high) covered++;
    }
    expect(covered / rounds).toBeGreaterThanOrEqual(0.85);
  });

  it("do not take a background that moves over years for excitation, where it may move", () => {
    const stream = draws("slow");
    const fits = Array.from({ length: 12 }, (_, round) => {
      stream.seek(round);
      let [felt, level] = [0, 0];
      const counts = Array.from({ length: 416 }, (_, t) => {
        level = 0.98 * level + 0.16 * stream.normal(t, 1);
        const count = stream.poisson(0.6 * Math.exp(level) + 0.4 * felt, t);
        felt = (2 / 3) * felt + count / 3;
        return count;
      });
      return [selfExcitingCounts(counts)!, selfExcitingCounts(counts, { slow: 52 })!] as const;
    });
    const mean = (of: (fit: (typeof fits)[number]) => number): number => fits.reduce((sum, fit) => sum + of(fit), 0) / fits.length;
    expect(mean(([steady]) => steady.triggered)).toBeGreaterThan(0.6);
    expect(mean(([, slow]) => slow.triggered)).toBeLessThan(0.52);
    expect(mean(([, slow]) => slow.triggered)).toBeGreaterThan(0.35);
    expect(mean(([, slow]) => slow.memory)).toBeLessThan(4);
    // The background is then a mean over all bins: what is not triggered.
    const [, { background, triggered, events }] = fits[0]!;
    expect(background * 416).toBeCloseTo((1 - triggered) * events, 6);
  });

  it("have nothing to say of few", () => {
    expect(selfExcitingCounts(Array<number>(100).fill(0))).toBeNull();
    expect(selfExcitingCounts([1, 2, 3])).toBeNull();
    expect(() => selfExcitingCounts([1, 0.5])).toThrow(/whole number/);
  });
});
