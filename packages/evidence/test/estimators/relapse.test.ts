import { log } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { escalation, relapseHazard, relapseShare } from "../../src/estimators/relapse.ts";
import type { Sample } from "../../src/sample/run.ts";

const runs = (weeks: readonly (number | null)[]) => weeks.map((week) => ({ months: {}, districts: {}, first: { relapseWar: week }, weeks: 520 }));
const many = (week: number | null, times: number) => Array.from({ length: times }, () => week);
/** Without a mission half relapse in the fourth year; with it half of those. */
const sample: Sample = {
  id: "settlements",
  countries: [],
  arms: { none: runs([...many(200, 40), ...many(null, 40)]), mission: runs([...many(200, 20), ...many(null, 60)]), late: runs([...many(400, 40), ...many(null, 40)]) },
};

describe("relapse", () => {
  it("is a share by some year", () => {
    expect(relapseShare.estimate(sample, { arm: "none", years: 10 }).value).toBe(1 / 2);
    expect(relapseShare.estimate(sample, { arm: "none", years: 3 }).value).toBe(0);
  });

  it("has the hazard of events over years at risk", () => {
    const [none, mission] = [40 / (40 * 200 + 40 * 520), 20 / (20 * 200 + 60 * 520)];
    expect(relapseHazard.estimate(sample, { arm: "mission", against: "none" }).value).toBeCloseTo(log(mission / none), 6);
  });

  it("counts only the years that are asked for: who relapsed before is not at risk, who does later has not yet", () => {
    expect(relapseHazard.estimate(sample, { arm: "late", against: "mission", from: 4, until: 10 }).value).toBeGreaterThan(1);
    const [none, mission] = [40 / (40 * 200 + 40 * 260), 20 / (20 * 200 + 60 * 260)];
    expect(relapseHazard.estimate(sample, { arm: "mission", against: "none", until: 5 }).value).toBeCloseTo(log(mission / none), 6);
  });
});

describe("escalation", () => {
  const runsOf = (rows: readonly (readonly [number | null, number | null])[]) => rows.map(([relapse, relapseWar]) => ({ months: {}, districts: {}, first: { relapse, relapseWar }, weeks: 520 }));
  const countries = (wars: number, fights: number, calm: number) =>
    runsOf([...Array.from({ length: wars }, () => [9, 99] as const), ...Array.from({ length: fights }, () => [9, null] as const), ...Array.from({ length: calm }, () => [null, null] as const)]);
  const made: Sample = { id: "settlements", countries: [], arms: { none: countries(30, 30, 40), mission: countries(10, 40, 50) } };

  it("is the share of those that fight again who come to war", () => {
    expect(escalation.estimate(made, { arm: "mission", against: "none" }).value).toBeCloseTo(10 / 50 - 30 / 60, 12);
    expect(escalation.estimate(made, { arm: "none", against: "none" })).toMatchObject({ value: 0, ci95: [0, 0] });
  });
});
