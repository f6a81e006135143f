import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  above,
  around,
  below,
  countCheck,
  figure,
  meanCheck,
  meets,
  resultOf,
  shareCheck,
  shareDifferenceCheck,
} from "../../src/patterns/checks.ts";

describe("demands", () => {
  it("hold for the whole interval, or for a part of it where a published range is only to be compatible", () => {
    expect(meets([0.1, 0.3], above(0))).toBe(true);
    expect(meets([-0.1, 0.3], above(0))).toBe(false);
    expect(meets([0, 0], above(0))).toBe(false);
    expect(meets([-0.3, -0.1], below(0))).toBe(true);
    expect(meets([0.45, 0.6], around(0.37, 0.5))).toBe(true);
    expect(meets([0.51, 0.6], around(0.37, 0.5))).toBe(false);
  });

  it("are never met by what is not known", () => {
    expect(meets([NaN, NaN], above(-Infinity))).toBe(false);
    expect(meanCheck("", [], above(-1)).met).toBe(false);
    expect(shareCheck("", [], above(-1)).met).toBe(false);
    expect(shareDifferenceCheck("", [], [], above(-2)).met).toBe(false);
    expect(countCheck("", NaN, 0).met).toBe(false);
  });
});

describe("a difference of shares", () => {
  it("keeps a wide interval where all pairs agree, and turns with its sides", () => {
    const outcomes = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(outcomes, (pairs) => {
        const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const there = shareDifferenceCheck("", a, b, above(0));
        const back = shareDifferenceCheck("", b, a, above(0));
        expect(there.value).toBeCloseTo(-back.value, 12);
        expect(there.ci95[0]).toBeCloseTo(-back.ci95[1], 12);
        expect(there.ci95[1] - there.ci95[0]).toBeGreaterThan(0.02);
        expect(there.ci95[0]).toBeLessThanOrEqual(there.value);
        expect(there.ci95[1]).toBeGreaterThanOrEqual(there.value);
      }),
    );
  });

  it("is Newcombe's published example (1998, table II (b), method 10 without continuity: 9/10 against 3/10)", () => {
    const of = (hits: number): boolean[] => Array.from({ length: 10 }, (_, i) => i < hits);
    const { ci95 } = shareDifferenceCheck("", of(9), of(3), above(0));
    expect(ci95[0]).toBeCloseTo(0.1705, 3);
    expect(ci95[1]).toBeCloseTo(0.809, 3);
  });
});

describe("a result", () => {
  it("needs every check that counts, and at least one", () => {
    const yes = meanCheck("yes", [1, 1.1, 0.9], above(0));
    const no = meanCheck("no", [1, 1.1, 0.9], below(0));
    expect(resultOf([yes], "").met).toBe(true);
    expect(resultOf([yes, no], "").met).toBe(false);
    expect(resultOf([yes, { ...no, aside: true }], "").met).toBe(true);
    expect(resultOf([{ ...yes, aside: true }], "").met).toBe(false);
  });
});

describe("figures", () => {
  it("show the digits that count", () => {
    expect([0.1234, 1.234, 12.34, 123.4, 12345.6, 0, NaN].map(figure)).toEqual([
      "0.123",
      "1.23",
      "12.3",
      "123",
      "12,346",
      "0",
      "not known",
    ]);
  });
});
