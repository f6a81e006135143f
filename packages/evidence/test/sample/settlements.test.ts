import { expect, test } from "vitest";
import { settlements } from "../../src/sample/settlements.ts";

test("settlements: wars end on the same luck by agreement, by truce or by victory, and beaten rebels fight least at first", async () => {
  const { arms, countries } = await settlements("test", 6, { threads: 0, arms: ["none", "truce", "victory"] });
  expect(Object.keys(arms)).toEqual(["none", "truce", "victory"]);
  const inTheFirstYear = (arm: string): number =>
    arms[arm]!.reduce((sum, run) => sum + run!.months["battleDeaths"]!.slice(0, 13).reduce((a, b) => a + b, 0), 0);
  expect(countries).toHaveLength(6);
  expect(inTheFirstYear("victory")).toBeLessThan(inTheFirstYear("truce") / 2);
});
