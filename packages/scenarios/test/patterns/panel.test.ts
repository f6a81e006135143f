import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocks, leastSquares, panel, panelEffects, slopes, twoWay } from "../../src/patterns/panel.ts";
import { noise } from "./synthetic.ts";

const draws = noise("panel");
const random = (times: number, places: number, k: number) =>
  panel(times, places, (t, place) => draws.normal(t * places + place, k));

describe("two-way demeaning", () => {
  it("takes off whatever places and moments share", () => {
    const values = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(values, values, (byTime, byPlace) => {
        const common = panel(12, 12, (t, k) => byTime[t]! + byPlace[k]!);
        for (const rest of twoWay(common).values) expect(rest).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe("panel effects", () => {
  it("find a known effect beside another cause and a strong common trend", () => {
    const [x, z, error] = [random(200, 10, 0), random(200, 10, 1), random(200, 10, 2)];
    const y = panel(200, 10, (t, k) => {
      const i = t * 10 + k;
      return 0.6 * x.values[i]! - 0.6 * z.values[i]! + 0.5 * error.values[i]! + 40 * Math.sin(t / 9) + 3 * k;
    });
    const [onX, onZ] = panelEffects(y, [x, z]);
    expect(onX).toBeGreaterThan(0.5);
    expect(onZ).toBeLessThan(-0.5);
  });

  it("find nothing where two series only share a trend", () => {
    const [a, b] = [random(200, 10, 3), random(200, 10, 4)];
    const trend = (p: typeof a) => panel(200, 10, (t, k) => p.values[t * 10 + k]! + 20 * Math.sin(t / 9));
    expect(Math.abs(panelEffects(trend(a), [trend(b)])[0]!)).toBeLessThan(0.06);
  });

  it("say that they do not know where nothing varies", () => {
    expect(panelEffects(random(50, 4, 5), [panel(50, 4, (t) => t)])).toEqual([NaN]);
    expect(panelEffects(random(2, 4, 6), [random(2, 4, 7)])).toEqual([NaN]);
  });
});

describe("least squares", () => {
  it("solve exact systems and refuse dependent ones", () => {
    const x = [1, 2, 3, 5];
    const y = x.map((value) => 2 * value + 7);
    expect(slopes(y, [x])[0]).toBeCloseTo(2, 10);
    expect(leastSquares(y, [x, x])).toBeNull();
  });
});

describe("blocks", () => {
  it("sum weeks or take the last one, whole blocks only", () => {
    const weekly = Float64Array.from({ length: 18 }, (_, i) => i);
    const of = (keep: "sum" | "last") => [...blocks(weekly, 2, { from: 1, to: 9, length: 3, keep }).values];
    expect(of("sum")).toEqual([2 + 4 + 6, 3 + 5 + 7, 8 + 10 + 12, 9 + 11 + 13]);
    expect(of("last")).toEqual([6, 7, 12, 13]);
  });
});
