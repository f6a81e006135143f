import { createSimulation } from "@truce/core";
import { describe, expect, it } from "vitest";
import { dateOfWeek, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { aboveCeiling, ceilings, strengthOn } from "./strength.ts";

const { spec, file, map } = readScenario("rwanda");
const mission = spec.mission!;

describe("Rwanda", () => {
  it("has the eleven préfectures of 1994 with the people and the area of the country", () => {
    expect(spec.districts).toHaveLength(11);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(7_162_000);
    expect(spec.districts.reduce((sum, { area }) => sum + area, 0)).toBe(26_340);
    const tutsi = spec.districts.reduce((sum, d) => sum + d.population * d.socialGroups["tutsi"]!, 0);
    expect(tutsi / 7_162_000).toBeCloseTo(0.083, 2);
  });

  it("has the monthly strength of the published data: troops, police, observers", () => {
    const published = {
      "1993-12-01": "444/2/144",
      "1994-01-01": "1012/2/244",
      "1994-02-01": "1393/2/294",
      "1994-03-01": "1844/49/313",
      "1994-04-01": "2184/51/330",
      "1994-05-01": "374/20/326",
      "1994-06-01": "381/15/310",
      "1994-07-01": "328/15/331",
      "1994-08-01": "930/5/223",
      "1994-09-01": "3465/5/360",
      "1994-11-01": "5257/55/333",
      "1995-01-01": "5740/89/309",
      "1995-04-01": "5529/58/297",
    };
    for (const [date, strength] of Object.entries(published))
      expect(strengthOn(mission, file.start, date), date).toBe(strength);
  });

  it("has the ceilings of its resolutions, which the data exceed after the cut", () => {
    expect(ceilings(mission, (week) => dateOfWeek(week, file.start))).toEqual([
      "1993-10-04 2548/60",
      "1994-04-18 270/60",
      "1994-05-16 5500/90",
      "1994-11-28 5820/120",
      "1995-06-05 5820/120",
      "1995-10-09 2120/65",
      "1995-12-11 1400/0",
      "1996-03-04 0/0",
    ]);
    expect(aboveCeiling(mission).map((week) => dateOfWeek(week, file.start))).toEqual([
      "1994-04-25",
      "1994-10-31",
      "1994-12-26",
      "1995-03-27",
    ]);
  });

  it("lets the cut through: by July 1994 most of the force of April is gone", () => {
    const simulation = createSimulation(spec, { seed: 1, weeks: weekOf("1994-07-11", file.start) }).run();
    const strength = simulation.measure("missionStrength");
    expect(strength[weekOf("1994-04-04", file.start)]).toBeGreaterThan(1600);
    expect(strength.at(-1)).toBeLessThan(1100);
  });

  it("knows the seizure of power as a shock, and no killing", () => {
    expect(spec.shocks.map(({ kind }) => kind)).toEqual(["neighbourWar", "informationAttack", "coup", "neighbourWar"]);
    expect(spec.shocks.every(({ kind }) => kind !== "earthquake" && kind !== "epidemic")).toBe(true);
    expect(file.events!["genocideTotal"]!.deaths!.value).toBe(151_786);
  });

  it("has a twin with the agreement that nobody guarantees, and with the French intervention", () => {
    const twin = withoutMission(spec);
    expect(twin.agreements[0]).toMatchObject({ id: "arusha", week: 4, guarantor: null });
    expect(twin.forces).toEqual(spec.forces);
  });

  it("lies with the lake in the west and the capital in the middle", () => {
    const { kibuye, kigali, kibungo, ruhengeri, butare } = map!.tiles;
    expect(kibuye!.column).toBeLessThan(kigali!.column);
    expect(kigali!.column).toBeLessThan(kibungo!.column);
    expect(ruhengeri!.row).toBeLessThan(butare!.row);
  });
});
