import { describe, expect, it } from "vitest";
import { average, burstiness, localDispersion, total } from "../../src/patterns/event-statistics.ts";
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

describe("sums over weeks", () => {
  it("stop at the end of the series", () => {
    expect(total([1, 2, 3], -5, 2)).toBe(3);
    expect(average([1, 2, 3], 1, 99)).toBe(2.5);
    expect(average([1, 2, 3], 3, 99)).toBeNaN();
  });
});
