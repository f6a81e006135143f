import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hoursBetween, hoursFrom } from "../../src/worlds/travel.ts";

describe("travel", () => {
  it("is by hand: 50 km on a perfect road over open ground take an hour, on foot over closed ground twelve and a half", () => {
    expect(hoursBetween([2500, 2500], 0, 1)).toBe(1);
    expect(hoursBetween([2500, 2500], 1, 0)).toBe(12.5);
  });

  it("takes longer, the harder the ground and the worse the road", () => {
    const index = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(index, index, index, (terrain, roads, worse) => {
        const here = hoursBetween([900, 400], terrain, roads);
        expect(hoursBetween([900, 400], Math.max(terrain, worse), roads)).toBeGreaterThanOrEqual(here);
        expect(hoursBetween([900, 400], terrain, Math.min(roads, worse))).toBeGreaterThanOrEqual(here);
      }),
    );
  });

  it("goes the shortest way round", () => {
    // 0 – 1 – 3 over good roads, 0 – 2 – 3 without roads.
    const hours = hoursFrom(
      0,
      [
        [1, 2],
        [0, 3],
        [0, 3],
        [1, 2],
      ],
      [100, 100, 100, 100],
      [0, 0, 0, 0],
      [1, 1, 0, 1],
    );
    expect(hours[0]).toBe(0);
    expect(hours[3]).toBeCloseTo(hoursBetween([100, 100], 0, 1) * 2, 12);
  });
});
