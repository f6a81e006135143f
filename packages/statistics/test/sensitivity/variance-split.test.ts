import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { varianceSplit } from "../../src/sensitivity/variance-split.ts";

const stream = new Stream(rootKey("variance split"), "normal");

interface Sizes {
  point: number;
  arms: readonly number[];
  both: number;
  replication: number;
  pointLuck: number;
  noise: number;
}

/** Outcomes with standard deviations as given; the interaction of points and arms is centred over the arms, for they are fixed. */
function simulate(round: number, points: number, replications: number, sizes: Sizes): number[][][] {
  stream.seek(round);
  const count = sizes.arms.length;
  return Array.from({ length: points }, (_, i) => {
    const both = sizes.arms.map((__, j) => sizes.both * stream.normal(i * count + j, 1));
    const centre = both.reduce((sum, value) => sum + value, 0) / count;
    return sizes.arms.map((arm, j) =>
      Array.from({ length: replications }, (__, k) => {
        const own = (i * count + j) * replications + k;
        const luck = sizes.replication * stream.normal(k, 2) + sizes.pointLuck * stream.normal(i * replications + k, 3);
        return (
          50 + sizes.point * stream.normal(i) + arm + both[j]! - centre + luck + sizes.noise * stream.normal(own, 4)
        );
      }),
    );
  });
}

/** The components of many simulated experiments, on average: shares times total. */
function average(points: number, replications: number, sizes: Sizes) {
  const rounds = 200;
  const sum = { factors: 0, arms: 0, factorsByArms: 0, sharedLuck: 0, luckByArms: 0 };
  for (let round = 0; round < rounds; round++) {
    const split = varianceSplit(simulate(round, points, replications, sizes));
    for (const name of Object.keys(sum) as (keyof typeof sum)[]) sum[name] += (split[name] * split.total) / rounds;
  }
  return sum;
}

describe("the split of variance", () => {
  it("finds the components that were put in, with luck in common", () => {
    const found = average(30, 6, { point: 3, arms: [-2, 0, 2], both: 1.5, replication: 1, pointLuck: 1, noise: 1.2 });
    // Three arms: variance 8/3 over those that there are; centring leaves 2/3 of the interaction; own noise is shared by a third.
    expect(Math.abs(found.factors - 9)).toBeLessThan(0.5);
    expect(Math.abs(found.arms - 8 / 3)).toBeLessThan(0.2);
    expect(Math.abs(found.factorsByArms - 1.5)).toBeLessThan(0.1);
    expect(Math.abs(found.sharedLuck - (2 + 1.44 / 3))).toBeLessThan(0.15);
    expect(Math.abs(found.luckByArms - (1.44 * 2) / 3)).toBeLessThan(0.1);
  });

  it("does not take luck for an effect of the factors, though replications are few", () => {
    const found = average(20, 2, { point: 0.5, arms: [0, 0], both: 0, replication: 0, pointLuck: 0, noise: 3 });
    expect(found.factors).toBeLessThan(0.6);
    expect(found.arms).toBeLessThan(0.15);
    expect(Math.abs(found.sharedLuck + found.luckByArms - 9)).toBeLessThan(0.5);
  });

  it("adds up to one, warns of luck, and knows single arms and points", () => {
    const split = varianceSplit(
      simulate(0, 12, 4, { point: 0.5, arms: [0, 1], both: 0, replication: 2, pointLuck: 0, noise: 2 }),
    );
    expect(split.factors + split.arms + split.factorsByArms + split.luck).toBeCloseTo(1, 12);
    expect(split.sharedLuck + split.luckByArms).toBeCloseTo(split.luck, 12);
    expect(split.mostlyLuck).toBe(true);
    const one = varianceSplit(
      simulate(1, 60, 5, { point: 2, arms: [0], both: 0, replication: 0, pointLuck: 0, noise: 1 }),
    );
    expect([one.arms, one.factorsByArms, one.luckByArms]).toEqual([0, 0, 0]);
    expect(Math.abs(one.factors - 0.8)).toBeLessThan(0.1);
    const single = varianceSplit(
      simulate(2, 1, 50, { point: 2, arms: [-2, 2], both: 0, replication: 1, pointLuck: 0, noise: 1 }),
    );
    expect(single.factors).toBe(0);
    expect(Math.abs(single.arms - 4 / 6)).toBeLessThan(0.15);
  });

  it("is exact for outcomes without luck, far from zero too", () => {
    const outcomes = [0, 1, 2, 3].map((point) => [0, 10].map((arm) => [1e9 + point + arm, 1e9 + point + arm]));
    const { factors, arms, luck, total } = varianceSplit(outcomes);
    // Points: sample variance 5/3; arms: variance 25 over the two.
    expect(total).toBeCloseTo(5 / 3 + 25, 6);
    expect([factors * total, arms * total, luck]).toEqual([
      expect.closeTo(5 / 3, 6),
      expect.closeTo(25, 6),
      expect.closeTo(0, 9),
    ]);
  });

  it("leaves out points that lack a run, and says nothing where nothing can be said", () => {
    const outcomes = simulate(3, 6, 3, { point: 1, arms: [0, 1], both: 0, replication: 0, pointLuck: 0, noise: 1 });
    const gaps = outcomes.map((cells, point) => (point === 2 ? cells.with(1, [1, NaN, 2]) : cells));
    expect(varianceSplit(gaps)).toMatchObject({ points: 5, leftOut: 1 });
    expect(
      varianceSplit([
        [[1], [2]],
        [[3], [4]],
      ]),
    ).toMatchObject({ factors: NaN, luck: NaN, total: NaN, mostlyLuck: false });
    expect(varianceSplit([[[1, 1]], [[1, 1]]])).toMatchObject({ factors: NaN, total: 0 });
    expect(varianceSplit([])).toMatchObject({ factors: NaN, points: 0 });
    expect(() => varianceSplit([[[1, 2]], [[1]]])).toThrow("point 1 has not 1 arms of 2 replications");
  });
});
