import { describe, expect, it } from "vitest";
import { securityAndReform } from "../../src/patterns/security-and-reform.ts";
import type { ArmId } from "../../src/patterns/types.ts";
import { makeEnsemble, noise, verdict } from "./synthetic.ts";

/** Weekly deaths during the mission and after it, and police built, by arm. */
const world = (level: (arm: ArmId) => { during: number; after: number; police: number }) =>
  makeEnsemble(12, (arm, seed) => {
    const draws = noise(`square ${seed}`);
    const { during, after, police } = level(arm);
    return {
      series: {
        civilianDeaths: (week) => draws.poisson(week < 260 ? during : after, week),
        policeCapacity: () => police * (1 + 0.01 * draws.normal(0)),
        courtCapacity: () => (police / 2000) * (1 + 0.01 * draws.normal(1)),
      },
    };
  });
const secure = (arm: ArmId): boolean => arm === "history" || arm === "securityOnly";
const reformed = (arm: ArmId): boolean => arm === "history" || arm === "reformOnly";

describe("security and reform", () => {
  it("are seen to need each other", () => {
    const result = securityAndReform.measure(
      world((arm) => ({
        during: secure(arm) ? 1 : 10,
        after: secure(arm) ? (reformed(arm) ? 1 : 5) : 10,
        police: secure(arm) && reformed(arm) ? 1000 : 300,
      })),
    );
    expect(result.met).toBe(true);
    expect(verdict(result, "interaction on ln deaths after")).toBe(true);
    expect(verdict(result, "interaction on ln deaths during")).toBe(false);
  });

  it("are not, where reform works alone", () => {
    const result = securityAndReform.measure(
      world((arm) => ({
        during: reformed(arm) ? 1 : 5,
        after: reformed(arm) ? 1 : 5,
        police: reformed(arm) ? 1000 : 300,
      })),
    );
    expect(verdict(result, "during: ln deaths, reform")).toBe(false);
    expect(verdict(result, "police at exit")).toBe(false);
    expect(verdict(result, "the same, more than during")).toBe(false);
  });

  it("are not, where security lasts by itself", () => {
    const result = securityAndReform.measure(
      world((arm) => ({ during: secure(arm) ? 1 : 10, after: secure(arm) ? 1 : 10, police: 1000 })),
    );
    expect(verdict(result, "after exit: ln deaths")).toBe(false);
    expect(result.met).toBe(false);
  });
});
