import { describe, expect, it } from "vitest";
import { differenceInMeans } from "../../src/models/difference-in-means.ts";
import { survey } from "../../src/models/survey.ts";
import { draws } from "../draws.ts";

describe("a difference in means", () => {
  it("has the error of Neyman and Welch's freedom, by hand", () => {
    // Variances 1 and 4 of three and four rows: 1/3 + 1, freedom (4/3)² / (1/18 + 1/3) = 4.57.
    const outcome = [1, 2, 3, 4, 4, 8, 8];
    const found = differenceInMeans({
      outcome: outcome.map((v, i) => (i < 3 ? v : (v * 2) / Math.sqrt(16 / 3))),
      treated: [0, 0, 0, 1, 1, 1, 1],
    });
    expect(found.standardError).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(found).toMatchObject({ control: 2, freedom: 4, clusters: null, rows: 7 });
  });

  it("covers the effect of a trial by community that rows alone would be too sure of", () => {
    const stream = draws("trial");
    const rounds = 500;
    let [by, row] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      stream.seek(round);
      const shares = Array.from({ length: 40 }, (_, c) => 0.3 + 0.4 * stream.unit(c) + (c % 2) * 0.1);
      const { answers: outcome, community: cluster } = survey(shares, 800, `round ${round}`);
      const treated = Array.from(cluster, (c) => c % 2);
      const inside = ([low, high]: readonly [number, number]) => (low <= 0.1 && 0.1 <= high ? 1 : 0);
      by += inside(differenceInMeans({ outcome, treated, cluster }).ci95);
      row += inside(differenceInMeans({ outcome, treated }).ci95);
    }
    expect(by / rounds).toBeGreaterThan(0.93);
    expect(by / rounds).toBeLessThan(0.98);
    expect(row / rounds).toBeLessThan(0.9);
  });

  it("says what is wrong", () => {
    expect(() => differenceInMeans({ outcome: [1, 2, 3], treated: [0, 0, 1] })).toThrow(/1 treated rows: at least 2/);
    expect(() => differenceInMeans({ outcome: [1, 2], treated: [0, 2] })).toThrow(/row 1: 0 or 1/);
  });
});

describe("a survey", () => {
  it("spreads respondents evenly and is keyed", () => {
    const { answers, community } = survey([0, 1, 0.5], 7, "a");
    expect(Array.from(community)).toEqual([0, 1, 2, 0, 1, 2, 0]);
    expect([answers[0], answers[1], answers[3], answers[4]]).toEqual([0, 1, 0, 1]);
    expect(survey([0.4, 0.6], 50, "a")).toEqual(survey([0.4, 0.6], 50, "a"));
    const more = survey([0.5, 0.7], 50, "a").answers;
    expect(survey([0.4, 0.6], 50, "a").answers.every((answer, i) => answer <= more[i])).toBe(true);
  });

  it("says what is wrong", () => {
    expect(() => survey([0.5, 0.5], 1, "a")).toThrow(/respondents/);
    expect(() => survey([1.2], 4, "a")).toThrow(/community 0/);
  });
});
