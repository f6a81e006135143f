import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdictOf } from "../../src/finding/verdict.ts";

const value = fc.double({ min: -10, max: 10, noNaN: true });
const half = fc.double({ min: 0.001, max: 5, noNaN: true });
const known = (at: number, error: number) => ({ value: at, ci95: [at - error, at + error] as const });

describe("a sign", () => {
  it("must be certain, and only one of two can be", () => {
    fc.assert(
      fc.property(value, half, (at, error) => {
        const negative = verdictOf(known(at, error), { sign: "negative" });
        const positive = verdictOf(known(at, error), { sign: "positive" });
        expect(negative).toBe(at + error < 0 ? "pass" : "fail");
        expect([negative, positive]).not.toEqual(["pass", "pass"]);
      }),
    );
  });
});

describe("a sign beyond a trifle", () => {
  it("needs the whole interval past it", () => {
    fc.assert(
      fc.property(value, half, half, (at, error, beyond) => {
        expect(verdictOf(known(at, error), { sign: "positive", beyond })).toBe(at - error > beyond ? "pass" : "fail");
        expect(verdictOf(known(at, error), { sign: "negative", beyond })).toBe(at + error < -beyond ? "pass" : "fail");
      }),
    );
  });
});

describe("a null", () => {
  it("is a range around zero: ignorance does not pass, nor does an effect", () => {
    fc.assert(
      fc.property(value, half, half, (at, error, within) => {
        const verdict = verdictOf(known(at, error), { sign: "zero", within });
        expect(verdict).toBe(verdictOf(known(at, error), { range: [-within, within] }));
        if (Math.abs(at) > within || error > 2.001 * within) expect(verdict).toBe("fail");
      }),
    );
    expect(verdictOf(known(0.01, 5), { sign: "zero", within: 0.15 })).toBe("fail");
    expect(verdictOf(known(0.01, 0.1), { sign: "zero", within: 0.15 })).toBe("pass");
  });
});

it("what could not be estimated was not tested", () => {
  expect(verdictOf({ value: NaN, ci95: [0, 1] }, { range: [0, 1] })).toBe("not tested");
  expect(verdictOf({ value: 1, ci95: [NaN, 1] }, { sign: "positive" })).toBe("not tested");
});
