import type { Edge } from "../../kernel/graph.ts";
import { Stream, rootKey } from "../../kernel/random.ts";
import type { CountrySpec } from "../spec.ts";
import type { CommunityPlan } from "./layout.ts";

/** Each community hears from this many of its own kin near by, of anybody near by, of kin elsewhere and of traders next door. */
const hears = { kinNearby: 2, nearby: 2, kinElsewhere: 1, nextDoor: 1 } as const;

/**
 * Roads between neighbouring districts, weighted by how passable both ends are; weights of a district sum to 1.
 * @throws RangeError if a neighbour is unknown or does not name the district as its own: whoever left would arrive nowhere
 */
export function roadEdges(spec: CountrySpec): Edge[] {
  const index = new Map(spec.districts.map((d, i) => [d.id, i]));
  for (const { id, neighbours } of spec.districts)
    for (const other of neighbours) {
      if (!index.has(other)) throw new RangeError(`there is no district "${other}", which "${id}" names as a neighbour`);
      if (!spec.districts[index.get(other)!]!.neighbours.includes(id))
        throw new RangeError(`"${id}" names "${other}" as a neighbour; "${other}" must name "${id}" too`);
    }
  return spec.districts.flatMap((district, from) => {
    const ease = district.neighbours.map((id) => 0.1 + Math.sqrt(district.roads * spec.districts[index.get(id)!]!.roads));
    const sum = ease.reduce((a, b) => a + b, 0);
    return district.neighbours.map((id, k) => ({ from, to: index.get(id)!, weight: ease[k]! / sum }));
  });
}

/** Who hears from whom; the same for every seed. */
export function linkEdges(spec: CountrySpec, plans: readonly CommunityPlan[]): Edge[] {
  const luck = new Stream(rootKey(`world of ${spec.id}`), "world.links");
  luck.seek(0);
  const byDistrict = spec.districts.map((): number[] => []);
  const byGroup = spec.socialGroups.map((): number[] => []);
  const kinIn = new Map<string, number[]>();
  plans.forEach((p, i) => {
    byDistrict[p.district]!.push(i);
    byGroup[p.socialGroup]!.push(i);
    const key = `${p.district}:${p.socialGroup}`;
    const kin = kinIn.get(key);
    if (kin === undefined) kinIn.set(key, [i]);
    else kin.push(i);
  });
  const index = new Map(spec.districts.map((d, i) => [d.id, i]));
  const neighbours = spec.districts.map((d) => d.neighbours.map((id) => index.get(id)!));
  return plans.flatMap((plan, from) => {
    const targets = new Set<number>();
    let draw = 0;
    const take = (pool: readonly number[], count: number): void => {
      for (let k = 0; k < count && pool.length > 1; k++) {
        const chosen = pool[luck.below(pool.length, from, draw++)]!;
        if (chosen !== from) targets.add(chosen);
      }
    };
    take(kinIn.get(`${plan.district}:${plan.socialGroup}`)!, hears.kinNearby);
    take(byDistrict[plan.district]!, hears.nearby);
    take(byGroup[plan.socialGroup]!, hears.kinElsewhere);
    const next = neighbours[plan.district]!;
    if (next.length > 0) take(byDistrict[next[luck.below(next.length, from, draw++)]!]!, hears.nextDoor);
    const found = [...targets].sort((a, b) => a - b);
    return found.map((to) => ({ from, to, weight: 1 / found.length }));
  });
}
