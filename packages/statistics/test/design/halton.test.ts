import { describe, expect, it } from "vitest";
import { haltonPoints } from "../../src/design/halton.ts";

describe("Halton's sequence", () => {
  it("begins as published: radical inverses in bases 2, 3 and 5", () => {
    expect(haltonPoints(9, 3, { scrambling: "none", skip: 1 })).toEqual([
      [1 / 2, 1 / 3, 1 / 5],
      [1 / 4, 2 / 3, 2 / 5],
      [3 / 4, 1 / 9, 3 / 5],
      [1 / 8, 4 / 9, 4 / 5],
      [5 / 8, 7 / 9, 1 / 25],
      [3 / 8, 2 / 9, 6 / 25],
      [7 / 8, 5 / 9, 11 / 25],
      [1 / 16, 8 / 9, 16 / 25],
      [9 / 16, 1 / 27, 21 / 25],
    ]);
    expect(haltonPoints(1, 2, { scrambling: "none" })).toEqual([[0, 0]]);
    expect(haltonPoints(1, 30, { scrambling: "none", skip: 1 })[0]![29]).toBe(1 / 113);
  });

  it("fills each of base^m slices once in base^m points, scrambled or not", () => {
    for (const scrambling of ["none", "permutations"] as const) {
      const points = haltonPoints(243, 2, { scrambling, seed: 3 });
      expect(new Set(points.map(([, y]) => Math.floor(y! * 243 + 1e-9))).size).toBe(243);
      expect(new Set(points.slice(0, 128).map(([x]) => Math.floor(x! * 128))).size).toBe(128);
    }
  });

  it("is no longer in step in its large primes once digits are permuted", () => {
    const inStep = (scrambling: "none" | "permutations") => {
      const points = haltonPoints(100, 20, { scrambling, seed: "steps", skip: 1 });
      const [x, y] = [points.map((row) => row[18]!), points.map((row) => row[19]!)];
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      const [mx, my] = [mean(x), mean(y)];
      const product = mean(x.map((value, i) => (value - mx) * (y[i]! - my)));
      const spread = (values: number[], centre: number) =>
        Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
      return Math.abs(product / (spread(x, mx) * spread(y, my)));
    };
    expect(inStep("none")).toBeGreaterThan(0.5);
    expect(inStep("permutations")).toBeLessThan(0.3);
  });

  it("goes on where a shorter one ended, and depends on the seed alone", () => {
    const whole = haltonPoints(30, 4, { seed: "s" });
    expect([...haltonPoints(10, 4, { seed: "s" }), ...haltonPoints(20, 4, { seed: "s", skip: 10 })]).toEqual(whole);
    expect(haltonPoints(30, 2, { seed: "s" })).toEqual(whole.map((row) => row.slice(0, 2)));
    expect(haltonPoints(30, 4, { seed: "t" })).not.toEqual(whole);
    for (const value of whole.flat()) expect(value > 0 && value < 1).toBe(true);
  });

  it("refuses what it cannot give", () => {
    expect(() => haltonPoints(4, 2)).toThrow("a seed is needed");
    expect(() => haltonPoints(-1, 2, { seed: 1 })).toThrow(RangeError);
  });
});
