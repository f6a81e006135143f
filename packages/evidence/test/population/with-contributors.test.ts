import { makeCountry, withoutMission } from "@truce/scenarios";
import { expect, it } from "vitest";
import { inOne, withContributors } from "../../src/population/with-contributors.ts";

const spec = makeCountry({ seed: "contributors", conflict: "war" });
const mean = (of: "equipment" | "caveats", { mission } = spec): number =>
  mission!.contributors.reduce((sum, one) => sum + one.share * one[of], 0) / mission!.contributors.reduce((sum, { share }) => sum + share, 0);

it("one contributor is as all are on average", () => {
  const one = withContributors(spec, (all) => [inOne(all)]);
  expect(one.mission!.contributors).toHaveLength(1);
  for (const trait of ["equipment", "caveats"] as const) expect(mean(trait, one)).toBeCloseTo(mean(trait), 12);
  expect(one.mission!.contributors[0]!.share).toBeCloseTo(1, 12);
});

it("nothing is better than full equipment, and a country needs a mission", () => {
  const best = withContributors(spec, (all) => all.map((one) => ({ ...one, equipment: 7, training: 7 })));
  for (const { equipment, training } of best.mission!.contributors) expect([equipment, training]).toEqual([1, 1]);
  expect(() => withContributors(withoutMission(spec), (all) => all)).toThrow(/no mission/);
});
