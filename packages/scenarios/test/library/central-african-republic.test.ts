import { describe, expect, it } from "vitest";
import { dateOfWeek, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { aboveCeiling, ceilings, strengthOn } from "./strength.ts";

const { spec, file, map } = readScenario("central-african-republic");
const mission = spec.mission!;

describe("the Central African Republic", () => {
  it("has sixteen préfectures and Bangui with the people of the census of 2003", () => {
    expect(spec.districts).toHaveLength(17);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(3_895_139);
    expect(spec.districts.reduce((sum, { area }) => sum + area, 0)).toBe(622_436);
    expect(spec.districts.find(({ capital }) => capital)!.id).toBe("bangui");
  });

  it("has the ceilings of its resolutions and stays under them", () => {
    expect(ceilings(mission, (week) => dateOfWeek(week, file.start))).toEqual([
      "2014-09-15 10000/1800",
      "2015-03-23 10750/2080",
      "2016-07-25 10750/2080",
      "2017-11-13 11650/2080",
      "2019-11-11 11650/2080",
      "2021-03-08 14400/3020",
    ]);
    expect(aboveCeiling(mission)).toEqual([]);
    expect(strengthOn(mission, file.start, "2017-06-01")).toBe("10600/2050/150");
  });

  it("spends the 2.4 billion dollars of its first 39 months", () => {
    const end = mission.startWeek + (39 / 12) * 52.18;
    const rows = mission.budget.filter(({ week }) => week < end);
    const spent = rows.reduce(
      (sum, { week, perYear }, i) => sum + (perYear * (Math.min(end, rows[i + 1]?.week ?? end) - week)) / 52.18,
      0,
    );
    expect(spent).toBeGreaterThan(2350);
    expect(spent).toBeLessThan(2450);
  });

  it("takes over the African force, which in the twin stays as long as its patience", () => {
    const misca = spec.forces.find(({ id }) => id === "misca")!;
    expect(misca.rehatWeek).toBe(weekOf("2014-09-15", file.start));
    const twin = withoutMission(spec);
    expect(twin.forces.find(({ id }) => id === "misca")!.rehatWeek).toBeNull();
    expect(twin.agreements.map(({ guarantor }) => guarantor)).toEqual(["misca", null, null]);
  });

  it("knows the exit of the President and elections as shocks, and no offensive", () => {
    expect(spec.shocks.map(({ kind }) => kind)).toEqual([
      "neighbourWar",
      "leaderExit",
      "election",
      "election",
      "informationAttack",
      "neighbourWar",
    ]);
    expect(file.events).toHaveProperty("offensive");
  });

  it("lies with the north-east in the north-east and Bangui in the south-west", () => {
    const { vakaga, bangui, hautMbomou, sanghaMbaere, ouhamPende } = map!.tiles;
    expect(vakaga!.row).toBeLessThan(ouhamPende!.row);
    expect(sanghaMbaere!.column).toBeLessThan(bangui!.column);
    expect(bangui!.column).toBeLessThan(hautMbomou!.column);
  });
});
