import { expect, it } from "vitest";
import { poisson } from "../../src/models/poisson.ts";
import { close, columns, errors, estimates, invariant, reference } from "./reference.ts";

const { panel, poisson: wanted } = reference;

it("agrees with statsmodels, classical and by cluster", () => {
  const input = { y: panel.counts, x: columns, offset: panel.offset };
  const fit = poisson(input);
  close(estimates(fit), wanted.estimates);
  close(errors(fit), wanted.errors);
  expect(fit.logLikelihood).toBeCloseTo(wanted.logLikelihood, 6);
  close(errors(poisson({ ...input, cluster: panel.cluster })), wanted.cluster);
});

it("does not care about the order of rows or the scale of columns", () => {
  invariant((change, troops) =>
    poisson({ y: change(panel.counts), x: { troops: change(troops), mandate: change(panel.mandate) } }),
  );
});

it("says where the outcome never happens", () => {
  const y = columns.mandate.map((value, i) => (value === 1 ? 0 : panel.counts[i]));
  expect(poisson({ y, x: columns })).toMatchObject({
    converged: false,
    problem: expect.stringMatching(/mandate grows/),
  });
});
