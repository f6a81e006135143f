import { describe, expect, it } from "vitest";
import { TrustWatch } from "../../src/patterns/trust-moves.ts";
import { noise } from "./synthetic.ts";

const people = 20;
const weeks = 700;

function watched(next: (level: number, person: number, week: number) => number) {
  let levels = Array<number>(people).fill(0.5);
  const watch = new TrustWatch(levels, weeks);
  for (let week = 1; week <= weeks; week++) {
    levels = levels.map((level, person) => next(level, person, week));
    watch.see(levels, week);
  }
  return watch.moves();
}

describe("moves of trust", () => {
  it("of a symmetric walk have no skewness, falls like rises, and quick returns", () => {
    const draws = noise("walk");
    const moves = watched(
      (level, person, week) => 0.5 + (level - 0.5) * 0.8 + 0.03 * draws.normal(week * people + person),
    );
    expect(Math.abs(moves.skewness)).toBeLessThan(0.1);
    expect(moves.largestFall / moves.largestRise).toBeCloseTo(1, 0);
    expect(moves.sharpFalls).toBeGreaterThan(0);
    expect(moves.sharpRises / moves.sharpFalls).toBeCloseTo(1, 0);
    expect(moves.weeksToRecover).toBeLessThan(10);
  });

  it("that are built slowly and lost at once show it", () => {
    const moves = watched((level, person, week) => ((week + person) % 60 === 0 ? level - 0.1 : level + 0.1 / 59));
    expect(moves.skewness).toBeLessThan(-5);
    expect(moves.largestFall / moves.largestRise).toBeCloseTo(59, 0);
    expect(moves.sharpRises).toBe(0);
    expect(moves.weeksToRecover).toBeGreaterThan(20);
    expect(moves.recovered).toBe(1);
  });

  it("count a loss that is never made up as two years", () => {
    const moves = watched((level, _person, week) => (week === 100 ? level - 0.2 : level));
    expect(moves).toMatchObject({ followed: people, weeksToRecover: 104, recovered: 0, sharpFalls: people });
  });

  it("leave out falls too late to be followed, and know nothing of a level that never moves", () => {
    expect(watched((level, _person, week) => (week === weeks - 50 ? level - 0.2 : level)).followed).toBe(0);
    expect(watched((level) => level)).toMatchObject({ skewness: 0, largestFall: 0, followed: 0 });
  });
});
