import { mean, standardDeviation } from "@truce/statistics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { jackknife } from "../../src/estimators/jackknife.ts";

test("of a mean it is the standard error that the formula gives", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 }), (values) => {
    const { value, ci95: [low, high] } = jackknife(values, mean);
    const error = standardDeviation(values) / Math.sqrt(values.length);
    expect(value).toBe(mean(values));
    expect((high - low) / 2 / 1.96).toBeCloseTo(error, 8);
    expect((high + low) / 2).toBeCloseTo(value, 8);
  }));
});
