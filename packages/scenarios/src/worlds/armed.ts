import { exp } from "@truce/core/kernel";
import { apportion, argmax, round, shares } from "./arithmetic.ts";
import { conflicts } from "./conflicts.ts";
import type { Geography, Place } from "./geography.ts";
import type { Luck } from "./luck.ts";
import type { CountryPlan } from "./options.ts";
import type { SocialGroup } from "./people.ts";
import { distance } from "./tiles.ts";

/** Assumed: tiles over which a group's strength falls to a third; traits of groups and their spread; strength of a sponsor. */
const reach = 2;
const traits = { cohesion: 0.5, spread: 0.3, sponsorship: 0.4 } as const;
/** Smallest share of its fighters that a group keeps in a district. */
const least = 0.03;

export interface ArmedGroup {
  readonly kind: "rebel" | "militia" | "criminal";
  readonly fighters: number;
  readonly socialGroup: number;
  readonly home: number;
  /** Share of fighters by district. */
  readonly shares: readonly number[];
  /** Number of the neighbouring country that backs it, "government", or null. */
  readonly sponsor: number | "government" | null;
  readonly sponsorship: number;
  readonly cohesion: number;
  readonly restraint: number;
}

/**
 * Armed groups arise where a group without a say lives, on closed ground, far from the state, near loot and a border
 * (Fearon and Laitin 2003; Cederman, Wimmer and Min 2010; Collier and Hoeffler 2004). Of three or more, the last is a militia
 * on the government's side. Their sizes fall with their rank.
 */
export function makeArmedGroups(
  plan: CountryPlan,
  geography: Geography,
  people: readonly SocialGroup[],
  presence: readonly number[],
  borders: readonly (readonly number[])[],
  luck: Luck,
): ArmedGroup[] {
  const { places, capital } = geography;
  const count = plan.armedGroups;
  const total = Math.round((plan.population / 1000) * plan.fighters * conflicts[plan.conflict].fighters);
  const sizes = apportion(
    total,
    Array.from({ length: count }, (_, rank) => 1 / (rank + 1)),
  );
  const excluded = people.map((_, g) => g).sort((a, b) => people[a]!.power - people[b]!.power || a - b);
  const stream = luck.of("armed groups");
  const homes: number[] = [];
  return sizes.map((fighters, rank): ArmedGroup => {
    const loyal = count > 2 && rank === count - 1;
    const socialGroup = loyal ? 0 : excluded[rank % Math.max(1, people.length - 1)]!;
    const living = people[socialGroup]!.shares;
    const favoured = places.map((place, i) => {
      const cover = loyal
        ? place.urban
        : (1 + place.terrain + place.resources + Math.min(1, borders[i]!.length)) * (1 - presence[i]!);
      const chance = 1 / 2 + stream.unit(i, rank);
      return homes.includes(i) || (i === capital && !loyal) ? 0 : living[i]! * cover * chance;
    });
    const home = argmax(favoured);
    homes.push(home);
    const neighbour = borders[home]!;
    const backed = !loyal && neighbour.length > 0 && stream.unit(rank, count) < 2 / 3;
    const drift = (k: number): number => traits.spread * (stream.unit(rank, count + k) - 1 / 2);
    return {
      kind: loyal ? "militia" : "rebel",
      fighters,
      socialGroup,
      home,
      shares: around(home, places, living),
      sponsor: loyal ? "government" : backed ? neighbour[0]! : null,
      sponsorship: loyal || backed ? traits.sponsorship : 0,
      cohesion: round(traits.cohesion + drift(1)),
      restraint: round(Math.min(1, Math.max(0, plan.restraint + drift(2)))),
    };
  });
}

/** Strength falls with distance from home, and follows the people from whom a group recruits. */
function around(home: number, places: readonly Place[], living: readonly number[]): number[] {
  const weights = places.map(
    (place, i) => (i === home ? 1 : living[i]!) * exp(-distance(place.square, places[home]!.square) / reach),
  );
  const total = weights.reduce((a, b) => a + b, 0);
  return shares(weights.map((weight) => (weight / total < least ? 0 : weight)));
}
