import type { CountrySpec } from "@truce/core";
import { rootKey, Stream } from "@truce/core/kernel";
import { makeCountry, withoutMission } from "@truce/scenarios";
import { decide, luckOfTroops, type Decision } from "../population/council.ts";
import { drawCountry } from "../population/draw-country.ts";
import { withAgreement } from "../population/with-agreement.ts";
import { inOne, withContributors } from "../population/with-contributors.ts";
import { withMission } from "../population/with-mission.ts";
import { collect, type CollectOptions } from "./collect.ts";
import { weeksInMonth, type Kept } from "./months.ts";
import type { RunOfMonths, Sample } from "./run.ts";

const years = 8;
/**
 * Share of wars without a mission whose parties sign at some time, and the weeks within which they do (assumed): so that with those to which missions come about two fifths have an
 * agreement, as 46 of 121 armed conflicts from 1989 to 2005 had (Harbom, Högbladh and Wallensteen 2006, Journal of Peace Research 43(5); recalled).
 */
const signing = { share: 0.1, from: 52, until: 364 } as const;
/**
 * Most missions come when the parties have signed: 13 of 16 that the UN sent to civil wars in Africa from 1991 to 2008 (Angola after Bicesse and after Lusaka, Mozambique, Liberia
 * after Cotonou and after Accra, Rwanda, Sierra Leone after Lomé, Congo, the Central African Republic, Côte d'Ivoire, Burundi, Sudan, Darfur; not Somalia, Sierra Leone in 1998, Chad; recalled).
 * The weeks between are assumed.
 */
const invited = { share: 0.8, within: 26 } as const;

export const warsKept: Kept = {
  national: [
    "civilianDeaths.rebel", "civilianDeaths.militia", "civilianDeaths.state", "civilianDeaths.criminal", "battleDeaths", "crime", "displaced",
    "missionStrength.infantry", "missionStrength.formedPolice", "missionStrength.individualPolice", "missionStrength.observers",
    "incidents", "incidentsKnown", "responses", "consent", "fighters", "cost", "trustInMission", "trustInState", "relapse", "relapseWar",
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
  strong: (spec, decision) => withMission(spec, { ...decision, troops: 2 * decision.troops, police: 2 * decision.police, robust: true }),
  // The same people, but better soldiers, soldiers of one country, of countries that live on what is paid back, of countries whose parliaments must agree.
  better: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, equipment: one.equipment + 0.25, training: one.training + 0.25 }))),
  alike: (spec, decision) => withContributors(withMission(spec, decision), (all) => [inOne(all)]),
  dependent: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, dependence: 1, exposure: 1, parliament: 0 }))),
  parliamentary: (spec, decision) => withContributors(withMission(spec, decision), (all) => all.map((one) => ({ ...one, dependence: 0, exposure: 0, parliament: 1 }))),
};

/**
 * Countries at war. Nobody comes at first; the Council sees half a year of each and decides. Then all are run again with its missions and with other
 * designs, on the same luck.
 */
export async function wars(root: string, count: number, options: CollectOptions): Promise<Sample> {
  const made = Array.from({ length: count }, (_, i) => makeCountry(drawCountry(root, i, "war", years)));
  const specs = made.map((spec, i) => withAgreement(spec, signedIn(root, i)));
  const seeds = specs.map((_, i) => `${root} ${i}`);
  const want = (all: readonly CountrySpec[]) => all.map((spec, i) => ({ spec, seed: seeds[i]!, kept: warsKept }));
  const before = await collect(want(specs.map(withoutMission)), options);
  const decisions = specs.map((spec, i) => decide(root, i, { population: populationOf(spec), deaths: deathsBefore(before[i]!, 26) }));
  const chosen = decisions.flatMap((decision, i) => (decision === null ? [] : [{ i, decision }]));
  // With and without its mission, a country has the same agreement.
  for (const { i, decision } of chosen) specs[i] = withAgreement(specs[i]!, signedFor(root, i, decision.start) ?? signedIn(root, i));
  const alone = await collect(want(specs.map(withoutMission)).filter((_, i) => decisions[i] !== null), options);
  const none = [...before];
  chosen.forEach(({ i }, at) => (none[i] = alone[at]!));
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
      chosen: decisions[i] === null ? 0 : 1,
      troops: decisions[i]?.troops ?? 0,
      police: decisions[i]?.police ?? 0,
      observers: decisions[i]?.observers ?? 0,
      robust: decisions[i]?.robust === true ? 1 : 0,
      start: decisions[i]?.start ?? 0,
      luck: luckOfTroops(root, i),
      districts: spec.districts.length,
    })),
    arms,
  };
}

function signedIn(root: string, index: number): number | null {
  const stream = new Stream(rootKey(`talks ${root}`), "signing");
  if (stream.unit(index) >= signing.share) return null;
  return Math.floor(signing.from + stream.unit(index, 1) * (signing.until - signing.from));
}

/** When the parties sign where a mission comes because of it; null where it comes all the same. */
function signedFor(root: string, index: number, start: number): number | null {
  const stream = new Stream(rootKey(`talks ${root}`), "invitation");
  return stream.unit(index) < invited.share ? Math.max(26, Math.floor(start - stream.unit(index, 1) * invited.within)) : null;
}

const populationOf = (spec: CountrySpec): number => spec.districts.reduce((sum, { population }) => sum + population, 0);

function deathsBefore({ months }: RunOfMonths, week: number): number {
  const until = Math.floor(week / weeksInMonth);
  return Object.entries(months)
    .filter(([name]) => name === "battleDeaths" || name.startsWith("civilianDeaths"))
    .reduce((sum, [, values]) => sum + values.slice(0, until).reduce((all, value) => all + value, 0), 0);
}
