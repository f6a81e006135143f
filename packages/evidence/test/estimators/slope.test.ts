import { exp } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { instrument } from "../../src/estimators/instrument.ts";
import { levelWithoutTroops, slope, slopeWithin } from "../../src/estimators/slope.ts";
import { panelOf } from "./panels.ts";

/** About 60 killed a month, a fifth fewer for each 1,000 troops. */
const sample = panelOf(60, ({ troops, draw }) => Math.round(120 * draw * exp(-0.2 * troops)));

describe("regressions of conflict-months", () => {
  it("find the slope that made them", () => {
    const { value, ci95 } = slope.estimate(sample, { outcome: "civilians", instrument: "troops" });
    expect(value).toBeCloseTo(-0.2, 1);
    expect(ci95[0]).toBeLessThan(-0.2);
    expect(ci95[1]).toBeGreaterThan(-0.2);
    expect(slope.estimate(sample, { outcome: "civilians", instrument: "troops", model: "logarithm" }).value).toBeLessThan(-0.1);
  });

  it("find the level without troops, which missions do not move", () => {
    // About 60 killed a month: 120 times a draw between 0 and 1.
    const { value, ci95 } = levelWithoutTroops.estimate(sample, { outcome: "civilians" });
    expect(value / 60).toBeCloseTo(1, 1);
    expect(ci95[0]).toBeLessThan(60);
    expect(ci95[1]).toBeGreaterThan(60);
    const deadlier = panelOf(60, ({ troops, draw }) => Math.round(360 * draw * exp(-0.2 * troops)));
    expect(levelWithoutTroops.estimate(deadlier, { outcome: "civilians" }).value / value).toBeCloseTo(3, 1);
  });

  it("within countries too, and not because of a few terrible months", () => {
    const outliers = panelOf(60, ({ country, month, troops, draw }) => Math.round(120 * draw * exp(-0.2 * troops)) + (country % 9 === 0 && month === 5 ? 50_000 : 0));
    const usual = slopeWithin.estimate(sample, { leaveOut: 0.01 }).value;
    expect(usual).toBeLessThan(-0.1);
    expect(slopeWithin.estimate(outliers, { leaveOut: 0.01 }).value).toBeCloseTo(usual, 1);
  });

  it("are biased where missions go to the worst places, and an instrument is not", () => {
    // Countries that get a mission are four times as deadly from its beginning on; troops do nothing.
    const selected = panelOf(120, ({ country, month, draw }) => Math.round(60 * draw * (country % 2 === 0 && month >= 14 ? 4 : 1)));
    expect(slope.estimate(selected, { outcome: "rebel", instrument: "troops", model: "logarithm" }).ci95[0]).toBeGreaterThan(0.1);
    const { value, ci95 } = instrument.estimate(selected, { outcome: "rebel" });
    expect(value).toBeCloseTo(0, 1);
    expect(ci95[0]).toBeLessThan(0);
  });

  it("compare countries of one world of parameters, so that deadlier parameters do not pass for deadlier missions", () => {
    // Countries that get a mission are four times as deadly from the beginning; troops do nothing.
    const mixed = panelOf(120, ({ country, draw }) => Math.round(60 * draw * (country % 2 === 0 ? 4 : 1)));
    const apart = { ...mixed, countries: mixed.countries.map((country, i) => ({ ...country, world: i % 2 })) };
    const given = { outcome: "rebel", instrument: "troops", model: "logarithm" };
    expect(slope.estimate(mixed, given).ci95[0]).toBeGreaterThan(0.1);
    expect(slope.estimate(apart, given).value).toBeCloseTo(0, 1);
  });
});
