import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsWithin } from "../../src/discovery/column.ts";
import { paste } from "../../src/discovery/paste.ts";
import { peel } from "../../src/discovery/prim.ts";
import { quasiP, binomialTail } from "../../src/discovery/quasi-p.ts";
import { densest, discover } from "../../src/discovery/scenario-discovery.ts";
import { mean } from "../../src/mean.ts";
import { draws } from "../draws.ts";
import { planted } from "./planted.ts";

describe("patient rule induction", () => {
  it("finds the planted box and no other factor", () => {
    const { columns, target } = planted(1500, 0);
    const box = paste(columns, target, densest(peel(columns, target, { minMass: 0.02 }), 0.8));
    expect(box.limits.map(({ id }) => id).toSorted()).toEqual(["a", "b", "season"]);
    expect(box.density).toBeGreaterThan(0.95);
    expect(box.coverage).toBeGreaterThan(0.95);
    const limit = (id: string) => box.limits.find((one) => one.id === id)!;
    expect(limit("season")).toEqual({ id: "season", kind: "among", values: ["dry"] });
    expect((limit("a") as { max: number }).max).toBeCloseTo(0.4, 1);
    expect((limit("b") as { min: number }).min).toBeCloseTo(0.7, 1);
  });

  it("peels away, never below the smallest mass, and counts right", () => {
    const { columns, target } = planted(300, 0.1);
    const rows = target.map((_, row) => row);
    const boxes = peel(columns, target, { minMass: 0.1 });
    expect(boxes[0]).toMatchObject({ limits: [], mass: 1, coverage: 1 });
    for (const [i, box] of boxes.entries()) {
      const inside = rowsWithin(columns, box.limits, rows);
      expect(box.rows).toBe(inside.length);
      expect(box.hits).toBe(inside.filter((row) => target[row] === 1).length);
      expect(box.mass).toBeGreaterThanOrEqual(0.1);
      if (i > 0) expect(box.rows).toBeLessThan(boxes[i - 1].rows);
    }
  });

  it("pastes without losing density or coverage", () => {
    const { columns, target } = planted(400, 0.1);
    for (const box of peel(columns, target)) {
      const wider = paste(columns, target, box);
      expect(wider.density).toBeGreaterThanOrEqual(box.density - 1e-12);
      expect(wider.coverage).toBeGreaterThanOrEqual(box.coverage - 1e-12);
    }
  });

  it("refuses what does not fit", () => {
    const columns = [{ id: "a", values: [1, 2, 3] }];
    expect(() => peel(columns, [0, 1])).toThrow("factor a has 3 rows, the target 2");
    expect(() => peel(columns, [0, 1, 2])).toThrow("1 for a case of interest");
    expect(() => peel([{ id: "a", values: [1, NaN, 3] }], [0, 1, 0])).toThrow(RangeError);
    expect(() => peel(columns, [0, 1, 0], { alpha: 1 })).toThrow(RangeError);
    expect(() => peel([], [])).toThrow(RangeError);
  });
});

describe("quasi-p values", () => {
  it("are binomial tails, exact for few trials and sound for many", () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (hits, trials, tenth) => {
          const chance = tenth / 10;
          let sum = 0;
          for (let mask = 0; mask < 1 << trials; mask++) {
            const ones = mask.toString(2).replaceAll("0", "").length;
            if (ones >= hits) sum += Math.pow(chance, ones) * Math.pow(1 - chance, trials - ones);
          }
          expect(binomialTail(hits, trials, chance)).toBeCloseTo(sum, 12);
        },
      ),
      { numRuns: 60 },
    );
    // Beyond the range of a single term: R gives pbinom(5199, 10000, 0.5, lower.tail = FALSE) = 3.2975e-05.
    expect(binomialTail(5200, 10_000, 0.5) / 3.2975e-5).toBeCloseTo(1, 3);
    expect(binomialTail(1, 10_000, 0.9)).toBe(1);
    expect([binomialTail(0, 5, 0), binomialTail(1, 5, 0), binomialTail(5, 5, 1)]).toEqual([1, 0, 1]);
  });

  it("tell the planted factors from a limit by chance", () => {
    const { columns, target } = planted(600, 0.02);
    const rows = target.map((_, row) => row);
    const box = densest(peel(columns, target), 0.6);
    const chance = { id: "c", kind: "range", min: 0.02, max: Infinity } as const;
    const limits = [...box.limits.filter(({ id }) => id !== "c"), chance];
    const inside = rowsWithin(columns, limits, rows);
    const hits = inside.filter((row) => target[row] === 1).length;
    const values = new Map(quasiP(columns, target, { ...box, limits, rows: inside.length, hits }));
    expect(values.get("a")).toBeLessThan(1e-6);
    expect(values.get("b")).toBeLessThan(1e-6);
    expect(values.get("c")).toBeGreaterThan(0.1);
  });
});

describe("scenario discovery", () => {
  it("judges the box on rows it has not seen", () => {
    const { columns, target } = planted(900, 0.02);
    const found = discover(columns, target, { resamples: 10 });
    expect(found.heldOut!.rows / 270).toBeLessThan(0.3);
    expect(found.heldOut!.density).toBeGreaterThan(0.4);
    expect(found.heldOut!.density).toBeLessThanOrEqual(1);
    const again = new Map(found.reproducibility);
    expect(again.get("a")).toBe(1);
    expect(again.get("b")).toBe(1);
    expect(again.get("d")).toBeLessThan(0.7);
    expect(discover(columns, target, { resamples: 10 })).toEqual(found);
    expect(found.tradeOff[found.chosen]).toBe(densest(found.tradeOff, 0.6));
  });

  it("shows by the rows kept apart that a box of pure noise is worth nothing", () => {
    const { columns } = planted(400, 0);
    const stream = draws("noise");
    const found = Array.from({ length: 12 }, (_, round) => {
      const noise = Array.from({ length: 400 }, (_row, row) => Number(stream.unit(row, round) < 0.25));
      return discover(columns, noise, { minCoverage: 0.2, resamples: 0 });
    });
    expect(mean(found.map(({ box }) => box.density))).toBeGreaterThan(0.35);
    expect(Math.abs(mean(found.map(({ heldOut }) => heldOut!.density)) - 0.25)).toBeLessThan(0.07);
  });

  it("keeps the rows of a point together", () => {
    const { columns, target } = planted(200, 0.05);
    const twice = columns.map(({ id, values }) => ({ id, values: [...values, ...values] }));
    const groups = [...target.keys(), ...target.keys()];
    const found = discover(twice, [...target, ...target], { groups, resamples: 1 });
    expect(found.heldOut!.rows % 2).toBe(0);
    expect(found.box.rows % 2).toBe(0);
    expect(() => discover(columns, target, { holdOut: 1 })).toThrow(RangeError);
    expect(() => discover(columns, target, { minCoverage: 2 })).toThrow(RangeError);
  });
});
