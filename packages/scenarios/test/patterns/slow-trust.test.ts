import { describe, expect, it } from "vitest";
import { slowTrust } from "../../src/patterns/slow-trust.ts";
import type { TrustMoves } from "../../src/patterns/types.ts";
import { makeEnsemble, noise, verdict } from "./synthetic.ts";

const draws = noise("moves");
const world = (moves: TrustMoves) =>
  makeEnsemble(8, (_arm, seed) => {
    const near = (value: number, k: number): number => value * (1 + 0.02 * draws.normal(seed, k));
    const one: TrustMoves = {
      ...moves,
      skewness: near(moves.skewness, 0),
      largestFall: near(moves.largestFall, 1),
      weeksToRecover: near(moves.weeksToRecover, 2),
    };
    return { trust: { trustState: one, trustPolice: one, trustMission: one, trustOthers: one } };
  });
const slow: TrustMoves = {
  skewness: -8,
  largestFall: 0.1,
  largestRise: 0.01,
  sharpFalls: 9,
  sharpRises: 0,
  followed: 9,
  weeksToRecover: 60,
  recovered: 0.8,
};

describe("slow trust", () => {
  it("is seen where falls are sharp and recovery takes long", () => {
    expect(slowTrust.measure(world(slow)).met).toBe(true);
  });

  it("is not seen in symmetric moves", () => {
    const result = slowTrust.measure(world({ ...slow, skewness: 0.1, largestRise: 0.1, weeksToRecover: 5 }));
    expect(result.checks.filter(({ met }) => met)).toEqual([]);
  });

  it("is not seen in one kind of trust because the others show it, nor where trust was not watched", () => {
    const mixed = world(slow);
    const runs = mixed.arms.history.runs.map((run) => ({
      ...run,
      trust: { ...run.trust, trustMission: { ...slow, skewness: 3 } },
    }));
    const result = slowTrust.measure({ ...mixed, arms: { ...mixed.arms, history: { ...mixed.arms.history, runs } } });
    expect(verdict(result, "skewness, trust in the mission")).toBe(false);
    expect(slowTrust.measure(makeEnsemble(4, () => ({}))).met).toBe(false);
  });
});
