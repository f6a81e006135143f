import { withDrawnParameters, type CountrySpec } from "@truce/core";
import { exp, rootKey, Stream } from "@truce/core/kernel";
import { makeCountry, withoutMission } from "@truce/scenarios";
import { decide, luckOfTroops, type Decision, type Seen } from "../population/council.ts";
import { drawCountry } from "../population/draw-country.ts";
import { inOne, withContributors } from "../population/with-contributors.ts";
import { withMission } from "../population/with-mission.ts";
import { collect, type CollectOptions } from "./collect.ts";
import { weeksInMonth, type Kept } from "./months.ts";
import type { RunOfMonths, Sample } from "./run.ts";

const years = 8;
/** Weeks from and until which a signature may bring a mission, so that there is time to see what it does. */
const signing = { from: 26, until: 312 } as const;
/** Years that a war has lasted when its run begins, log-normal (assumed; wars that end have lasted some years, Fearon 2004, Journal of Peace Research 41(3); recalled). */
const age = { median: 7, sd: 0.8, most: 25 } as const;

/**
 * Wars that share a set of parameters, and most sets at a time. What is not known of the parameters is not known of all countries alike: regressions that compare countries would take a
 * deadlier set for a deadlier country.
 */
export const worlds = { countries: 25, most: 48 } as const;

export const warsKept: Kept = {
  national: [
    "civilianDeaths.rebel", "civilianDeaths.militia", "civilianDeaths.state", "civilianDeaths.criminal", "battleDeaths", "crime", "displaced",
    "missionStrength.infantry", "missionStrength.formedPolice", "missionStrength.individualPolice", "missionStrength.observers",
    "agreementInForce", "incidents", "incidentsKnown", "responses", "consent", "fighters", "cost", "trustInMission", "trustInState", "relapse", "relapseWar",
  ],
  districts: ["civilianDeaths", "battleDeaths", "missionStrength", "incidents", "displaced"],
};

/** A change that is tried on every country that got a mission, beside the mission as it was decided. */
export type Design = (spec: CountrySpec, decision: Decision) => CountrySpec;

/** Designs beside `none` (nobody comes) and `decided` (the Council's mission, nobody where it sends none). */
export const warDesigns: Readonly<Record<string, Design>> = {
  half: (spec, decision) => withMission(spec, { ...decision, troops: Math.round(decision.troops / 2) }),
  double: (spec, decision) => withMission(spec, { ...decision, troops: 2 * decision.troops }),
  morePolice: (spec, decision) => withMission(spec, { ...decision, police: decision.police + 300 }),
  moreObservers: (spec, decision) => withMission(spec, { ...decision, observers: decision.observers + 300 }),
  robust: (spec, decision) => withMission(spec, { ...decision, robust: true }),
  cautious: (spec, decision) => withMission(spec, { ...decision, robust: false }),
  // In the scenarios of Hegre and others (2019) missions stay as long as a conflict lasts, and five years more.
  strong: (spec, decision) => withMission(spec, { ...decision, troops: 2 * decision.troops, police: 2 * decision.police, robust: true, stays: true }),
  // The same people, but better soldiers, soldiers of one country, of countries that live on what is paid back, of countries whose parliaments must agree.
  better: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, equipment: one.equipment + 0.25, training: one.training + 0.25 }))),
  alike: (spec, decision) => withContributors(withMission(spec, decision), (all) => [inOne(all)]),
  dependent: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, dependence: 1, exposure: 1, parliament: 0 }))),
  parliamentary: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, dependence: 0, exposure: 0, parliament: 1 }))),
};

/**
 * Countries at war, whose parties sign when all of them want to. Nobody comes at first; the Council looks at each when its parties have signed or, if they do not, after half a year, and
 * decides. Then those that get a mission are run again with it and with other designs, on the same luck.
 */
export async function wars(root: string, count: number, options: CollectOptions): Promise<Sample> {
  const drawn = options.draw === true ? Math.max(1, Math.min(worlds.most, Math.floor(count / worlds.countries))) : 1;
  const specs = Array.from({ length: count }, (_, i) => {
    const spec = atWar(makeCountry(drawCountry(root, i, "war", years)), root, i);
    return options.draw === true ? withDrawnParameters(spec, `${root} world ${i % drawn}`) : spec;
  });
  const seeds = specs.map((_, i) => `${root} ${i}`);
  const want = (all: readonly CountrySpec[]) => all.map((spec, i) => ({ spec, seed: seeds[i]!, kept: warsKept }));
  const none: (RunOfMonths | null)[] = await collect(want(specs.map(withoutMission)), options);
  const decisions = specs.map((spec, i) => decide(root, i, seenOf(spec, none[i]!)));
  const chosen = decisions.flatMap((decision, i) => (decision === null ? [] : [{ i, decision }]));
  const arms: Record<string, (RunOfMonths | null)[]> = { none };
  const all: Record<string, Design> = { decided: withMission, ...warDesigns };
  const designs = Object.fromEntries(Object.entries(all).filter(([arm]) => options.arms?.includes(arm) ?? true));
  const runs = await collect(
    Object.values(designs).flatMap((design) =>
      chosen.map(({ i, decision }) => ({ spec: design(specs[i]!, decision), seed: seeds[i]!, kept: warsKept })),
    ),
    options,
  );
  Object.keys(designs).forEach((name, d) => {
    const own = new Map(chosen.map(({ i }, at) => [i, runs[d * chosen.length + at]!]));
    arms[name] = specs.map((_, i) => own.get(i) ?? (name === "decided" ? none[i]! : null));
  });
  return {
    id: "wars",
    countries: specs.map((spec, i) => ({
      population: populationOf(spec),
      world: i % drawn,
      chosen: decisions[i] === null ? 0 : 1,
      troops: decisions[i]?.troops ?? 0,
      police: decisions[i]?.police ?? 0,
      observers: decisions[i]?.observers ?? 0,
      robust: decisions[i]?.robust === true ? 1 : 0,
      start: decisions[i]?.start ?? 0,
      signed: decisions[i]?.signed === true ? 1 : 0,
      luck: luckOfTroops(root, i),
      districts: spec.districts.length,
    })),
    arms,
  };
}

/** The country as its war has gone on for some years, with an agreement that is signed when the parties want it. */
function atWar(spec: CountrySpec, root: string, index: number): CountrySpec {
  const yearsOfWar = Math.min(age.most, age.median * exp(age.sd * new Stream(rootKey(`war ${root}`), "age").normal(index)));
  return { ...spec, yearsOfWar, agreements: spec.agreements.map((agreement) => ({ ...agreement, week: signing.from, whenReady: true })) };
}

const populationOf = (spec: CountrySpec): number => spec.districts.reduce((sum, { population }) => sum + population, 0);

/** What the Council sees when the parties sign or, where they have not, in the first half year. */
function seenOf(spec: CountrySpec, run: RunOfMonths): Seen {
  const month = run.months["agreementInForce"]!.findIndex((signed) => signed > 0);
  const week = month * weeksInMonth;
  const signed = month >= 0 && week <= signing.until ? week : null;
  return { population: populationOf(spec), soldiers: spec.state.army.strength, deaths: deathsBefore(run, signed ?? signing.from), signed };
}

function deathsBefore({ months }: RunOfMonths, week: number): number {
  const until = Math.floor(week / weeksInMonth);
  const from = until - Math.floor(26 / weeksInMonth);
  return Object.entries(months)
    .filter(([name]) => name === "battleDeaths" || name.startsWith("civilianDeaths"))
    .reduce((sum, [, values]) => sum + values.slice(from, until).reduce((all, value) => all + value, 0), 0);
}
