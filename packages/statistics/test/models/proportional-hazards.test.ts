import { describe, expect, it } from "vitest";
import { proportionalHazards } from "../../src/models/proportional-hazards.ts";
import { close, columns, errors, estimates, invariant, reference } from "./reference.ts";

const { panel, survival, varying } = reference;
const { time, event, start, untied } = survival;
const { cluster } = panel;

describe("Cox regression", () => {
  it("agrees with lifelines on tied times, with late entry, and by cluster", () => {
    const fit = proportionalHazards({ time, event, x: columns });
    close(estimates(fit), survival.cox.estimates);
    close(errors(fit), survival.cox.errors);
    expect(fit.logLikelihood).toBeCloseTo(survival.cox.logLikelihood, 8);
    const late = proportionalHazards({ start, time, event, x: columns });
    close(estimates(late), survival.late.estimates);
    close(errors(late), survival.late.errors);
    const clustered = proportionalHazards({ time: untied, event, x: columns, cluster });
    close(estimates(clustered), survival.cluster.estimates);
    close(errors(clustered), survival.cluster.errors);
  });

  it("agrees with lifelines on columns that change", () => {
    const { start, stop, event, troops } = varying;
    const fit = proportionalHazards({ start, time: stop, event, x: { troops } });
    close(estimates(fit), varying.estimates);
    close(errors(fit), varying.errors);
  });

  it("does not care whether a row is split, by cluster neither", () => {
    const half = time.map((end) => end / 2);
    const twice = <T>(values: readonly T[]) => [...values, ...values];
    const x = { troops: twice(columns.troops), mandate: twice(columns.mandate) };
    const whole = proportionalHazards({ time, event, x: columns, cluster });
    const split = proportionalHazards({
      start: [...time.map(() => 0), ...half],
      time: [...half, ...time],
      event: [...time.map(() => 0), ...event],
      x,
      cluster: twice(cluster),
    });
    close(estimates(split), estimates(whole), 1e-9);
    close(errors(split), errors(whole), 1e-9);
  });

  it("does not care about the order of rows, the scale of columns or a clock that runs otherwise", () => {
    const fitOf = (change: (values: readonly number[]) => number[], troops: number[], clock = (t: number) => t) =>
      proportionalHazards({
        start: change(start).map(clock),
        time: change(time).map(clock),
        event: change(event),
        x: { troops: change(troops), mandate: change(panel.mandate) },
        cluster: change(cluster),
      });
    invariant(fitOf);
    const same = (values: readonly number[]) => [...values];
    close(estimates(fitOf(same, columns.troops, (t) => t * t)), estimates(fitOf(same, columns.troops)), 1e-12);
  });

  it("says why there is no estimate", () => {
    const never = event.map((value, i) => (columns.mandate[i] === 1 ? 0 : value));
    expect(proportionalHazards({ time, event: never, x: columns }).problem).toMatch(/mandate grows without bound/);
    expect(() => proportionalHazards({ time, event: event.map(() => 0), x: columns })).toThrow(/no row ends/);
    expect(() => proportionalHazards({ start: time, time, event, x: columns })).toThrow(/row 0: time .* not after/);
  });
});
