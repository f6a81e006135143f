import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ExactSum, twoDiff } from "../../src/kernel/exact-sum.ts";

// The oracle counts in units of 2^-1074, the smallest double, as integers of any length.
const view = new DataView(new ArrayBuffer(8));

/** A finite double as a whole number of units. */
function units(x: number): bigint {
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const exponent = (bits >> 52n) & 0x7ffn;
  const fraction = bits & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return bits >> 63n === 1n ? -size : size;
}

/** The double nearest to a whole number of units, ties to even. */
function nearest(total: bigint): number {
  const size = total < 0n ? -total : total;
  const excess = BigInt(Math.max(size.toString(2).length - 53, 0));
  const half = excess > 0n ? 1n << (excess - 1n) : 0n;
  let kept = size >> excess;
  const rest = size - (kept << excess);
  if (excess > 0n && (rest > half || (rest === half && (kept & 1n) === 1n))) kept += 1n;
  // Both factors are powers of two or short integers, so these products are exact.
  const scaled = Number(kept) * Number.MIN_VALUE;
  return (
    (total < 0n ? -scaled : scaled) * 2 ** Math.min(Number(excess), 1000) * 2 ** Math.max(Number(excess) - 1000, 0)
  );
}

const sumOf = (terms: Iterable<number>): ExactSum => {
  const sum = new ExactSum();
  for (const term of terms) sum.add(term);
  return sum;
};

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
/** Few bits, few exponents: cancellation and ties are common. */
const crowded = fc
  .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 120 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** (exponent - 60));

describe("twoDiff", () => {
  test("gives the rounding error of a difference", () => {
    expect(twoDiff(1, 2 ** -60)).toBe(-(2 ** -60));
    expect(twoDiff(3, 1)).toBe(0);
    fc.assert(
      fc.property(fc.oneof(finite, crowded), fc.oneof(finite, crowded), (a, b) => {
        expect(units(a - b) + units(twoDiff(a, b))).toBe(units(a) - units(b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("ExactSum", () => {
  test("an empty sum and a cancelled one are +0", () => {
    expect(new ExactSum().value()).toBe(0);
    expect(sumOf([-0]).value()).toBe(0);
    expect(sumOf([1e300, 1, -1e300, -1]).value()).toBe(0);
  });

  test("keeps what plain addition loses", () => {
    expect(0.1 + 0.2 - 0.3).not.toBe(sumOf([0.1, 0.2, -0.3]).value());
    expect(sumOf(Array.from({ length: 10 }, () => 0.1)).value()).toBe(1);
    expect(sumOf([1e100, 1, -1e100]).value()).toBe(1);
  });

  test("is the exact total, rounded once", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(finite, crowded), { maxLength: 40 }), (terms) => {
        expect(sumOf(terms).value()).toBe(nearest(terms.reduce((total, x) => total + units(x), 0n)));
      }),
      { numRuns: 2000 },
    );
  });

  test("breaks ties as the exact total does", () => {
    const tie = 2 ** -53;
    expect(sumOf([1, tie]).value()).toBe(1);
    expect(sumOf([1, tie, 2 ** -200]).value()).toBe(1 + 2 ** -52);
    expect(sumOf([1, tie, -(2 ** -200)]).value()).toBe(1);
    expect(sumOf([1 + 2 ** -52, tie]).value()).toBe(1 + 2 ** -51);
    expect(sumOf([1 + 2 ** -52, tie, -(2 ** -200)]).value()).toBe(1 + 2 ** -52);
    fc.assert(
      fc.property(fc.array(crowded, { maxLength: 12 }), (terms) => {
        expect(sumOf(terms).value()).toBe(nearest(terms.reduce((total, x) => total + units(x), 0n)));
      }),
      { numRuns: 5000 },
    );
  });

  test("does not depend on order, and sums add", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(finite, crowded), { maxLength: 30 }), fc.nat(), (terms, cut) => {
        const all = sumOf(terms).value();
        expect(sumOf(terms.toReversed()).value()).toBe(all);
        const at = terms.length === 0 ? 0 : cut % terms.length;
        const first = sumOf(terms.slice(0, at));
        first.addAll(sumOf(terms.slice(at)));
        expect(first.value()).toBe(all);
      }),
    );
  });

  test("movements between states add up to end minus start", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 30 }), (states) => {
        const moved = new ExactSum();
        for (let i = 1; i < states.length; i++) moved.addDifference(states[i], states[i - 1]);
        moved.addDifference(states[0], states[states.length - 1]);
        expect(moved.value()).toBe(0);
      }),
    );
  });

  test("may be added to itself and cleared", () => {
    const sum = sumOf([1, 2 ** -100]);
    sum.addAll(sum);
    sum.add(-2);
    expect(sum.value()).toBe(2 ** -99);
    sum.clear();
    expect(sum.value()).toBe(0);
  });

  test("refuses what is not finite and stays as it was", () => {
    const sum = sumOf([Number.MAX_VALUE, 1]);
    for (const bad of [NaN, Infinity, -Infinity, Number.MAX_VALUE]) expect(() => sum.add(bad)).toThrow(RangeError);
    sum.add(-Number.MAX_VALUE);
    expect(sum.value()).toBe(1);
  });
});
