import { expect, test } from "vitest";
import { eventsOfCases, eventsOfWars, realCases } from "../../src/sample/events.ts";

test("every incident that killed is kept, in the weeks and places of the run, and none that did not", async () => {
  const [war] = await eventsOfWars("test", 1, { threads: 0 });
  const { week, place, deaths } = war!.events;
  expect(week.length).toBeGreaterThan(10);
  expect(Math.min(...deaths)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...week)).toBeLessThan(war!.weeks);
  expect(Math.max(...place)).toBeLessThan(war!.places);
  const all = ["battleDeaths", "civilianDeaths"]
    .flatMap((name) => war!.districts[name]!)
    .reduce((sum, value) => sum + value, 0);
  const told = deaths.reduce((sum, value) => sum + value, 0);
  // Months leave out the last weeks of a run; attacks on peacekeepers kill others than these two measures count.
  expect(told / all).toBeGreaterThan(0.98);
  expect(told / all).toBeLessThan(1.1);
});

test("real cases are those with a record", async () => {
  expect(realCases()).toContain("liberia");
  const runs = await eventsOfCases("test", 2, { threads: 0 }, ["namibia"]);
  expect(runs.map(({ id }) => id)).toEqual(["namibia", "namibia"]);
  expect(runs[0]!.events).not.toEqual(runs[1]!.events);
});
