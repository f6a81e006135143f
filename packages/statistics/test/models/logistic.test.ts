import { describe, expect, it } from "vitest";
import { logistic } from "../../src/models/logistic.ts";
import { close, columns, errors, estimates, invariant, reference } from "./reference.ts";

const { panel, logistic: wanted, firth } = reference;
const input = { y: panel.yes, x: columns };

describe("logistic regression", () => {
  it("agrees with statsmodels, classical and by cluster", () => {
    const fit = logistic(input);
    close(estimates(fit), wanted.estimates);
    close(errors(fit), wanted.errors);
    expect(fit.logLikelihood).toBeCloseTo(wanted.logLikelihood, 8);
    close(errors(logistic({ ...input, cluster: panel.cluster })), wanted.cluster);
  });

  it("does not care about the order of rows or the scale of columns", () => {
    for (const firth of [false, true])
      invariant((change, troops) =>
        logistic({ y: change(panel.yes), x: { troops: change(troops), mandate: change(panel.mandate) }, firth }),
      );
  });

  it("says that a column separates, and names the way out", () => {
    const y = panel.yes.map((value, i) => (columns.mandate[i] === 1 ? 0 : value));
    const fit = logistic({ y, x: columns });
    expect(fit).toMatchObject({
      converged: false,
      problem: expect.stringMatching(/mandate grows without bound.*firth/),
    });
    expect(logistic({ y, x: columns, firth: true })).toMatchObject({ converged: true, problem: null });
    expect(() => logistic({ y: y.map(() => 1), x: columns })).toThrow(/same in every row/);
    expect(() => logistic({ y: y.map(() => 2), x: columns })).toThrow(/0 or 1/);
  });
});

describe("Firth's penalty", () => {
  it("has its maximum where a general optimiser finds it", () => {
    const fit = logistic({ ...input, firth: true });
    close(estimates(fit), firth.estimates, 1e-5);
    close(errors(fit), firth.errors, 1e-5);
    expect(fit.logLikelihood).toBeCloseTo(firth.logLikelihood, 7);
  });

  it("adds half a case to each cell of a two by two table", () => {
    const x = [...Array<number>(10).fill(0), ...Array<number>(8).fill(1)];
    const y = x.map((value, i) => (value === 0 && i < 4 ? 1 : 0));
    const { coefficients } = logistic({ y, x: { x }, firth: true });
    expect(coefficients[0].estimate).toBeCloseTo(Math.log(4.5 / 6.5), 7);
    expect(coefficients[1].estimate).toBeCloseTo(Math.log(0.5 / 8.5) - Math.log(4.5 / 6.5), 7);
  });
});
