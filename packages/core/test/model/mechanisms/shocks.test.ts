import { describe, expect, it } from "vitest";
import { shocks } from "../../../src/model/mechanisms/shocks.ts";
import { shockKinds } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const columns = {
  election: "electionHeat", earthquake: "disaster", epidemic: "epidemic", moneyCut: "moneyCut", hostageTaking: "hostageTaking", coup: "coup",
  neighbourWar: "neighbourWar", informationAttack: "informationAttack", leaderExit: "leaderExit", missionHarm: "missionHarm",
} satisfies Record<(typeof shockKinds)[number], string>;

/** What stands in the columns of all kinds of shocks after some weeks with one of severity 0.7 in the second district. */
function raised(kind: (typeof shockKinds)[number], weeks: number): Record<string, number[]> {
  const country = smallCountry();
  const { tables } = country;
  tables.mission.strength[0] = 50;
  tables.shocks.kind[0] = shockKinds.indexOf(kind);
  tables.shocks.week[0] = 1;
  tables.shocks.weeks[0] = 2;
  tables.shocks.severity[0] = 0.7;
  tables.shocks.district[0] = 1;
  live(country, [shocks], { weeks });
  const all = { ...tables.districts, ...tables.country } as unknown as Record<string, Float64Array>;
  return Object.fromEntries(Object.values(columns).map((name) => [name, [...all[name]!]]));
}

describe("shocks", () => {
  it.each(shockKinds)("%s raises its own number while it lasts, in its place, and no other", (kind) => {
    for (const weeks of [1, 2, 3, 4]) {
      const { [columns[kind]]: own, ...others } = raised(kind, weeks);
      const on = weeks === 2 || weeks === 3;
      expect(own).toEqual(own!.length > 1 ? [0, on ? 0.7 : 0, 0] : [on ? 0.7 : 0]);
      expect(Object.values(others).flat().every((x) => x === 0)).toBe(true);
    }
  });
});
