import { all, create } from "mathjs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalQuantile } from "../../../src/kernel/random/normal.ts";
import { normalBelow } from "./statistics.ts";

const math = create(all, { number: "BigNumber", precision: 50 });
type Big = math.BigNumber;
const big = (x: number): Big => math.bignumber(String(x));
const unit = fc.nat(2 ** 31 - 1).chain((high) => fc.nat(2 ** 22 - 1).map((low) => (high * 2 ** 22 + low) / 2 ** 53));

/** Φ(z) − p by the series for the normal distribution function, in 50 digits. */
function excess(z: number, p: Big): Big {
  const x = big(z);
  let term = x;
  let sum = x;
  for (let n = 1; term.abs().gt("1e-45"); n++) {
    term = term
      .times(x)
      .times(x)
      .div(2 * n + 1);
    sum = sum.plus(term);
  }
  return sum.times(density(x)).plus(0.5).minus(p);
}
function density(x: Big): Big {
  return math.exp(x.times(x).div(-2)).div(math.sqrt(big(2).times(math.bignumber(math.pi))) as Big);
}

describe("normalQuantile", () => {
  test("has 15 digits against 50-digit arithmetic, from one end to the other", () => {
    const parts = [0, 1, 1e3, 1e9, 1e12, 0.01, 0.05, 0.0749, 0.0751, 0.1, 0.2, 0.35, 0.45, 0.499, 0.5];
    for (const part of parts) {
      const lower = part > 0 && part < 1 ? Math.floor(part * 2 ** 53) : part;
      for (const count of [lower, 2 ** 53 - 1 - lower]) {
        const p = big(count).plus(0.5).div(big(2).pow(53));
        const z = normalQuantile(count / 2 ** 53);
        const error = Number(
          excess(z, p)
            .div(density(big(z)))
            .toString(),
        );
        expect(Math.abs(error / z)).toBeLessThan(1e-15);
      }
    }
  });

  test("rises with u and is odd about ½", () => {
    fc.assert(
      fc.property(unit, unit, (u, v) => {
        const [low, high] = u < v ? [u, v] : [v, u];
        expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high));
        expect(normalQuantile(1 - u - 2 ** -53)).toBe(-normalQuantile(u));
        expect(normalBelow(normalQuantile(u))).toBeCloseTo(u, 10);
      }),
      { numRuns: 2000 },
    );
  });

  test("has finite ends", () => {
    expect(normalQuantile(0)).toBeCloseTo(-8.2924, 4);
    expect(normalQuantile(1 - 2 ** -53)).toBeCloseTo(8.2924, 4);
  });
});
