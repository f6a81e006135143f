import { describe, expect, it } from "vitest";
import { planOf } from "../../src/worlds/options.ts";

describe("the numbers of a made country", () => {
  it("have defaults", () => {
    expect(planOf({})).toMatchObject({ districts: 20, population: 4e6, conflict: "settlement", start: "2029-01-01" });
  });

  it("are refused all at once where they are out of range, with what they may be", () => {
    const wrong = () =>
      planOf({ districts: 3, population: 1.5e6 + 0.5, segregation: NaN, name: "1", start: "2029-01-02", seed: "" });
    expect(wrong).toThrow(RangeError);
    for (const part of [
      "districts: 3 (Districts: a whole number of count, 4 to 250)",
      "population",
      "segregation: NaN",
      'name: "1"',
      "a Monday",
      "seed",
    ])
      expect(wrong).toThrow(part);
    expect(() => planOf({ conflict: "peace" as "war" })).toThrow("one of war, settlement, risk");
  });
});
