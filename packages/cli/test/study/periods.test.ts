import fc from "fast-check";
import { expect, test } from "vitest";
import { outcomeOf } from "../../src/study/outcome.ts";
import { byPeriod, districtSeries, ensemble, quarter } from "../../src/study/periods.ts";
import { fakeMeasures, fakeRun } from "../fake-study.ts";

const ticks = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 900 });
const step = fc.constantFrom(0.5, 1, 2);
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

test("sums of periods add up to the whole; means stay inside the range; events are what they are at the end", () => {
  fc.assert(
    fc.property(ticks, step, fc.constantFrom(13, 52, Infinity), (values, weeks, period) => {
      expect(sum(byPeriod(values, "flow", weeks, period))).toBe(sum(values));
      for (const mean of byPeriod(values, "stock", weeks, period)) {
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
        expect(mean).toBeLessThanOrEqual(Math.max(...values));
      }
      expect(byPeriod(values, "event", weeks, period).at(-1)).toBe(values.at(-1));
    }),
  );
});

test("halving the step leaves outcomes of equal histories alone", () => {
  fc.assert(
    fc.property(ticks, (values) => {
      const halves = values.flatMap((value) => [value / 2, value / 2]);
      const twice = values.flatMap((value) => [value, value]);
      expect(outcomeOf(halves, "flow", 0.5)).toBeCloseTo(outcomeOf(values, "flow", 1), 6);
      expect(outcomeOf(twice, "stock", 0.5)).toBeCloseTo(outcomeOf(values, "stock", 1), 6);
    }),
  );
});

test("a level counts over the last 52 weeks only, a count over the run, an event once it has happened", () => {
  const values = [...new Array<number>(100).fill(9), ...new Array<number>(52).fill(1)];
  expect(outcomeOf(values, "stock", 1)).toBe(1);
  expect(outcomeOf(values, "flow", 1)).toBe(952);
  expect(outcomeOf([0, 0, 1, 1], "event", 1)).toBe(1);
  expect(outcomeOf([0, 0, 0], "event", 1)).toBe(0);
});

test("a shorter last period is left out of charts, where its sum would look like a fall", () => {
  const runs = [fakeRun(1, "mission", 60), fakeRun(2, "mission", 60)];
  const deaths = fakeMeasures[0]!;
  expect(ensemble(runs, deaths, 1, quarter).length).toBe(5);
  expect(ensemble(runs, deaths, 1, quarter, true).length).toBe(4);
  expect(ensemble([fakeRun(1, "mission", 5)], deaths, 1, quarter, true).length).toBe(1);
});

test("one district's numbers come out of the rows", () => {
  expect([...districtSeries(Float64Array.from([1, 2, 3, 4, 5, 6]), 1, 3)]).toEqual([2, 5]);
});
