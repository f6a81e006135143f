import { describe, expect, it } from "vitest";
import { stickyViolence } from "../../src/patterns/sticky-violence.ts";
import { excited, makeEnsemble, noise, places, verdict } from "./synthetic.ts";

const world = (counts: (seed: number) => ArrayLike<number>) =>
  makeEnsemble(
    10,
    (arm, seed) => {
      if (arm !== "none") return {};
      const incidents = counts(seed);
      return { districts: { incidents: (week, k) => incidents[week * places + k]! } };
    },
    { weeks: 780 },
  );

describe("sticky and contagious violence", () => {
  it("is seen where incidents set off others here and next door", () => {
    const result = stickyViolence.measure(
      world((seed) =>
        excited(noise(`sticky ${seed}`), {
          weeks: 780,
          background: 0.3,
          triggered: 0.6,
          memory: 4,
          toNeighbours: 0.25,
        }),
      ),
    );
    expect(result.checks.filter(({ met, aside }) => !met && !aside)).toEqual([]);
  });

  it("is not seen where incidents come by chance", () => {
    const result = stickyViolence.measure(
      world((seed) => excited(noise(`chance ${seed}`), { weeks: 780, background: 0.5, triggered: 0 })),
    );
    for (const what of ["share of incidents", "own last month", "neighbours' last month"])
      expect([what, verdict(result, what)]).toEqual([what, false]);
  });

  it("is not contagious where the whole country rises and falls together", () => {
    const pulse = (week: number): number => 1 + 0.9 * Math.sin(week / 8);
    const result = stickyViolence.measure(
      world((seed) => excited(noise(`together ${seed}`), { weeks: 780, background: 0.5, triggered: 0, pulse })),
    );
    expect(verdict(result, "own last month")).toBe(false);
    expect(verdict(result, "neighbours' last month")).toBe(false);
  });

  it("is not contagious where it stays in its district", () => {
    const result = stickyViolence.measure(
      world((seed) =>
        excited(noise(`at home ${seed}`), { weeks: 780, background: 0.3, triggered: 0.6, memory: 4, toNeighbours: 0 }),
      ),
    );
    expect(verdict(result, "own last month")).toBe(true);
    expect(verdict(result, "neighbours' last month")).toBe(false);
  });
});
