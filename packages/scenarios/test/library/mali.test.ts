import { describe, expect, it } from "vitest";
import { dateOfWeek, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { aboveCeiling, ceilings, strengthOn } from "./strength.ts";

const { spec, file, map } = readScenario("mali");
const mission = spec.mission!;

describe("Mali", () => {
  it("has eight regions and Bamako with the people of the census of 2009", () => {
    expect(spec.districts).toHaveLength(9);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(14_528_662);
    expect(spec.districts.reduce((sum, { area }) => sum + area, 0)).toBe(1_248_574);
    expect(spec.districts.find(({ capital }) => capital)!.id).toBe("bamako");
  });

  it("has the strength of February 2023 that was seen, and the African force before there is a mission", () => {
    expect(strengthOn(mission, file.start, "2023-03-01")).toBe("13209/1920/40");
    const afisma = spec.forces.find(({ id }) => id === "afisma")!;
    expect(afisma.strength.at(-1)!.people).toBe(6100);
    expect(mission.strength[0]!.infantry).toBe(5900);
    expect(aboveCeiling(mission)).toEqual([]);
  });

  it("has the ceilings of its resolutions", () => {
    expect(ceilings(mission, (week) => dateOfWeek(week, file.start))).toEqual([
      "2013-04-22 11200/1440",
      "2014-06-23 11200/1440",
      "2015-06-29 11240/1440",
      "2016-06-27 13289/1920",
      "2019-06-24 13289/1920",
      "2022-06-27 13289/1920",
      "2023-06-26 13289/1920",
      "2023-12-25 0/0",
    ]);
  });

  it("has jihadist groups that no agreement names", () => {
    const parties = spec.agreements.flatMap((agreement) => agreement.parties);
    const terrorists = spec.armedGroups.filter(({ kind }) => kind === "terrorist").map(({ id }) => id);
    expect(terrorists).toEqual(["aqim", "macina", "mujao"]);
    for (const id of terrorists) expect(parties).not.toContain(id);
  });

  it("has a twin that keeps the French force and lets the African one run out of patience", () => {
    const twin = withoutMission(spec);
    expect(twin.forces.map(({ id, rehatWeek }) => [id, rehatWeek])).toEqual([
      ["servalBarkhane", null],
      ["afisma", null],
      ["g5", null],
    ]);
    expect(spec.forces.find(({ id }) => id === "afisma")!.rehatWeek).toBe(mission.startWeek);
  });

  it("lies with the desert in the north and Bamako in the south-west", () => {
    const { kidal, kayes, gao, bamako, sikasso } = map!.tiles;
    expect(kidal!.row).toBeLessThan(gao!.row);
    expect(kayes!.column).toBeLessThan(bamako!.column);
    expect(bamako!.column).toBeLessThan(gao!.column);
    expect(sikasso!.row).toBeGreaterThan(gao!.row);
  });
});
