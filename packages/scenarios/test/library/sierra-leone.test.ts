import { describe, expect, it } from "vitest";
import { openCase } from "./case.ts";

const one = openCase("sierra-leone");

describe("Sierra Leone", () => {
  it("has fourteen districts with the people of the census of 2004, connected", () => {
    expect(one.spec.districts).toHaveLength(14);
    expect(one.people).toBe(4_976_871);
    expect(one.area).toBe(71_740);
    expect([one.reached, one.pairs]).toEqual([14, 26]);
    expect(one.spec.districts.filter(({ borders }) => borders.includes("guinea"))).toHaveLength(5);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("has the monthly strengths of the published data, with the dip after India and Jordan left", () => {
    const dates = ["1999-12-01", "2000-03-01", "2000-05-01", "2000-07-01", "2001-01-01", "2001-09-01", "2002-01-01"];
    expect(dates.map(one.at)).toEqual(["2156/2", "4652/6", "8158/19", "12179/37", "10137/34", "16406/49", "17105/54"]);
    // 91 police in July 2002, of 90 allowed as recalled; nothing else lies above a ceiling.
    expect(one.overCeiling(0.02)).toEqual([]);
  });

  it("has the ceilings in order, ends with 2005 and goes on for two years", () => {
    expect(one.mission.phases.map(({ military }) => military)).toEqual([
      6000, 11100, 13000, 17500, 17500, 17500, 13100, 3391, 0,
    ]);
    expect(one.at("2005-12-31")).toBe("0/0");
    expect(one.spec.weeks - one.mission.phases.at(-1)!.week).toBeGreaterThan(100);
    expect(one.cost).toBeGreaterThan(2600);
    expect(one.cost).toBeLessThan(3000);
  });

  it("scripts the hostage-taking and the intervention, not what follows from them", () => {
    expect(one.spec.shocks.filter(({ kind }) => kind === "hostageTaking")).toHaveLength(1);
    expect(one.spec.forces.map(({ id }) => id)).toEqual(["ecomog", "british"]);
    expect(one.spec.agreements.map(({ id, guarantor }) => [id, guarantor])).toEqual([
      ["lome", "mission"],
      ["abuja", "mission"],
    ]);
  });

  it("runs, with its war and a twin without the mission", () => {
    for (const deaths of one.short(60)) expect(deaths).toBeGreaterThan(50);
  });

  it("has a map that keeps neighbours together, north up and the sea in the west", () => {
    expect(one.quality.kept).toBe(1);
    const { koinadugu, pujehun, westernUrban, kailahun } = one.map!.tiles;
    expect(koinadugu!.row).toBeLessThan(pujehun!.row);
    expect(westernUrban!.column).toBeLessThan(kailahun!.column);
  });
});
