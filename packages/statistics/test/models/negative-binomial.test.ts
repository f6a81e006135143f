import { describe, expect, it } from "vitest";
import { coefficient, proportionalChange } from "../../src/models/fit.ts";
import { negativeBinomial } from "../../src/models/negative-binomial.ts";
import { draws } from "../draws.ts";
import { close, columns, errors, estimates, invariant, reference } from "./reference.ts";

const { panel, negativeBinomial: wanted } = reference;
const input = { y: panel.counts, x: columns, offset: panel.offset };

describe("negative binomial regression", () => {
  it("agrees with statsmodels, classical and by cluster", () => {
    const alpha = wanted.estimates[3];
    const fit = negativeBinomial(input);
    expect(fit).toMatchObject({ converged: true, problem: null, errors: "classical", rows: 96, clusters: null });
    close(estimates(fit), [...wanted.estimates.slice(0, 3), Math.log(alpha)], 1e-5);
    expect(fit.alpha.estimate).toBeCloseTo(alpha, 4);
    expect(fit.logLikelihood).toBeCloseTo(wanted.logLikelihood, 7);
    close(errors(fit), [...wanted.errors.slice(0, 3), wanted.errors[3] / alpha], 1e-5);
    const clustered = negativeBinomial({ ...input, cluster: panel.cluster });
    expect(clustered).toMatchObject({ errors: "cluster", clusters: 12 });
    close(errors(clustered), [...wanted.cluster.slice(0, 3), wanted.cluster[3] / alpha], 1e-5);
  });

  it("does not care about the order of rows or the scale of columns", () => {
    invariant((change, troops) =>
      negativeBinomial({
        y: change(panel.counts),
        offset: change(panel.offset),
        x: { troops: change(troops), mandate: change(panel.mandate) },
        cluster: change(panel.cluster),
      }),
    );
  });

  it("finds the coefficients of counts with as many zeros as killings have, and covers them", () => {
    const stream = draws("negative binomial");
    let covered = 0;
    const rounds = 200;
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      const x = Array.from({ length: 200 }, (_, i) => 5 * stream.unit(i, 0));
      // Gamma of shape 1 / 2: half a squared normal deviate.
      const y = x.map((value, i) => stream.poisson(Math.exp(2 - 0.4 * value) * stream.normal(i, 1) ** 2, i, 2));
      const fit = negativeBinomial({ y, x: { x } });
      expect(fit.converged).toBe(true);
      const [low, high] = coefficient(fit, "x").ci95;
      if (low <= -0.4 && -0.4 <= high) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.9);
    expect(covered / rounds).toBeLessThan(0.99);
  });

  it("converges on counts that vary a thousandfold and with columns of very different sizes", () => {
    const stream = draws("heavy counts");
    const n = 1500;
    const troops = Array.from({ length: n }, (_, i) => (stream.unit(i, 0) < 0.6 ? 0 : 20_000 * stream.unit(i, 1)));
    const budget = troops.map((value, i) => 1e5 * value + 1e9 * stream.unit(i, 2));
    const y = troops.map((value, i) =>
      stream.unit(i, 3) < 0.75 ? 0 : stream.poisson(Math.exp(4 - value / 5000 + 2 * stream.normal(i, 4)), i, 5),
    );
    const fit = negativeBinomial({ y, x: { troops, budget } });
    expect(fit.problem).toBeNull();
    expect(fit.alpha.estimate).toBeGreaterThan(5);
  });

  it("says why there is no estimate", () => {
    const never = columns.mandate.map((value, i) => (value === 1 ? 0 : panel.counts[i]));
    expect(negativeBinomial({ y: never, x: columns }).problem).toMatch(/mandate grows without bound/);
    const even = columns.troops.map((_, i) => 3 + (i % 2));
    expect(negativeBinomial({ y: even, x: columns }).problem).toMatch(/poisson/);
    expect(() => negativeBinomial({ y: [0, 0, 0, 0], x: { a: [1, 2, 3, 5] } })).toThrow(/0 in every row/);
    expect(() => negativeBinomial({ ...input, y: panel.outcome })).toThrow(/row 0: a whole number/);
    expect(() => negativeBinomial({ ...input, cluster: panel.cluster.map(() => 1) })).toThrow(/2 clusters/);
  });
});

it("a coefficient as a proportional change", () => {
  const change = proportionalChange({
    name: "troops",
    estimate: -0.53,
    standardError: 0.083,
    ci95: [-0.69, -0.37],
    p: 0,
  });
  expect(change.share).toBeCloseTo(-0.41, 2);
  expect(change.ci95[0]).toBeLessThan(change.ci95[1]);
});
