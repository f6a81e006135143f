import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/mission-table/assess.ts";
import type { Observable } from "../../src/mission-table/types.ts";

const of: Observable["of"] = { series: "fear", how: "mean", weeks: { from: 0, to: 1 } };
const pair = { off: -1, on: 1 };
const around = (centre: number, spread: number, n = 40): number[] =>
  Array.from({ length: n }, (_, i) => centre + spread * (((i * 7) % n) / (n - 1) - 0.5));
const weigh = (on: number[], expected: Observable["expect"], least = 0.1) =>
  assess({ off: on.map(() => 5), on }, pair, { expect: expected, least, of });

describe("assess", () => {
  it("shows what lies beyond the least that counts, on the expected side", () => {
    expect(weigh(around(6, 1), "rise").verdict).toBe("shown");
    expect(weigh(around(6, 1), "fall").verdict).toBe("not shown");
    expect(weigh(around(4, 1), "fall").verdict).toBe("shown");
  });

  it("does not show a trifle, however well it is known", () => {
    const { ci95, verdict } = weigh(around(5.05, 0.01), "rise");
    expect(ci95[0]).toBeGreaterThan(0);
    expect(verdict).toBe("not shown");
  });

  it("calls absent only what the runs can rule out", () => {
    expect(weigh(around(5.02, 0.1), "absent").verdict).toBe("absent as expected");
    expect(weigh(around(5, 3), "absent").verdict).toBe("not shown");
    expect(weigh(around(5.5, 0.1), "absent").verdict).toBe("not shown");
  });

  it("only reports where nothing was expected", () => {
    expect(weigh(around(9, 1), "open").verdict).toBe("reported");
  });

  it("leaves out seeds in which an arm has no number, in all arms", () => {
    const { seeds, effect } = assess({ off: [1, 1, NaN, 1], on: [2, NaN, 9, 4] }, pair, {
      expect: "rise",
      least: 0.1,
      of,
    });
    expect([seeds, effect]).toEqual([2, 2]);
  });

  it("weighs four arms as an interaction", () => {
    const arms = { neither: [1, 2, 3], one: [2, 3, 4], other: [3, 4, 5], both: [9, 10, 11] };
    const { effect } = assess(arms, { neither: 1, one: -1, other: -1, both: 1 }, { expect: "rise", least: 0.1, of });
    expect(effect).toBeCloseTo(5, 12);
  });

  it("keeps the interval of shares open where all runs agree", () => {
    const share = { ...of, how: "any" as const };
    const { ci95, verdict } = assess({ off: [0, 0, 0, 0], on: [0, 0, 0, 0] }, pair, {
      expect: "rise",
      least: 0.01,
      of: share,
    });
    expect(ci95[1]).toBeGreaterThan(0.2);
    expect(verdict).toBe("not shown");
  });

  it("turns round with the sign", () => {
    const list = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 30, maxLength: 40 });
    fc.assert(
      fc.property(list, (numbers) => {
        const zeros = numbers.map(() => 0);
        const up = assess({ off: zeros, on: numbers }, pair, { expect: "rise", least: 1, of });
        const down = assess({ off: numbers, on: zeros }, pair, { expect: "fall", least: 1, of });
        expect(down.effect).toBeCloseTo(-up.effect, 9);
        expect(down.p).toBeCloseTo(up.p, 9);
      }),
    );
  });
});
