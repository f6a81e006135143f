import { describe, expect, it } from "vitest";
import { dateOfWeek, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { aboveCeiling, ceilings, strengthOn } from "./strength.ts";

const { spec, file, map, record } = readScenario("congo");
const mission = spec.mission!;

describe("the Democratic Republic of the Congo", () => {
  it("has the twenty-six provinces of today with the people of 1999", () => {
    expect(spec.districts).toHaveLength(26);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(50_400_000);
    expect(spec.districts.reduce((sum, { area }) => sum + area, 0)).toBe(2_344_937);
    const pairs = spec.districts.reduce((sum, { neighbours }) => sum + neighbours.length, 0) / 2;
    expect(pairs).toBe(58);
  });

  it("has the strengths that were seen: troops, police, observers", () => {
    expect(strengthOn(mission, file.start, "2001-06-01")).toBe("1411/0/400");
    expect(strengthOn(mission, file.start, "2008-06-01")).toBe("16649/1050/700");
    expect(strengthOn(mission, file.start, "2010-05-10")).toBe("18645/1216/712");
    expect(strengthOn(mission, file.start, "2016-03-14")).toBe("16936/1245/456");
    const [troops, police, observers] = strengthOn(mission, file.start, "2017-09-04").split("/").map(Number);
    expect(Math.abs(troops! + observers! - 16_071)).toBeLessThan(50);
    expect(police).toBe(1368);
  });

  it("has the ceilings of its resolutions and stays under them", () => {
    expect(ceilings(mission, (week) => dateOfWeek(week, file.start))).toEqual([
      "1999-11-29 500/0",
      "2000-02-21 5537/100",
      "2002-12-02 8700/134",
      "2003-07-28 10800/134",
      "2004-09-27 16700/341",
      "2005-10-24 17000/1182",
      "2006-12-18 17790/1182",
      "2007-05-14 17790/1141",
      "2008-11-17 20575/1441",
      "2010-06-28 20575/1441",
      "2013-03-25 20575/1441",
      "2015-03-23 18575/1441",
      "2017-03-27 16875/1441",
      "2019-12-16 14660/1641",
      "2022-12-19 14160/2001",
      "2023-12-18 14160/2001",
      "2024-07-01 12100/1713",
    ]);
    expect(aboveCeiling(mission)).toEqual([]);
  });

  it("spends about what the United Nations spent to June 2010", () => {
    const end = weekOf("2010-06-30", file.start);
    const rows = mission.budget.filter(({ week }) => week < end);
    const spent = rows.reduce(
      (sum, { week, perYear }, i) => sum + (perYear * (Math.min(end, rows[i + 1]?.week ?? end) - week)) / 52.18,
      0,
    );
    const seen = Object.values(record!.observed!["spent"]!.values[0]!)[0]!.value;
    expect(seen).toBe(8730);
    expect(Math.abs(spent / seen - 1)).toBeLessThan(0.05);
  });

  it("makes the brigade of 2013 its most robust phase, under the same ceiling", () => {
    const robust = mission.phases.map(({ robustness }) => robustness);
    const brigade = mission.phases.findIndex(({ week }) => week === weekOf("2013-03-28", file.start));
    expect(robust[brigade]).toBe(Math.max(...robust));
    expect(mission.phases[brigade]!.military).toBe(mission.phases[brigade - 1]!.military);
  });

  it("has a twin that keeps the sponsors, the allies of the government and the European forces", () => {
    const twin = withoutMission(spec);
    expect(twin.forces).toEqual(spec.forces);
    expect(twin.agreements.every(({ guarantor }) => guarantor === null)).toBe(true);
    expect(twin.armedGroups.filter(({ sponsor }) => sponsor === "rwanda").map(({ id }) => id)).toEqual(["rcdGoma"]);
  });

  it("lies with the Kivus in the east and Kinshasa in the west", () => {
    const { kinshasa, nordKivu, sudKivu, ituri, hautKatanga } = map!.tiles;
    expect(kinshasa!.column).toBeLessThan(nordKivu!.column);
    expect([ituri!.row, nordKivu!.row, sudKivu!.row, hautKatanga!.row]).toEqual(
      [ituri!.row, nordKivu!.row, sudKivu!.row, hautKatanga!.row].toSorted((a, b) => a - b),
    );
  });
});
