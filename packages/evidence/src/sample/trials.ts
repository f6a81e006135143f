import type { CountrySpec } from "@truce/core";
import { rootKey, Stream } from "@truce/core/kernel";
import { makeCountry, type ConflictKind } from "@truce/scenarios";
import { drawCountry } from "../population/draw-country.ts";
import { collect, type CollectOptions } from "./collect.ts";
import { weeksInMonth, type Kept } from "./months.ts";
import type { Sample } from "./run.ts";
import { tried, withoutTried, withTried, type TriedName } from "./trial-designs.ts";

/** A run goes on for two years after the mission has left, so that what stays can be told from what was there. */
const years = { mission: 4, run: 6 } as const;
/** Districts that are treated, of all. */
const share = 1 / 2;

export const trialsKept: Kept = {
  national: [],
  districts: [
    "battleDeaths",
    "civilianDeaths",
    "courtCapacity",
    "incidents",
    "crime",
    "disputes",
    "fighters",
    "formerFighters",
    "livelihood",
    "participation",
    "perceivedCorruption",
    "rearmament",
    "reporting",
    "rightsKnown",
    "stateJustice",
    "trustBetweenGroups",
    "trustInPolice",
    "trustInState",
    "womenInPolice",
  ],
};

/** Countries in which the places that a programme went to were drawn by lot. */
export interface Trials extends Sample {
  /** By country, whether each district is treated; the same in all arms. */
  readonly treated: readonly (readonly boolean[])[];
  /** By country, people in each district at the start. */
  readonly people: readonly (readonly number[])[];
}

export interface TrialOptions {
  /** What is tried; everything if left out. */
  readonly names?: readonly TriedName[];
  /** Whether the parties sign in the second month or fight on. */
  readonly conflict?: ConflictKind;
}

/**
 * Randomised trials among the districts of made countries: in arm `base` the mission does nothing of what is tried, in each other arm one
 * programme in half of the districts, drawn by lot, on the same luck.
 */
export async function trials(
  root: string,
  count: number,
  options: CollectOptions,
  design: TrialOptions = {},
): Promise<Trials> {
  const { names = Object.keys(tried) as TriedName[], conflict = "settlement" } = design;
  // A made war has an agreement of its own.
  const signedOrNot = (spec: CountrySpec): CountrySpec => (conflict === "war" ? { ...spec, agreements: [] } : spec);
  const specs = Array.from({ length: count }, (_, i) =>
    signedOrNot(makeCountry({ ...drawCountry(root, i, conflict, years.run), missionYears: years.mission })),
  );
  const treated = specs.map(({ districts }, i) => lots(root, i, districts.length));
  const places = specs.map(({ districts }, i) => districts.filter((_, k) => treated[i]![k]!).map(({ id }) => id));
  const arms = ["base", ...names] as const;
  const runs = await collect(
    arms.flatMap((arm) =>
      specs.map((spec, i) => ({
        spec: arm === "base" ? withoutTried(spec) : withTried(spec, tried[arm], places[i]!),
        seed: `${root} ${i}`,
        kept: trialsKept,
      })),
    ),
    options,
  );
  return {
    id: "trials",
    // Months in which the mission begins and in which the last of it leaves.
    countries: specs.map(({ mission }) => ({
      start: Math.floor(mission!.startWeek / weeksInMonth),
      end: Math.ceil(mission!.strength.at(-1)!.week / weeksInMonth),
    })),
    arms: Object.fromEntries(arms.map((arm, a) => [arm, runs.slice(a * count, (a + 1) * count)])),
    treated,
    people: specs.map(({ districts }) => districts.map(({ population }) => population)),
  };
}

/** Half of the places, drawn without replacement; of an odd number the smaller half. */
function lots(root: string, country: number, places: number): boolean[] {
  const stream = new Stream(rootKey(`trial ${root}`), "lots");
  const order = Array.from({ length: places }, (_, k) => ({ k, lot: stream.unit(country, k) })).sort(
    (a, b) => a.lot - b.lot,
  );
  const chosen = new Set(order.slice(0, Math.floor(places * share)).map(({ k }) => k));
  return Array.from({ length: places }, (_, k) => chosen.has(k));
}
