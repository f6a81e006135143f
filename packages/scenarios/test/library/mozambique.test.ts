import { describe, expect, it } from "vitest";
import { openCase } from "./case.ts";

const one = openCase("mozambique");

describe("Mozambique", () => {
  it("has eleven provinces, connected, on about 800,000 square kilometres", () => {
    expect(one.spec.districts).toHaveLength(11);
    expect(one.people).toBe(15_278_000);
    expect(Math.abs(one.area / 801_590 - 1)).toBeLessThan(0.01);
    expect([one.reached, one.pairs]).toEqual([11, 16]);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("comes late: half in April 1993, nine tenths in May, and has the strength of March 1994", () => {
    const infantry = (date: string) => Number(one.at(date).split("/")[0]);
    const peak = Math.max(...one.mission.strength.map((step) => step.infantry));
    expect(infantry("1993-01-04") / peak).toBe(0);
    expect(infantry("1993-04-05") / peak).toBeCloseTo(0.5, 1);
    expect(infantry("1993-05-03") / peak).toBeCloseTo(0.9, 1);
    expect(one.at("1994-03-31")).toBe("6108/274");
    expect(one.overCeiling()).toEqual([]);
  });

  it("costs what was published and ends with 1994", () => {
    expect(one.cost).toBeCloseTo(492.6, -1);
    expect(one.at("1994-12-09")).toBe("0/0");
    expect(one.mission.phases.map(({ police }) => police)).toEqual([128, 1144, 0]);
  });

  it("asks for consent only", () => {
    for (const phase of one.mission.phases.slice(0, 2)) expect(phase.robustness).toBeLessThan(0.5);
    expect(one.spec.agreements.map(({ id, guarantor }) => [id, guarantor])).toEqual([["rome", "mission"]]);
  });

  it("runs, with its war and a twin without the mission", () => {
    for (const deaths of one.short(30)) expect(deaths).toBeGreaterThan(25);
  });

  it("has a map that keeps neighbours together, north up and the capital in the far south", () => {
    expect(one.quality.kept).toBe(1);
    const { niassa, maputoCity, tete, nampula } = one.map!.tiles;
    expect(niassa!.row).toBe(0);
    expect(maputoCity!.row).toBe(Math.max(...Object.values(one.map!.tiles).map(({ row }) => row)));
    expect(tete!.column).toBeLessThan(nampula!.column);
  });
});
