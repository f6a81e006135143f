import { exp } from "@truce/core/kernel";
import { argmax, clamp01, sum } from "./arithmetic.ts";
import type { Geography } from "./geography.ts";
import type { Luck } from "./luck.ts";
import type { CountryPlan } from "./options.ts";
import { distance } from "./tiles.ts";

/** Share of the country's width within which most of a group lives when it lives apart (assumed). */
const homelandReach = 0.18;
/** Power of a group that has no say, and of the one that has all (index; Cederman, Wimmer and Min 2010 for what it means). */
const powerOf = { excluded: 0.05, included: 0.4, dominant: 0.9 } as const;
/** How much towns mix people (assumed): 1 would undo all segregation in a district of towns only. */
const townsMix = 0.6;

export interface SocialGroup {
  /** District around which its people live. */
  readonly home: number;
  readonly power: number;
  /** Its share of the people of each district. */
  readonly shares: readonly number[];
}

/** Social groups around homelands that lie far apart; the first holds the capital, and power as far as exclusion goes. */
export function makePeople(plan: CountryPlan, { places, capital }: Geography, luck: Luck): SocialGroup[] {
  const stream = luck.of("groups");
  const far = places.map((a) => places.map((b) => distance(a.square, b.square)));
  const homes = [capital];
  while (homes.length < plan.groups) {
    // The next homeland lies where the nearest other one is farthest, give or take some luck.
    const room = places.map((_, i) =>
      homes.includes(i) ? -1 : Math.min(...homes.map((home) => far[i]![home]!)) * (1 + stream.unit(i, homes.length)),
    );
    homes.push(argmax(room));
  }
  const wide = homelandReach * Math.max(...far.map((row) => Math.max(...row)));
  // Sizes by luck around equal; at least half and at most one and a half times the mean.
  const sizes = homes.map((_, g) => 1 / 2 + stream.unit(g, plan.groups + 1));
  const near = homes.map((home, g) => places.map((_, i) => sizes[g]! * exp(-far[i]![home]! / wide)));
  const total = places.map((_, i) => sum(near.map((row) => row[i]!)));
  const people = sum(places.map((place) => place.population));
  const local = near.map((row) => row.map((weight, i) => weight / total[i]!));
  const national = local.map((row) => sum(row.map((share, i) => share * places[i]!.population)) / people);
  return homes.map((home, g) => ({
    home,
    power: power(g, plan, stream.unit(g, plan.groups + 2)),
    shares: places.map(({ urban }, i) => {
      const apart = plan.segregation * (1 - townsMix * urban);
      return apart * local[g]![i]! + (1 - apart) * national[g]!;
    }),
  }));
}

/** Power shares drift from equal inclusion to one group's rule as exclusion grows. */
function power(group: number, { exclusion }: CountryPlan, luck: number): number {
  const ruled = group === 0 ? powerOf.dominant : powerOf.excluded * 2 * luck;
  return clamp01((1 - exclusion) * powerOf.included + exclusion * ruled);
}

/** Index of dissimilarity of a group, 0 mixed to 1 apart (Duncan and Duncan 1955). */
export function dissimilarity(shares: readonly number[], population: readonly number[]): number {
  const own = shares.map((share, i) => share * population[i]!);
  const other = shares.map((share, i) => (1 - share) * population[i]!);
  const [mine, theirs] = [sum(own), sum(other)];
  if (mine === 0 || theirs === 0) return 0;
  return sum(own.map((people, i) => Math.abs(people / mine - other[i]! / theirs))) / 2;
}
