import { Stream, rootKey } from "../../kernel/random.ts";
import type { CountrySpec, DistrictSpec } from "../spec.ts";

/** One community before it becomes a row. */
export interface CommunityPlan {
  readonly district: number;
  readonly socialGroup: number;
  readonly urban: boolean;
  readonly population: number;
}

/** Splits a whole number in proportion to weights (largest remainders), at least `least` each. */
export function apportion(total: number, weights: readonly number[], least: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const spare = Math.max(0, total - least * weights.length);
  const exact = weights.map((w) => (sum > 0 ? (spare * w) / sum : spare / weights.length));
  const counts = exact.map((x) => Math.floor(x));
  const left = Math.max(0, Math.round(spare - counts.reduce((a, b) => a + b, 0)));
  const order = exact.map((x, i) => ({ i, rest: x - Math.floor(x) })).sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (let k = 0; k < left; k++) counts[order[k % order.length]!.i]!++;
  return counts.map((c) => c + least);
}

/** Communities of each district: at least one, the rest by people. Their rows follow one another, district by district. */
export const communitiesByDistrict = (spec: Pick<CountrySpec, "communities" | "districts">): number[] =>
  apportion(spec.communities, spec.districts.map((d) => d.population), 1);

function groupShares(spec: CountrySpec, district: DistrictSpec): number[] {
  const shares = spec.socialGroups.map((g) => district.socialGroups[g.id] ?? 0);
  const sum = shares.reduce((a, b) => a + b, 0);
  return sum > 0 ? shares.map((s) => s / sum) : shares.map(() => 1 / shares.length);
}

/**
 * Lays out communities over the districts: their number by population, their social group by the district's shares, their
 * size with the luck of a world that is the same for every seed.
 */
export function layOut(spec: CountrySpec): CommunityPlan[] {
  const luck = new Stream(rootKey(`world of ${spec.id}`), "world.communities");
  luck.seek(0);
  const perDistrict = communitiesByDistrict(spec);
  const plans: CommunityPlan[] = [];
  spec.districts.forEach((district, place) => {
    const groups = apportion(perDistrict[place]!, groupShares(spec, district), 0);
    const rows: { socialGroup: number; urban: boolean; size: number }[] = [];
    groups.forEach((count, socialGroup) => {
      for (let k = 0; k < count; k++)
        rows.push({ socialGroup, urban: k < Math.round(count * district.urban), size: 1 / 2 + luck.unit(plans.length + rows.length) });
    });
    const sum = rows.reduce((a, r) => a + r.size, 0);
    for (const { size, socialGroup, urban } of rows)
      plans.push({ district: place, socialGroup, urban, population: (district.population * size) / sum });
  });
  return plans;
}
