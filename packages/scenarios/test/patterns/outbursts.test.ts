import { describe, expect, it } from "vitest";
import { outbursts } from "../../src/patterns/outbursts.ts";
import { excited, makeEnsemble, noise, places, verdict } from "./synthetic.ts";

const world = (counts: (seed: number) => ArrayLike<number>) =>
  makeEnsemble(8, (arm, seed) => {
    if (arm !== "none") return {};
    const incidents = counts(seed);
    const at = (week: number, k: number): number => incidents[week * places + k]!;
    return {
      districts: { incidents: at, civilianDeaths: (week, k) => at(week, k) * (1 + 9 * Number(at(week, k) > 2)) },
    };
  });

describe("punctuated outbursts", () => {
  it("are seen in bursts between quiet weeks", () => {
    const result = outbursts.measure(
      world((seed) =>
        excited(noise(`bursts ${seed}`), { background: 0.05, triggered: 0.75, memory: 2, toNeighbours: 0 }),
      ),
    );
    expect(result.checks.filter(({ met }) => !met)).toEqual([]);
  });

  it("are not seen in a steady drip, whatever the trend", () => {
    const pulse = (week: number): number => 1 + 0.7 * Math.sin(week / 80);
    const result = outbursts.measure(
      world((seed) => excited(noise(`drip ${seed}`), { background: 0.3, triggered: 0, pulse })),
    );
    expect(verdict(result, "dispersion")).toBe(false);
    expect(verdict(result, "burstiness")).toBe(false);
  });

  it("are not seen where no week is quiet", () => {
    const result = outbursts.measure(
      world((seed) => excited(noise(`busy ${seed}`), { background: 4, triggered: 0.3 })),
    );
    expect(verdict(result, "share of quiet")).toBe(false);
    expect(verdict(result, "share of deaths")).toBe(false);
  });
});
