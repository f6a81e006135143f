import { describe, expect, it } from "vitest";
import { isOn, shocks } from "../../../src/model/mechanisms/shocks.ts";
import { schema } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const kinds = schema.tables.shocks.kind.names!;
const shocked = (kind: string, district: number, there = 1000): Country["tables"] => {
  const country = smallCountry();
  const { shocks: s, mission } = country.tables;
  mission.strength[0] = there;
  s.kind[0] = kinds.indexOf(kind);
  s.severity[0] = 0.7;
  s.weeks[0] = 2;
  s.district[0] = district;
  live(country, [shocks]);
  return country.tables;
};

it("a shock lasts as long as it is said to", () => {
  expect([4, 5, 6.5, 7].map((week) => isOn(week, 5, 2))).toEqual([false, true, true, false]);
});

describe("shocks", () => {
  it("reach somebody, each kind in a column of its own", () => {
    const column: Record<string, (t: Country["tables"]) => number> = {
      election: (t) => t.country.electionHeat[0]!, earthquake: (t) => t.districts.disaster[1]!, epidemic: (t) => t.districts.epidemic[1]!,
      moneyCut: (t) => t.country.moneyCut[0]!, hostageTaking: (t) => t.country.hostageTaking[0]!, coup: (t) => t.country.coup[0]!,
      neighbourWar: (t) => t.country.neighbourWar[0]!, informationAttack: (t) => t.country.informationAttack[0]!,
      leaderExit: (t) => t.country.leaderExit[0]!, missionHarm: (t) => t.districts.missionHarm[1]!,
    };
    expect(Object.keys(column)).toEqual([...kinds]);
    for (const kind of kinds) {
      const tables = shocked(kind, 1);
      for (const [name, read] of Object.entries(column)) expect(read(tables), `${name} in a ${kind}`).toBe(name === kind ? 0.7 : 0);
    }
  });

  it("that the mission brings stay away with it", () => {
    expect(shocked("missionHarm", -1, 0).districts.missionHarm[1]).toBe(0);
    expect(shocked("epidemic", -1, 0).districts.epidemic[1]).toBe(0.7);
  });

  it("that are local spare other districts, unless none is named", () => {
    expect(shocked("missionHarm", 1).districts.missionHarm[0]).toBe(0);
    expect(shocked("missionHarm", -1).districts.missionHarm[0]).toBe(0.7);
  });
});
