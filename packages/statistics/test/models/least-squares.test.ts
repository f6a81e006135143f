import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coefficient } from "../../src/models/fit.ts";
import { leastSquares } from "../../src/models/least-squares.ts";
import { withinGroups } from "../../src/models/within-groups.ts";
import { draws } from "../draws.ts";
import { close, columns, errors, estimates, invariant, reference } from "./reference.ts";

const { panel, leastSquares: wanted } = reference;
const input = { y: panel.outcome, x: columns };

describe("least squares", () => {
  it("agrees with statsmodels, HC1 and CR1", () => {
    const fit = leastSquares(input);
    close(estimates(fit), wanted.estimates, 1e-10);
    close(errors(fit), wanted.hc1, 1e-10);
    expect(fit.rSquared).toBeCloseTo(wanted.rSquared, 10);
    const clustered = leastSquares({ ...input, cluster: panel.cluster });
    close(errors(clustered), wanted.cluster, 1e-10);
    close(
      clustered.coefficients.map(({ p }) => p),
      wanted.p,
      1e-9,
    );
    expect(clustered.freedom).toBe(11);
  });

  it("without group means gives the coefficients and errors of a dummy for each group", () => {
    const { columns: within, groups } = withinGroups({ ...columns, y: panel.outcome }, panel.cluster);
    const { y, ...x } = within;
    const fit = leastSquares({ y, x, intercept: false, absorbed: groups });
    close(estimates(fit), wanted.within, 1e-10);
    close(errors(fit), wanted.withinErrors, 1e-10);
  });

  it("does not care about the order of rows or the scale of columns", () => {
    invariant((change, troops) =>
      leastSquares({
        y: change(panel.outcome),
        x: { troops: change(troops), mandate: change(panel.mandate) },
        cluster: change(panel.cluster),
      }),
    );
  });

  it("moves and stretches with its columns", () => {
    const number = fc.integer({ min: -1000, max: 1000 }).filter((value) => value !== 0);
    const slope = (x: number[], y: number[]) => coefficient(leastSquares({ y, x: { x } }), "x");
    fc.assert(
      fc.property(number, number, number, (stretch, shift, factor) => {
        const [x, y] = [columns.troops, panel.outcome];
        const [plain, other] = [
          slope(x, y),
          slope(
            x.map((value) => stretch * value + shift),
            y.map((value) => factor * value),
          ),
        ];
        expect((other.estimate * stretch) / factor).toBeCloseTo(plain.estimate, 9);
        expect(other.p).toBeCloseTo(plain.p, 9);
      }),
    );
  });

  it("covers a slope 93 to 97 times in 100 by cluster, where classical errors would be far too narrow", () => {
    const stream = draws("clusters");
    const rounds = 1000;
    let [by, row] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      const cluster = Array.from({ length: 240 }, (_, i) => i % 60);
      const x = cluster.map((g) => stream.normal(g, 0));
      const y = x.map((value, i) => 2 * value + stream.normal(cluster[i], 1) + 0.5 * stream.normal(i, 2));
      const inside = ([low, high]: readonly [number, number]) => (low <= 2 && 2 <= high ? 1 : 0);
      by += inside(coefficient(leastSquares({ y, x: { x }, cluster }), "x").ci95);
      row += inside(coefficient(leastSquares({ y, x: { x } }), "x").ci95);
    }
    expect(by / rounds).toBeGreaterThan(0.92);
    expect(by / rounds).toBeLessThan(0.97);
    expect(row / rounds).toBeLessThan(0.85);
  });

  it("says which column does not fit", () => {
    const { troops } = columns;
    expect(() => leastSquares({ ...input, x: { troops, twice: troops.map((v) => 3 - 2 * v) } })).toThrow(
      /column twice is a lin/,
    );
    expect(() => leastSquares({ ...input, x: { same: troops.map(() => 0.1) } })).toThrow(/column same does not vary/);
    expect(() => leastSquares({ ...input, x: { troops: [1, 2] } })).toThrow(/column troops has 2 rows, 96 are needed/);
    expect(() => leastSquares({ ...input, y: panel.outcome.with(7, NaN) })).toThrow(/column outcome, row 7/);
    expect(() => leastSquares({ y: [1, 2], x: { a: [1, 3] } })).toThrow(/more than 2 rows/);
    expect(() => coefficient(leastSquares(input), "police")).toThrow(/there are intercept, troops, mandate/);
  });
});
