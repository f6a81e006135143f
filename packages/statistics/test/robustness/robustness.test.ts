import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { worstCase } from "../../src/robustness/maximin.ts";
import { meanVariance } from "../../src/robustness/mean-variance.ts";
import { regret, regrets } from "../../src/robustness/regret.ts";
import { robustness } from "../../src/robustness/robustness.ts";
import { satisficing } from "../../src/robustness/satisficing.ts";

/** Three designs, four futures: steady, bold, middling. */
const outcomes = [
  [5, 5, 5, 5],
  [9, 9, 9, 0],
  [6, 7, 6, 4],
];

const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 8 })).chain(([designs, futures]) =>
  fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: futures, maxLength: futures }), {
    minLength: designs,
    maxLength: designs,
  }),
);

describe("robustness", () => {
  it("has the values that a pencil gives", () => {
    expect(regrets(outcomes, "higher")).toEqual([
      [4, 4, 4, 0],
      [0, 0, 0, 5],
      [3, 2, 3, 1],
    ]);
    expect(regret(outcomes, "higher").map(({ max }) => max)).toEqual([4, 5, 3]);
    expect(regret(outcomes, "higher")[1].p90).toBeCloseTo(3.5, 12);
    expect(satisficing(outcomes, "higher", 6).map(({ share }) => share)).toEqual([0, 0.75, 0.75]);
    expect(worstCase(outcomes, "higher")).toEqual([5, 0, 4]);
    const [steady, bold] = meanVariance(outcomes, "higher");
    expect(steady).toEqual({ mean: 5, sd: 0, score: 5 });
    expect(bold.mean).toBe(6.75);
    expect(bold.score).toBeCloseTo(6.75 - 4.5, 12);
  });

  it("says that rankings disagree where they do", () => {
    const table = robustness(outcomes, { direction: "higher", threshold: 6 });
    expect(table.winners).toEqual({
      regret90: [2],
      regretMax: [2],
      satisficing: [1, 2],
      maximin: [0],
      meanVariance: [0],
    });
    expect(table.disagree).toBe(true);
    expect(table.note).toMatch(/^The rankings disagree/);
    expect(table.leastAgreement).toBeLessThan(0);
    expect(table.rows[1].ranks.satisficing).toBe(1.5);
    const clear = robustness([outcomes[0], [9, 8, 9, 8]], { direction: "higher" });
    expect(clear).toMatchObject({ disagree: false, leastAgreement: 1, metrics: { length: 4 } });
    expect(clear.rows[0].satisficing).toBeNull();
  });

  it("holds for every table: some design has no regret in a future, and directions mirror each other", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const all = regrets(table, "higher");
        for (let future = 0; future < table[0].length; future++)
          expect(Math.min(...all.map((row) => row[future]))).toBe(0);
        const mirrored = table.map((row) => row.map((value) => 0 - value));
        expect(regrets(mirrored, "lower")).toEqual(all);
        const [up, down] = [
          robustness(table, { direction: "higher", threshold: 3 }),
          robustness(mirrored, { direction: "lower", threshold: -3 }),
        ];
        expect(down.winners).toEqual(up.winners);
        for (const row of up.rows) expect(row.regret.p90).toBeLessThanOrEqual(row.regret.max);
      }),
    );
  });

  it("gives a design that is best everywhere the first place by regret, satisficing and worst case", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const best = table[0].map((_, future) => Math.max(...table.map((row) => row[future])) + 1);
        const { winners } = robustness([...table, best], { direction: "higher", threshold: 0 });
        for (const metric of ["regret90", "regretMax", "satisficing", "maximin"] as const)
          expect(winners[metric]).toContain(table.length);
      }),
    );
  });

  it("refuses designs that did not meet the same futures", () => {
    expect(() => regrets([], "higher")).toThrow(RangeError);
    expect(() => regrets([[1, 2], [1]], "higher")).toThrow("design 1 has 1, not 2");
    expect(() => worstCase([[1, NaN]], "lower")).toThrow("no number in future 1");
    expect(() => meanVariance([[1]], "lower", -1)).toThrow(RangeError);
    expect(() => satisficing([[1]], "lower", NaN)).toThrow(RangeError);
  });
});
