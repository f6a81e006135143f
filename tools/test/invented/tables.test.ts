import { expect, test } from "vitest";
import { countryTable, modeTable } from "../../invented/tables.ts";

const weeks = 260;
const run = (battleDeaths: number, fighters: number, agreed = 1) => ({
  seed: "s",
  weeks,
  series: Object.fromEntries(
    Object.entries({
      battleDeaths,
      civilianDeaths: 1,
      displaced: 10,
      fighters,
      abuses: 0,
      courtCapacity: 0.5,
      consent: 0.5,
      trustInMission: 0.5,
      missionStrength: 52,
      agreed,
    }).map(([id, value]) => [id, new Float32Array(weeks).fill(value).with(0, id === "fighters" ? 900 : value)]),
  ),
  districts: {},
  incidents: null,
  moments: [],
  trust: {},
  deathsByCommunity: null,
});

test("a country is told by how its runs end", () => {
  const table = countryTable([run(0, 1), run(0, 800), run(30, 800), run(0, 1)], [run(1, 800)]);
  expect(table).toContain("| ends in durable peace | 50 % | 0 % |");
  expect(table).toContain("| ends in frozen conflict | 25 % | 0 % |");
  expect(table).toContain("| ends in war | 25 % | 0 % |");
  expect(table).toContain("| ends in relapse | 0 % | 100 % |");
});

test("a mode is told beside its country, pair by pair", () => {
  const table = modeTable(["mode", "country"], [run(2, 1), run(3, 1)], [run(1, 1), run(2, 1)]);
  expect(table).toContain("| battle deaths | 650 | 390 | 260 | 260 to 260 |");
  expect(table).toContain("| durable peace, share of runs | 0 | 0 | 0 | 0 to 0 |");
});
