import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { morrisDesign } from "../../src/design/morris.ts";

describe("a Morris design", () => {
  it("moves every factor once per trajectory by p / (2 (p − 1)), on the grid of p levels", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer(),
        (factors, trajectories, half, seed) => {
          const levels = 2 * half;
          const { points, steps, delta } = morrisDesign(factors, trajectories, seed, { levels });
          expect(delta).toBe(levels / (2 * (levels - 1)));
          expect(points.length).toBe(trajectories * (factors + 1));
          for (const value of points.flat()) {
            expect(value >= 0 && value <= 1).toBe(true);
            expect(Math.abs(value * (levels - 1) - Math.round(value * (levels - 1)))).toBeLessThan(1e-9);
          }
          for (const { trajectory, factor, from, to, change } of steps) {
            expect([Math.floor(from / (factors + 1)), Math.floor(to / (factors + 1))]).toEqual([
              trajectory,
              trajectory,
            ]);
            expect(Math.abs(change)).toBe(delta);
            expect(points[to]![factor]! - points[from]![factor]!).toBeCloseTo(change, 12);
            expect(points[to]!.with(factor, 0)).toEqual(points[from]!.with(factor, 0));
          }
          for (let trajectory = 0; trajectory < trajectories; trajectory++) {
            const moved = steps.filter((step) => step.trajectory === trajectory).map((step) => step.factor);
            expect(moved.sort((a, b) => a - b)).toEqual([...Array(factors).keys()]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it("uses all levels about equally and both directions and orders", () => {
    const { points, steps } = morrisDesign(3, 400, "even", { levels: 4 });
    for (let level = 0; level < 4; level++)
      for (let factor = 0; factor < 3; factor++) {
        const share = points.filter((row) => Math.abs(row[factor]! * 3 - level) < 1e-9).length / points.length;
        expect(Math.abs(share - 0.25)).toBeLessThan(0.05);
      }
    expect(Math.abs(steps.filter((step) => step.change > 0).length / steps.length - 0.5)).toBeLessThan(0.05);
    const firsts = steps.filter((_, index) => index % 3 === 0);
    for (let factor = 0; factor < 3; factor++)
      expect(Math.abs(firsts.filter((step) => step.factor === factor).length / 400 - 1 / 3)).toBeLessThan(0.1);
  });

  it("depends on the seed alone and grows at its end", () => {
    const few = morrisDesign(5, 4, "seed");
    const many = morrisDesign(5, 9, "seed");
    expect(many.points.slice(0, few.points.length)).toEqual(few.points);
    expect(many.steps.slice(0, few.steps.length)).toEqual(few.steps);
    expect(morrisDesign(5, 4, "other").points).not.toEqual(few.points);
  });

  it("refuses odd levels and single trajectories", () => {
    expect(() => morrisDesign(3, 4, 1, { levels: 5 })).toThrow("even number");
    expect(() => morrisDesign(3, 1, 1)).toThrow("trajectories of a Morris design: a whole number from 2");
    expect(() => morrisDesign(0, 4, 1)).toThrow(RangeError);
  });
});
