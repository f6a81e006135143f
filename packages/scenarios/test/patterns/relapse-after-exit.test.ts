import { describe, expect, it } from "vitest";
import { relapseAfterExit } from "../../src/patterns/relapse-after-exit.ts";
import { makeEnsemble, noise, verdict } from "./synthetic.ts";

/** After the early exit a share of runs relapses; after the other one nobody does. */
const world = (share: number, capacity: number) =>
  makeEnsemble(40, (arm, seed) => {
    const draws = noise(`exit ${seed}`);
    const relapses = arm === "earlyExit" && draws.unit(0) < share;
    return {
      moments: relapses ? [{ type: "relapse", week: 200, value: 0 }] : [],
      series: {
        battleDeaths: (week) => (relapses && week > 140 ? 4 : draws.poisson(0.1, week)),
        policeCapacity: () => (arm === "earlyExit" ? capacity : 1000) + draws.normal(1),
        courtCapacity: () => (arm === "earlyExit" ? capacity / 2000 : 0.5) + 0.01 * draws.normal(2),
      },
    };
  });

describe("relapse when institutions lag the exit", () => {
  it("is seen where the early exit brings it", () => {
    expect(relapseAfterExit.measure(world(0.5, 400)).met).toBe(true);
    expect(relapseAfterExit.measure(world(1, 400)).met).toBe(true);
  });

  it("is not seen where nobody relapses, or institutions were ready", () => {
    const calm = relapseAfterExit.measure(world(0, 400));
    expect([verdict(calm, "relapse within five years: early"), verdict(calm, "ln violent deaths")]).toEqual([
      false,
      false,
    ]);
    expect(relapseAfterExit.measure(world(0.5, 1000)).met).toBe(false);
  });

  it("does not count relapses from before the exit", () => {
    const before = makeEnsemble(40, () => ({ moments: [{ type: "relapse", week: 40, value: 0 }] }));
    expect(verdict(relapseAfterExit.measure(before), "relapse within five years of the early exit")).toBe(false);
  });
});
