import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../src/wilson.ts";

const trial = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("Wilson's interval", () => {
  it("solves its own equation: at each end the score is 1.96 standard errors from the share", () => {
    fc.assert(
      fc.property(trial, ([successes, trials]) => {
        for (const end of wilsonInterval(successes, trials)) {
          if (end === 0 || end === 1) continue;
          const z = (successes / trials - end) / Math.sqrt((end * (1 - end)) / trials);
          expect(Math.abs(z)).toBeCloseTo(1.959963984540054, 8);
        }
      }),
    );
  });

  it("holds the share, stays within 0 and 1, and is mirrored by failures", () => {
    fc.assert(
      fc.property(trial, ([successes, trials]) => {
        const [low, high] = wilsonInterval(successes, trials);
        const [mirrorLow, mirrorHigh] = wilsonInterval(trials - successes, trials);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect([1 - mirrorHigh, 1 - mirrorLow].map((x) => x.toFixed(12))).toEqual(
          [low, high].map((x) => x.toFixed(12)),
        );
      }),
    );
  });

  it("knows nothing without trials, and refuses impossible counts", () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662.
    expect(wilsonInterval(81, 263).map((x) => x.toFixed(4))).toEqual(["0.2553", "0.3662"]);
  });
});
