import { expect, it } from "vitest";
import { optimism } from "../../../src/model/mechanisms/optimism.ts";
import { live, smallCountry } from "./small-country.ts";

it("leaders err less where mediators and early warning tell them what the other side can do", () => {
  const spread = (staff: number): number => {
    let sum = 0;
    for (let seed = 0; seed < 60; seed++) {
      const country = smallCountry();
      country.tables.work.prevention.fill(staff);
      live(country, [optimism], { weeks: 60, seed: `${seed}` });
      sum += country.tables.groups.optimism[0]! * country.tables.groups.optimism[0]!;
    }
    return sum / 60;
  };
  const none = spread(0);
  expect(none).toBeGreaterThan(0.003);
  // With very many, half of the error is left, and a quarter of its square.
  expect(spread(1e6) / none).toBeCloseTo(1 / 4, 3);
});
