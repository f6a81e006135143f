import { expect, test } from "vitest";
import { presenceInSouthSudan } from "../../src/estimators/local.ts";
import { oneCase } from "../../src/sample/one-case.ts";

test("a case is run with the mission that it had, place by place", async () => {
  const sample = await oneCase("namibia", "test", 2, { threads: 0 });
  const [first, second] = sample.arms["decided"]!;
  const places = sample.countries[0]!["districts"]!;
  for (const name of ["displaced", "missionStrength"]) expect(first!.districts[name]).toHaveLength(places * Math.floor(first!.weeks / 4));
  expect(Math.max(...first!.districts["missionStrength"]!)).toBeGreaterThan(100);
  expect(first!.districts["displaced"]).not.toEqual(second!.districts["displaced"]);
  expect(presenceInSouthSudan.estimate(sample, { what: "effect", outcome: "displaced" }).value).toBeTypeOf("number");
  await expect(oneCase("no-such-case", "test", 1, { threads: 0 })).rejects.toThrow();
});
