import { describe, expect, it } from "vitest";
import { exponentialHazard } from "../../src/models/exponential-hazard.ts";
import { coefficient } from "../../src/models/fit.ts";
import { proportionalHazards } from "../../src/models/proportional-hazards.ts";
import { draws } from "../draws.ts";
import { close, columns, errors, estimates, reference } from "./reference.ts";

const { survival } = reference;
const { time, event } = survival;
const { cluster } = reference.panel;

describe("a constant hazard", () => {
  it("agrees with a Poisson regression of statsmodels on the time at risk", () => {
    const fit = exponentialHazard({ time, event, x: columns });
    const constant = time.reduce((sum, end, i) => sum + event[i] * Math.log(end), 0);
    close(estimates(fit), survival.exponential.estimates);
    close(errors(fit), survival.exponential.errors);
    close(errors(exponentialHazard({ time, event, x: columns, cluster })), survival.exponential.cluster);
    expect(fit.logLikelihood).toBeCloseTo(survival.exponential.logLikelihood - constant, 7);
  });

  it("and Cox cover the hazard ratio that made the times", () => {
    const stream = draws("hazards");
    const rounds = 200;
    let [cox, constant] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      const x = Array.from({ length: 120 }, (_, i) => stream.unit(i, 0));
      const fails = x.map((value, i) => stream.exponential(Math.exp(value), i, 1));
      const time = fails.map((t, i) => Math.min(t, 3 * stream.unit(i, 2)));
      const event = time.map((t, i) => (t === fails[i] ? 1 : 0));
      const inside = ([low, high]: readonly [number, number]) => (low <= -1 && -1 <= high ? 1 : 0);
      cox += inside(coefficient(proportionalHazards({ time, event, x: { x } }), "x").ci95);
      constant += inside(coefficient(exponentialHazard({ time, event, x: { x } }), "x").ci95);
    }
    for (const covered of [cox, constant]) {
      expect(covered / rounds).toBeGreaterThan(0.91);
      expect(covered / rounds).toBeLessThan(0.99);
    }
  });
});
