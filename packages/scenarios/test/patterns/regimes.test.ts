import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapSeeds, luck, luckShare, manyRegimes } from "../../src/patterns/regimes.ts";
import { makeEnsemble, noise, type Sketch } from "./synthetic.ts";

const ending = (name: string): Sketch => ({
  series: {
    battleDeaths: () => ({ peace: 0, standstill: 0, relapse: 1, war: 30 })[name] ?? 0,
    fighters: (week) => (week === 0 || name === "standstill" ? 9000 : 500),
    agreed: () => 1,
    policeCapacity: (week) => (name === "relapse" && week > 400 ? 100 : 1000),
  },
});

describe("several regimes", () => {
  it("are seen where designs and luck end differently", () => {
    const names = { history: "peace", none: "war", earlyExit: "relapse", neither: "standstill" } as const;
    const result = manyRegimes.measure(makeEnsemble(10, (arm) => ending(names[arm as keyof typeof names] ?? "peace")));
    expect(result.met).toBe(true);
    expect(result.checks[0]!.value).toBe(4);
  });

  it("are not seen where everything ends well, or everything ends in war", () => {
    for (const name of ["peace", "war"]) {
      const result = manyRegimes.measure(makeEnsemble(10, () => ending(name)));
      expect(result.met).toBe(false);
      expect(result.checks[0]!.value).toBe(1);
    }
  });

  it("are not told from short runs", () => {
    expect(manyRegimes.measure(makeEnsemble(4, () => ending("peace"), { weeks: 60 })).met).toBe(false);
  });
});

describe("the share of luck", () => {
  const arms = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 5,
  });

  it("lies between 0 and 1 and does not change with scale or order of seeds", () => {
    fc.assert(
      fc.property(arms, (values) => {
        const share = luckShare(values);
        fc.pre(Number.isFinite(share));
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(luckShare(values.map((of) => of.map((value) => 3 * value + 1).toReversed()))).toBeCloseTo(share, 6);
      }),
    );
  });

  it("is 0 where the design decides and near 1 where it does not", () => {
    expect(
      luckShare([
        [1, 1, 1],
        [5, 5, 5],
      ]),
    ).toBe(0);
    const draws = noise("luck");
    const same = Array.from({ length: 6 }, (_, arm) => Array.from({ length: 50 }, (_, i) => draws.normal(i, arm)));
    expect(luckShare(same)).toBeGreaterThan(0.95);
    const [low, high] = bootstrapSeeds(same, luckShare);
    expect(low).toBeLessThan(high);
    expect(luck.measure(makeEnsemble(1, () => ({}))).met).toBe(false);
  });
});
