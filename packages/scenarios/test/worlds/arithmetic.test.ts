import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, argmax, shares, sum } from "../../src/worlds/arithmetic.ts";

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

describe("apportion", () => {
  it("splits a whole number into whole parts that add up to it, each within one of its exact part", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), weights, (total, of) => {
        const parts = apportion(total, of);
        expect(sum(parts)).toBe(total);
        const all = sum(of);
        for (const [i, part] of parts.entries())
          expect(Math.abs(part - (all > 0 ? (total * of[i]!) / all : total / of.length))).toBeLessThan(1 + 1e-6);
      }),
    );
  });

  it("makes shares of two decimals that add up to 1", () => {
    expect(shares([1, 1, 1])).toEqual([0.34, 0.33, 0.33]);
    expect(shares([0, 0])).toEqual([0.5, 0.5]);
  });
});

it("argmax names the first of the largest", () => expect(argmax([1, 3, 3, 2])).toBe(1));
