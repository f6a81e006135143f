import { describe, expect, it } from "vitest";
import { coarsenedExactMatching } from "../../src/models/coarsened-exact-matching.ts";
import { study } from "./study.ts";

describe("coarsened exact matching", () => {
  it("weighs bins by the treated, by hand", () => {
    const found = coarsenedExactMatching({
      outcome: [1, 3, 5, 2, 10, 12, 20, 99],
      treated: [0, 0, 1, 0, 0, 1, 1, 1],
      x: { x: [1, 2, 1, 2, 7, 8, 9, 40] },
      cuts: { x: [5, 30] },
    })!;
    // (5 − 2) of one treated row, (16 − 10) of two.
    expect(found).toMatchObject({ effect: 5, strata: 2, matched: 3, leftOut: 1 });
  });

  it("covers the effect", () => {
    const rounds = 200;
    let covered = 0;
    for (let round = 0; round < rounds; round++) {
      const cuts = { x: Array.from({ length: 9 }, (_, i) => (i + 1) / 10) };
      const { ci95 } = coarsenedExactMatching({ ...study(round, 300), cuts })!;
      if (ci95[0] <= 1 && 1 <= ci95[1]) covered++;
    }
    expect(covered / rounds).toBeGreaterThan(0.91);
    expect(covered / rounds).toBeLessThan(0.99);
  });

  it("has nothing to say without common bins, and refuses cuts of nothing", () => {
    const apart = { outcome: [1, 2], treated: [0, 1], x: { x: [1, 2] } };
    expect(coarsenedExactMatching({ ...apart, cuts: {} })).toBeNull();
    expect(() => coarsenedExactMatching({ ...apart, cuts: { y: [1] } })).toThrow(/cuts of y/);
  });
});
