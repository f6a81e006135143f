import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDifference, formatNumber } from "../../../src/output/format.ts";
import { differenceStep, levelStep } from "../../../src/output/page/map.ts";
import { script } from "../../../src/output/page/script.ts";

/** The helpers of the page's script, taken out of its text. */
const helpers = script.slice(script.indexOf("const number"), script.indexOf("const source"));
const page = runInNewContext(`(() => { ${helpers} return { number, signed, levelStep, differenceStep }; })()`) as {
  number: typeof formatNumber;
  signed: typeof formatDifference;
  levelStep: typeof levelStep;
  differenceStep: typeof differenceStep;
};
const value = fc.double({ min: -1e7, max: 1e7, noNaN: true });
const top = fc.double({ min: 0, max: 1e7, noNaN: true });

test("the script in the page writes numbers and takes colours as the first drawing does", () => {
  fc.assert(
    fc.property(value, top, fc.constantFrom("lower", "higher", "none"), (v, t, direction) => {
      expect(page.number(v)).toBe(formatNumber(v));
      expect(page.signed(v)).toBe(formatDifference(v));
      expect(page.levelStep(v, t)).toBe(levelStep(v, t));
      expect(page.differenceStep(v, t, direction)).toBe(differenceStep(v, t, direction));
    }),
  );
});

test("colours keep the order of numbers, and turn with the direction", () => {
  fc.assert(
    fc.property(value, value, fc.double({ min: 1, max: 1e7, noNaN: true }), (a, b, t) => {
      fc.pre(a < b);
      expect(levelStep(a, t)).toBeLessThanOrEqual(levelStep(b, t));
      expect(differenceStep(a, t, "higher")).toBeLessThanOrEqual(differenceStep(b, t, "higher"));
      expect(differenceStep(a, t, "lower")).toBe(8 - differenceStep(a, t, "higher"));
    }),
  );
});
