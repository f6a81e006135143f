import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, medianSurvival, survivalAt } from "../../src/models/kaplan-meier.ts";
import { close, reference } from "./reference.ts";

const { survival } = reference;
const { time, event, start } = survival;

describe("Kaplan and Meier", () => {
  it("agrees with lifelines, with late entry too", () => {
    const { at, survival: shares, interval, median, late } = survival.kaplanMeier;
    const steps = kaplanMeier({ time, event });
    const found = at.map((t) => survivalAt(steps, t));
    close(
      found.map((step) => step.survival),
      shares,
      1e-12,
    );
    for (const [i, { ci95 }] of found.entries()) close(ci95, interval[i], 1e-9);
    expect(medianSurvival(steps)).toBe(median);
    const lateSteps = kaplanMeier({ start, time, event });
    close(
      at.map((t) => survivalAt(lateSteps, t).survival),
      late,
      1e-12,
    );
  });

  it("is the share that is left where nobody is censored, and falls within its interval", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 }), (times) => {
        for (const step of kaplanMeier({ time: times, event: times.map(() => 1) })) {
          expect(step.survival).toBeCloseTo(times.filter((t) => t > step.time).length / times.length, 12);
          expect(step.ci95[0]).toBeLessThanOrEqual(step.survival);
          expect(step.ci95[1]).toBeGreaterThanOrEqual(step.survival);
        }
      }),
    );
  });

  it("is 1 before the first event and has no median if few have it", () => {
    const steps = kaplanMeier({ time: [5, 6, 7, 8], event: [0, 1, 0, 0] });
    expect(survivalAt(steps, 3)).toEqual({ survival: 1, ci95: [1, 1] });
    expect(steps).toMatchObject([{ time: 6, atRisk: 3, events: 1 }]);
    expect(medianSurvival(steps)).toBeNull();
    expect(survivalAt(kaplanMeier({ time: [5], event: [1] }), 5)).toMatchObject({ survival: 0, ci95: [0, 0] });
  });
});
