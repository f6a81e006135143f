import { describe, expect, it } from "vitest";
import { weekOf } from "../../src/index.ts";
import { openCase } from "./case.ts";

const one = openCase("haiti");

describe("Haiti", () => {
  it("has ten departments, connected, four of them on the border", () => {
    expect(one.spec.districts).toHaveLength(10);
    expect(one.people).toBeGreaterThan(8_000_000);
    expect(one.people).toBeLessThan(9_000_000);
    expect([one.reached, one.pairs]).toEqual([10, 15]);
    expect(one.spec.districts.filter(({ borders }) => borders.length > 0)).toHaveLength(4);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("has the strengths that were seen, below every ceiling", () => {
    expect(["2010-02-01", "2011-12-01"].map(one.at)).toEqual(["7803/2136", "8920/3632"]);
    expect(8920 + 3632).toBe(one.record!.observed!["uniformed"]!.values[0]!["2011-12-01"]!.value);
    expect(one.overCeiling()).toEqual([]);
  });

  it("sends the soldiers home in October 2017 and the police two years later", () => {
    expect(["2017-10-15", "2019-10-15"].map(one.at)).toEqual(["0/1275", "0/0"]);
    expect(one.spec.weeks - one.mission.phases.at(-1)!.week).toBeGreaterThan(52);
  });

  it("has an agreement with former soldiers and with no gang", () => {
    expect(one.spec.agreements.flatMap(({ parties }) => parties)).toEqual(["formerSoldiers"]);
    const gangs = one.spec.armedGroups.filter(({ kind }) => kind === "criminal").map(({ id }) => id);
    expect(gangs).toEqual(["politicalGangs", "gangs", "traffickers"]);
  });

  it("has the earthquake where it was and cholera as harm by the mission, on the Artibonite first", () => {
    const on = (date: string) => one.spec.shocks.filter(({ week }) => week === weekOf(date, one.file.start));
    expect(on("2010-01-12").map(({ districts }) => districts)).toEqual([["ouest"], ["sudEst", "nippes"]]);
    const harm = (date: string) => on(date).map(({ kind, districts }) => [kind, districts]);
    expect(harm("2010-10-20")).toEqual([["missionHarm", ["artibonite", "centre"]]]);
    expect(harm("2010-11-15")).toEqual([["missionHarm", []]]);
    expect(one.spec.shocks.some(({ kind }) => kind === "epidemic")).toBe(false);
  });

  it("runs, with its violence and a twin without the mission", () => {
    for (const deaths of one.short(60)) expect(deaths).toBeGreaterThan(20);
  });

  it("has a map that keeps neighbours together, north up and the peninsula in the west", () => {
    expect(one.quality.kept).toBe(1);
    const { nord, sud, grandAnse, centre } = one.map!.tiles;
    expect(nord!.row).toBeLessThan(sud!.row);
    expect(grandAnse!.column).toBeLessThan(centre!.column);
  });
});
