import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  average,
  burstiness,
  localDispersion,
  topShare,
  total,
  zeroShare,
} from "../../src/patterns/event-statistics.ts";
import { noise } from "./synthetic.ts";

const draws = noise("events");
const poisson = (rate: (week: number) => number, weeks = 4000): Float64Array =>
  Float64Array.from({ length: weeks }, (_, week) => draws.poisson(rate(week), week));

describe("dispersion", () => {
  it("is that of Poisson counts for a constant and for a slowly moving rate", () => {
    expect(localDispersion(poisson(() => 2))).toBeCloseTo(1.08, 1);
    expect(localDispersion(poisson((week) => 3 + 2 * Math.sin(week / 100)))).toBeLessThan(1.2);
  });

  it("rises with bursts", () => {
    const bursts = poisson((week) => (week % 37 === 0 ? 12 : 0.5));
    expect(localDispersion(bursts)).toBeGreaterThan(2);
  });

  it("falls where counts are regular, and is not known where nothing happens", () => {
    expect(localDispersion(new Float64Array(100).fill(3))).toBe(0);
    expect(localDispersion(new Float64Array(100))).toBeNaN();
  });
});

describe("burstiness", () => {
  it("is about 0 for rare Poisson events, −1 for a clock, higher in bursts, unknown for few events", () => {
    expect(burstiness(poisson(() => 0.1))).toBeLessThan(0.06);
    expect(burstiness(Float64Array.from({ length: 400 }, (_, t) => (t % 10 === 0 ? 1 : 0)))).toBeLessThan(-0.9);
    expect(burstiness(poisson((week) => (week % 100 < 5 ? 2 : 0)))).toBeGreaterThan(0.4);
    expect(burstiness(new Float64Array(400).fill(0))).toBeNaN();
  });
});

describe("the largest share", () => {
  it("lies between an even split and all, and grows with the part", () => {
    const values = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }).filter((list) => list.some((v) => v > 0));
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, part) => {
        const share = topShare(list, part);
        expect(share).toBeGreaterThanOrEqual(part - 1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        expect(topShare(list, Math.min(1, part * 1.5))).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  it("counts parts of an entry and leaves out those without any", () => {
    expect(topShare([10, 10, 0, 0, 80], 1 / 3)).toBeCloseTo(0.8, 9);
    expect(topShare([10, 10, 80], 0.5)).toBeCloseTo(0.85, 9);
    expect(topShare([0, 0], 0.1)).toBeNaN();
  });
});

describe("sums over weeks", () => {
  it("stop at the end of the series", () => {
    expect(total([1, 2, 3], -5, 2)).toBe(3);
    expect(average([1, 2, 3], 1, 99)).toBe(2.5);
    expect(average([1, 2, 3], 3, 99)).toBeNaN();
    expect(zeroShare([0, 1, 0, 2])).toBe(0.5);
  });
});
