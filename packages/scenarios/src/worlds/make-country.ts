import { type ArmedGroup, makeArmedGroups } from "./armed.ts";
import { round, shares, sum } from "./arithmetic.ts";
import { bordersOf } from "./abroad.ts";
import { conflicts } from "./conflicts.ts";
import { block, figure, figures, madeSource } from "./figures.ts";
import { makeGeography } from "./geography.ts";
import { Luck } from "./luck.ts";
import type { TileMap } from "../map.ts";
import { makeMission } from "./mission.ts";
import { type CountryOptions, type CountryPlan, planOf } from "./options.ts";
import { makePeople } from "./people.ts";
import { placeNames } from "./place-names.ts";
import { makeActors, makeAgreements, makeRelations, makeShocks, type Named } from "./politics.ts";
import { currentFormat } from "../schema/common.ts";
import { makeState, reachOfState } from "./state.ts";

/** How much of the state's reach remains where only armed groups rule (assumed). */
const heldByGroups = 0.8;
const weeksInYear = 52;

export interface MadeCountry {
  readonly plan: CountryPlan;
  /** The scenario as data, in the shape of a file. */
  readonly file: Readonly<Record<string, unknown>>;
  readonly map: TileMap;
  readonly armedGroups: readonly ArmedGroup[];
}

/**
 * Makes a country that never was, from a few numbers and a seed: land, people, a state, armed groups, politics and a middling
 * mission. The same options make the same country on every machine.
 * @throws RangeError that names every option out of range
 */
export function makeFile(options: CountryOptions = {}): MadeCountry {
  const plan = planOf(options);
  const luck = new Luck(plan.seed);
  const geography = makeGeography(plan, luck);
  const { places, capital } = geography;
  const names = placeNames(plan.districts + plan.abroad, luck);
  const named = (name: string): Named => ({ id: name[0]!.toLowerCase() + name.slice(1), label: name });
  const districts = names.slice(0, plan.districts).map(named);
  const abroad = names.slice(plan.districts).map(named);
  const borders = bordersOf(places, plan.abroad, luck);
  const people = makePeople(plan, geography, luck);
  const reach = reachOfState(plan, geography);
  const armedGroups = makeArmedGroups(plan, geography, people, reach, borders, luck);
  const held = places.map((_, i) =>
    Math.min(1, sum(armedGroups.map(({ kind, shares: of }) => (kind === "rebel" ? of[i]! : 0)))),
  );
  const groupNames = people.map(({ home }, g) => ({
    id: `group${g + 1}`,
    label: `People around ${districts[home]!.label}`,
  }));
  const armed = armedGroups.map(({ home, kind }, i) => ({
    id: `${kind}${i + 1}`,
    label: `${kind === "militia" ? "Guard" : "Front"} of ${districts[home]!.label}`,
  }));
  const leaders = armed.map(({ id, label }) => ({ id: `${id}Leaders`, label: `Leaders of the ${label}` }));
  const local = places.map((_, i) => shares(people.map((group) => group.shares[i]!)));
  const mission = makeMission(plan);
  const conflict = conflicts[plan.conflict];
  const { army, police, intelligence, ...institutions } = makeState(plan);
  const byId = <T>(of: readonly Named[], make: (i: number) => T) =>
    Object.fromEntries(of.map(({ id }, i) => [id, make(i)]));
  const file = {
    format: currentFormat,
    id: plan.name,
    title: `${plan.name}: ${conflict.title} in a made country`,
    summary: `A made country of ${plan.districts} districts and ${plan.population} people, drawn from the seed "${plan.seed}". ${conflict.story}`,
    limits:
      "An invented country for comparing mandate designs, teaching and tests. No real place, people or person is meant, and no " +
      "figure in it was measured.",
    start: plan.start,
    weeks: plan.years * weeksInYear,
    communities: plan.districts * plan.perDistrict,
    map: "map.yaml",
    sources: {
      [madeSource]: {
        title: `Generated from seed "${plan.seed}" by truce new country: assumed and invented, not measured`,
      },
    },
    country: {
      yearsOfWar: figure(conflict.years),
      displaced: figure(Math.round(plan.population * conflict.displaced)),
      socialGroups: byId(groupNames, (g) => ({ label: groupNames[g]!.label, power: figure(round(people[g]!.power)) })),
      abroad: byId(abroad, (i) => ({ label: abroad[i]!.label })),
      districts: byId(districts, (i) => {
        const place = places[i]!;
        const presence = reach[i]! * (1 - heldByGroups * held[i]!);
        return {
          label: districts[i]!.label,
          ...(i === capital && { capital: true }),
          population: figure(place.population),
          area: figure(place.area),
          neighbours: place.neighbours.map((other) => districts[other]!.id),
          ...(borders[i]!.length > 0 && { borders: borders[i]!.map((other) => abroad[other]!.id) }),
          ...figures({
            urban: round(place.urban),
            terrain: round(place.terrain),
            roads: round(place.roads),
            resources: round(place.resources),
            statePresence: round(presence),
          }),
          socialGroups: block(byId(groupNames, (g) => local[i]![g]!)),
        };
      }),
    },
    state: {
      government: "government",
      army: figures(army),
      police: figures(police),
      intelligence: figures(intelligence),
      ...Object.fromEntries(Object.entries(institutions).map(([id, values]) => [id, figures(values)])),
    },
    armedGroups: byId(armed, (i) => {
      const { kind, fighters, socialGroup, shares: part, sponsor, sponsorship, cohesion, restraint } = armedGroups[i]!;
      return {
        label: armed[i]!.label,
        kind,
        fighters: figure(fighters),
        socialGroup: groupNames[socialGroup]!.id,
        districts: block(
          Object.fromEntries(part.flatMap((share, k) => (share > 0 ? [[districts[k]!.id, share]] : []))),
        ),
        leadership: leaders[i]!.id,
        sponsor: typeof sponsor === "number" ? abroad[sponsor]!.id : sponsor,
        ...figures({ sponsorship, cohesion, restraint }),
        proGovernment: kind === "militia",
      };
    }),
    actors: makeActors(plan, leaders, abroad),
    relations: makeRelations(armedGroups, leaders, abroad),
    agreements: makeAgreements(plan, armedGroups, armed, mission !== null),
    forces: {},
    mission,
    shocks: makeShocks(plan),
  };
  const tiles = byId(districts, (i) => ({ ...places[i]!.square, short: districts[i]!.label }));
  const map: TileMap = {
    format: 1,
    title: `Districts of ${plan.name}, one tile each`,
    note: "Exact: made with the country.",
    tiles,
  };
  return { plan, file, map, armedGroups };
}
