import { expect, test } from "vitest";
import { cellsOf, eventsOfCases, eventsOfWars, realCases } from "../../src/sample/events.ts";

test("every incident that killed is kept, in the weeks and places of the run, and none that did not", async () => {
  const [war] = await eventsOfWars("test", 1, { threads: 0 });
  const { week, place, community, deaths } = war!.events;
  // Communities follow one another, district by district.
  expect(Math.max(...community)).toBeLessThan(war!.cells.length);
  const ends = Array.from({ length: war!.places }, (_, k) => Math.max(-1, ...community.filter((_row, i) => place[i] === k)));
  community.forEach((row, i) => expect(row).toBeGreaterThan(Math.max(-1, ...ends.slice(0, place[i]))));
  expect(week.length).toBeGreaterThan(10);
  expect(Math.min(...deaths)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...week)).toBeLessThan(war!.weeks);
  expect(Math.max(...place)).toBeLessThan(war!.places);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  const [battle, civilians] = ["battleDeaths", "civilianDeaths"].map((name) => sum(war!.districts[name]!));
  // Incidents with less than one dead are left out, abuses by state forces kill civilians without an incident; attacks on peacekeepers are incidents that count in neither.
  expect(sum(deaths)).toBeGreaterThanOrEqual(0.95 * battle!);
  expect(sum(deaths)).toBeLessThanOrEqual(1.1 * (battle! + civilians!));
});

test("a district is as many cells as its area has room for, and no more than it has communities", () => {
  const spec = { communities: 12, districts: [{ area: 6000, population: 1e6 }, { area: 1000, population: 1e6 }, { area: 90_000, population: 1e6 }] };
  expect(cellsOf(spec as never)).toEqual([0, 0, 1, 1, 2, 2, 2, 2, 3, 4, 5, 6]);
});

test("real cases are those with a record", async () => {
  expect(realCases()).toContain("liberia");
  const runs = await eventsOfCases("test", 2, { threads: 0 }, ["namibia"]);
  expect(runs.map(({ id }) => id)).toEqual(["namibia", "namibia"]);
  expect(runs[0]!.events).not.toEqual(runs[1]!.events);
});
