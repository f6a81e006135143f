import { describe, expect, it } from "vitest";
import { fiellerRatio } from "../../src/compare/ratio.ts";
import { draws } from "../draws.ts";

describe("a ratio of means", () => {
  it("has an interval that covers it 93 to 97 times in 100, on correlated sides", () => {
    const stream = draws("fieller");
    let covered = 0;
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const common = Array.from({ length: 25 }, (_, i) => stream.normal(round, i));
      const top = common.map((value, i) => 6 + 2 * value + stream.normal(round, 100 + i));
      const bottom = common.map((value, i) => 2 + value + stream.normal(round, 200 + i));
      const { interval } = fiellerRatio(top, bottom);
      if (interval && interval[0] <= 3 && 3 <= interval[1]) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.93);
    expect(covered / rounds).toBeLessThan(0.97);
  });

  it("turns over with its sides, and is a point if nothing varies", () => {
    const [top, bottom] = [
      [4, 5, 6, 5],
      [2, 2.5, 2, 3],
    ];
    const [low, high] = fiellerRatio(top, bottom).interval!;
    const [under, over] = fiellerRatio(bottom, top).interval!;
    expect(under).toBeCloseTo(1 / high, 12);
    expect(over).toBeCloseTo(1 / low, 12);
    expect(fiellerRatio([3, 3], [2, 2])).toEqual({ ratio: 1.5, interval: [1.5, 1.5] });
  });

  it("has none where the denominator may be zero", () => {
    expect(fiellerRatio([4, 5, 6], [-1, 1, 0.1]).interval).toBeNull();
    expect(fiellerRatio([4], [2])).toEqual({ ratio: 2, interval: null });
    expect(() => fiellerRatio([1], [1, 2])).toThrow(RangeError);
  });
});
