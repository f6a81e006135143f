import type { CountrySpec } from "@truce/core";
import { makeCountry, withoutMission } from "@truce/scenarios";
import { drawCountry } from "../population/draw-country.ts";
import { costOfOne, withMission } from "../population/with-mission.ts";
import { collect, type CollectOptions } from "./collect.ts";
import type { Kept } from "./months.ts";
import type { Sample } from "./run.ts";

const years = 10;
/** Years of a mission that leaves while its country is followed on. */
const briefly = 3;

export const settlementsKept: Kept = {
  national: ["civilianDeaths.rebel", "civilianDeaths.militia", "civilianDeaths.state", "civilianDeaths.criminal", "battleDeaths", "crime", "relapse", "relapseWar", "missionStrength.infantry", "cost", "consent"],
  districts: [],
};

/** Budgets of Collier's table (P29), million US$ a year. */
const budgets = { spend50: 50, spend100: 100, spend200: 200, spend500: 500 } as const;

const warNextDoor = { kind: "neighbourWar", week: 52, weeks: 260, label: "War next door" } as const;

const withShock = (spec: CountrySpec, shock: Pick<CountrySpec["shocks"][number], "kind" | "week" | "weeks" | "label">): CountrySpec => ({
  ...spec,
  shocks: [...spec.shocks, { ...shock, severity: 0.7, districts: [] }],
});

/** The country whose mission has no other tasks than these. */
const withOnly = (components: readonly string[], spec: CountrySpec): CountrySpec => ({
  ...spec,
  mission: spec.mission && { ...spec.mission, phases: spec.mission.phases.map((phase) => ({ ...phase, tasks: phase.tasks.filter(({ component }) => components.includes(component)) })) },
});

/** Only the fighting ends: those who sign promise each other no share of power. */
const truce = (spec: CountrySpec): CountrySpec => ({
  ...spec,
  agreements: spec.agreements.map((agreement) => ({ ...agreement, powerShare: Object.fromEntries(agreement.parties.map((party) => [party, 0])) })),
});

/** Rebels whom a government has beaten still have some of their fighters (assumed). */
const remnant = 0.1;

/** The government has won: nobody signs, and of the rebels a few are left. */
const victory = (spec: CountrySpec): CountrySpec => ({
  ...spec,
  agreements: [],
  armedGroups: spec.armedGroups.map((group) => (group.kind === "rebel" ? { ...group, fighters: Math.round(group.fighters * remnant) } : group)),
});

/** Countries that sign in the second month, without a mission and with missions of several budgets and kinds, on the same luck for ten years. */
export async function settlements(root: string, count: number, options: CollectOptions): Promise<Sample> {
  const made = (missionYears: number) => Array.from({ length: count }, (_, i) => makeCountry({ ...drawCountry(root, i, "settlement", years), missionYears }));
  const specs = made(years);
  const brief = made(briefly);
  const start = (i: number): number => specs[i]!.mission!.startWeek;
  const sized = (perYear: number, share: { readonly troops: number; readonly police: number; readonly observers: number }, robust: boolean) => (i: number, of = specs) => {
    const people = perYear / costOfOne;
    const [troops, police, observers] = [share.troops, share.police, share.observers].map((part) => Math.round(people * part)) as [number, number, number];
    return withMission(of[i]!, { troops, police, observers, robust, start: start(i) });
  };
  const mixed = { troops: 0.86, police: 0.12, observers: 0.02 };
  const designs: Record<string, (i: number) => CountrySpec> = {
    none: (i) => withoutMission(specs[i]!),
    ...Object.fromEntries(Object.entries(budgets).map(([id, perYear]) => [id, sized(perYear, mixed, true)])),
    // Observers who do nothing else.
    observers: (i) => withOnly(["ceasefireMonitoring"], sized(20, { troops: 0, police: 0, observers: 1 }, false)(i)),
    // The same mission, but for a few years only.
    leaves100: (i) => sized(100, mixed, true)(i, brief),
    troops100: sized(100, { troops: 1, police: 0, observers: 0 }, true),
    police100: sized(100, { troops: 0, police: 1, observers: 0 }, true),
    // Nobody comes, and the war ends in another way.
    truce: (i) => truce(withoutMission(specs[i]!)),
    victory: (i) => victory(withoutMission(specs[i]!)),
    // Nobody comes; a vote in the third year, and war next door for the first five.
    election: (i) => withShock(withoutMission(specs[i]!), { kind: "election", week: 130, weeks: 26, label: "A vote" }),
    warNextDoor: (i) => withShock(withoutMission(specs[i]!), warNextDoor),
    warNextDoor100: (i) => withShock(sized(100, mixed, true)(i), warNextDoor),
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
