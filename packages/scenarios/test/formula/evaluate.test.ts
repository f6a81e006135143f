import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../../src/formula/evaluate.ts";

describe("steps", () => {
  it("are the weeks in which a value changes, and no others", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 1 }), (values) => {
        const steps = stepsOf(values);
        const back = values.map((_, week) => steps.findLast(([at]) => at <= week)![1]);
        expect(back).toEqual(values);
        for (const [i, [week, value]] of steps.entries()) if (i > 0) expect(value).not.toBe(values[week - 1]);
      }),
    );
    expect(stepsOf(3)).toEqual([[0, 3]]);
  });
});
