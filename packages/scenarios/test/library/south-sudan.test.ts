import { describe, expect, it } from "vitest";
import { dateOfWeek, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { aboveCeiling, ceilings, strengthOn } from "./strength.ts";

const { spec, file, map } = readScenario("south-sudan");
const mission = spec.mission!;

describe("South Sudan", () => {
  it("has the ten states of 2011 with the people of the census of 2008", () => {
    expect(spec.districts).toHaveLength(10);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(8_260_490);
    expect(spec.districts.reduce((sum, { area }) => sum + area, 0)).toBe(644_330);
    expect(spec.districts.find(({ capital }) => capital)!.id).toBe("centralEquatoria");
  });

  it("has the strengths of 2015 that were seen: troops, police, liaison officers, civilians", () => {
    expect(strengthOn(mission, file.start, "2015-04-20")).toBe("10918/1108/140");
    expect(strengthOn(mission, file.start, "2015-06-30")).toBe("11342/1157/193");
    expect(mission.strength.find(({ week }) => week === weekOf("2015-06-30", file.start))!.civilians).toBe(
      769 + 1204 + 409,
    );
    expect(aboveCeiling(mission)).toEqual([]);
  });

  it("has the ceilings of its resolutions", () => {
    expect(ceilings(mission, (week) => dateOfWeek(week, file.start))).toEqual([
      "2011-07-04 7000/900",
      "2013-12-23 12500/1323",
      "2014-05-26 12500/1323",
      "2015-12-14 13000/2001",
      "2016-08-08 17000/2001",
      "2019-03-11 17000/2101",
      "2021-03-08 17000/2101",
    ]);
  });

  it("stops building the state when the war begins", () => {
    const tasks = mission.phases.map((phase) => phase.tasks.map(({ component }) => component));
    expect(tasks[0]).toContain("armyReform");
    for (const later of tasks.slice(2, 5)) expect(later).not.toContain("armyReform");
    for (const later of tasks.slice(1, 5)) expect(later[0]).toBe("protection");
  });

  it("has agreements that the mission does not guarantee, so that its twin has the same", () => {
    expect(spec.agreements.map(({ id, guarantor }) => [id, guarantor])).toEqual([
      ["juba", null],
      ["cessation2014", null],
      ["arcss", null],
      ["revitalised", null],
    ]);
    expect(withoutMission(spec).agreements).toEqual(spec.agreements);
  });

  it("lies with Sudan in the north, Ethiopia in the east and Juba in the south", () => {
    const { unity, upperNile, westernBahrElGhazal, centralEquatoria, jonglei } = map!.tiles;
    expect(unity!.row).toBeLessThan(centralEquatoria!.row);
    expect(upperNile!.column).toBeGreaterThan(unity!.column);
    expect(westernBahrElGhazal!.column).toBeLessThan(jonglei!.column);
  });
});
