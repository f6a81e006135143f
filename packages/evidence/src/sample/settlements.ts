import { makeCountry, withoutMission } from "@truce/scenarios";
import { drawCountry } from "../population/draw-country.ts";
import { costOfOne, withMission } from "../population/with-mission.ts";
import { collect, type CollectOptions } from "./collect.ts";
import type { Kept } from "./months.ts";
import type { Sample } from "./run.ts";

const years = 10;

export const settlementsKept: Kept = {
  national: ["battleDeaths", "crime", "relapse", "relapseWar", "missionStrength.infantry", "cost", "consent"],
  districts: [],
};

/** Budgets of Collier's table (P29), million US$ a year. */
const budgets = { spend50: 50, spend100: 100, spend200: 200, spend500: 500 } as const;

/** Countries that sign in the second month, without a mission and with missions of several budgets and kinds, on the same luck for ten years. */
export async function settlements(root: string, count: number, options: CollectOptions): Promise<Sample> {
  const specs = Array.from({ length: count }, (_, i) =>
    makeCountry({ ...drawCountry(root, i, "settlement", years), missionYears: years }),
  );
  const start = (i: number): number => specs[i]!.mission!.startWeek;
  const sized = (perYear: number, share: { readonly troops: number; readonly police: number; readonly observers: number }, robust: boolean) => (i: number) => {
    const people = perYear / costOfOne;
    const [troops, police, observers] = [share.troops, share.police, share.observers].map((part) => Math.round(people * part)) as [number, number, number];
    return withMission(specs[i]!, { troops, police, observers, robust, start: start(i) });
  };
  const mixed = { troops: 0.86, police: 0.12, observers: 0.02 };
  const designs: Record<string, (i: number) => (typeof specs)[number]> = {
    none: (i) => withoutMission(specs[i]!),
    ...Object.fromEntries(Object.entries(budgets).map(([id, perYear]) => [id, sized(perYear, mixed, true)])),
    observers: sized(20, { troops: 0, police: 0, observers: 1 }, false),
  };
  const arms = Object.keys(designs).filter((arm) => options.arms?.includes(arm) ?? true);
  const runs = await collect(
    arms.flatMap((arm) => specs.map((_, i) => ({ spec: designs[arm]!(i), seed: `${root} ${i}`, kept: settlementsKept }))),
    options,
  );
  return {
    id: "settlements",
    countries: specs.map((spec) => ({ population: spec.districts.reduce((sum, { population }) => sum + population, 0) })),
    arms: Object.fromEntries(arms.map((arm, a) => [arm, runs.slice(a * count, (a + 1) * count)])),
  };
}
