import { describe, expect, it } from "vitest";
import { coefficient } from "../../src/models/fit.ts";
import { leastSquares } from "../../src/models/least-squares.ts";
import { twoStageLeastSquares } from "../../src/models/two-stage-least-squares.ts";
import { draws } from "../draws.ts";
import { close, errors, estimates, reference } from "./reference.ts";

const { panel, instruments: wanted } = reference;
const { z1, z2, dose, response } = wanted;
const input = { y: response, x: { mandate: panel.mandate }, endogenous: { dose }, instruments: { z1, z2 } };

describe("two-stage least squares", () => {
  it("agrees with linearmodels, HC1 and CR1, and its first stage with statsmodels", () => {
    const fit = twoStageLeastSquares(input);
    close(estimates(fit), wanted.estimates, 1e-9);
    close(errors(fit), wanted.hc1, 1e-9);
    const clustered = twoStageLeastSquares({ ...input, cluster: panel.cluster });
    close(errors(clustered), wanted.cluster, 1e-9);
    expect(clustered.firstStage["dose"]).toBeCloseTo(wanted.firstStageF, 7);
  });

  it("is least squares where a column is its own instrument", () => {
    const same = twoStageLeastSquares({ ...input, instruments: { copy: dose }, cluster: panel.cluster });
    const plain = leastSquares({ y: response, x: { mandate: panel.mandate, dose }, cluster: panel.cluster });
    close(estimates(same), estimates(plain), 1e-10);
    close(errors(same), errors(plain), 1e-10);
  });

  it("covers an effect that least squares miss", () => {
    const stream = draws("instruments");
    const rounds = 400;
    let [two, one] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      const z = Array.from({ length: 150 }, (_, i) => stream.normal(i, 0));
      const hidden = z.map((_, i) => stream.normal(i, 1));
      const d = z.map((value, i) => value + hidden[i] + stream.normal(i, 2));
      const y = d.map((value, i) => -value + 2 * hidden[i] + stream.normal(i, 3));
      const inside = ([low, high]: readonly [number, number]) => (low <= -1 && -1 <= high ? 1 : 0);
      two += inside(coefficient(twoStageLeastSquares({ y, x: {}, endogenous: { d }, instruments: { z } }), "d").ci95);
      one += inside(coefficient(leastSquares({ y, x: { d } }), "d").ci95);
    }
    expect(two / rounds).toBeGreaterThan(0.92);
    expect(two / rounds).toBeLessThan(0.98);
    expect(one).toBe(0);
  });

  it("says what is wrong with its columns", () => {
    expect(() => twoStageLeastSquares({ ...input, instruments: {} })).toThrow(/at least as many instruments, got 0/);
    expect(() => twoStageLeastSquares({ ...input, instruments: { mandate: z1 } })).toThrow(/mandate is given twice/);
  });
});
