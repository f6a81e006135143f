import { exp } from "@truce/core/kernel";
import { clamp01, round } from "./arithmetic.ts";
import type { Geography } from "./geography.ts";
import type { CountryPlan } from "./options.ts";

/** Travel time over which the reach of the state falls to a third, hours (assumed; the gradient is Boulding's, 1962). */
const gradient = 15;

/** People in other services for 1,000 people, now and as planned, and the part of the army that is to stay (assumed). */
const armyKept = 0.6;
const perThousand = {
  police: { strength: 0.8, target: 1.5 },
  intelligence: { strength: 0.2, target: 0.15 },
} as const;

/** Qualities of a state without and with full capacity (assumed). */
const quality = {
  skill: [0.1, 0.8],
  equipment: [0.1, 0.7],
  conduct: [0.15, 0.85],
  impunity: [1, 0.3],
  women: [0.02, 0.2],
} as const;
const institutions = { capacity: [0, 0.9], integrity: [0.1, 0.8] } as const;

/** Reach of the state by district: its capacity at the capital, less the farther away in hours. */
export function reachOfState({ state }: CountryPlan, { places }: Geography): number[] {
  return places.map(({ hours }) => clamp01(Math.sqrt(state) * exp(-hours / gradient)));
}

type Range = readonly [number, number];
const between = ([low, high]: Range, capacity: number): number => round(low + (high - low) * capacity);

const at = <K extends string>(ranges: Readonly<Record<K, Range>>, capacity: number): Record<K, number> =>
  Object.fromEntries(Object.entries<Range>(ranges).map(([key, range]) => [key, between(range, capacity)])) as Record<
    K,
    number
  >;

/** Services and institutions in numbers; figures and districts are the caller's. */
export function makeState({ population, state, army }: CountryPlan) {
  const soldiers = Math.round((population / 1000) * army);
  const service = (kind: keyof typeof perThousand) => ({
    strength: Math.round((population / 1000) * perThousand[kind].strength),
    target: Math.round((population / 1000) * perThousand[kind].target),
    ...at(quality, state),
  });
  const institution = at(institutions, state);
  return {
    army: { strength: soldiers, target: Math.round(soldiers * armyKept), ...at(quality, state) },
    police: service("police"),
    intelligence: service("intelligence"),
    courts: institution,
    corrections: institution,
    oversight: institution,
    localAdministration: institution,
  };
}
