import { describe, expect, it } from "vitest";
import { shareDifference } from "../src/share-difference.ts";

const hits = (count: number, of: number): boolean[] => Array.from({ length: of }, (_, i) => i < count);

describe("difference of two shares", () => {
  it("has the interval of Newcombe's example 9/10 − 3/10 (1998, method 10)", () => {
    const { value, ci95 } = shareDifference(hits(9, 10), hits(3, 10));
    expect(value).toBeCloseTo(0.6, 12);
    expect(ci95[0]).toBeCloseTo(0.1705, 4);
    expect(ci95[1]).toBeCloseTo(0.809, 4);
  });

  it("stays wide where all runs agree, and is turned round with its sides", () => {
    const { ci95 } = shareDifference(hits(0, 20), hits(0, 20));
    expect(ci95[1]).toBeGreaterThan(0.1);
    const there = shareDifference(hits(12, 30), hits(5, 30));
    const back = shareDifference(hits(5, 30), hits(12, 30));
    expect([-back.ci95[1], -back.ci95[0]]).toEqual([
      expect.closeTo(there.ci95[0], 12),
      expect.closeTo(there.ci95[1], 12),
    ]);
  });

  it("is not known of nothing", () => {
    expect(shareDifference([], []).value).toBeNaN();
  });
});
