import { communitiesByDistrict, type CountrySpec } from "@truce/core";
import { makeCountry, withoutMission } from "@truce/scenarios";
import { libraryScenarios, readScenario } from "@truce/scenarios/run";
import { drawCountry } from "../population/draw-country.ts";
import { collect, type CollectOptions } from "./collect.ts";
import type { Kept } from "./months.ts";
import type { RunOfMonths } from "./run.ts";
import type { Wanted } from "./wanted.ts";

const years = 8;
const kept: Kept = { national: ["incidents"], districts: ["battleDeaths", "civilianDeaths"], events: true };

/** One war, with every incident that killed; what state forces kill by abuse one by one is no incident and not among them. */
export interface War extends RunOfMonths {
  readonly events: NonNullable<RunOfMonths["events"]>;
  /** The country, or the case of the library. */
  readonly id: string;
  readonly places: number;
  /** For each community, the cell of a grid of half a degree in which it lies. */
  readonly cells: readonly number[];
}

/** Square kilometres of half a degree by half a degree at the equator. */
const cellArea = 3080;

/** As many cells for each district as its area has room for, its communities dealt out among them in their order. */
export function cellsOf(spec: Pick<CountrySpec, "communities" | "districts">): number[] {
  let first = 0;
  return communitiesByDistrict(spec).flatMap((count, k) => {
    const cells = Math.min(count, Math.max(1, Math.round(spec.districts[k]!.area / cellArea)));
    const own = Array.from({ length: count }, (_, row) => first + Math.floor((row * cells) / count));
    first += cells;
    return own;
  });
}

/** Made countries at war to which nobody comes, one run each. */
export async function eventsOfWars(root: string, count: number, options: CollectOptions): Promise<War[]> {
  const specs = Array.from({ length: count }, (_, i) =>
    withoutMission(makeCountry(drawCountry(root, i, "war", years))),
  );
  return withEvents(
    specs.map((spec, i) => ({ spec, seed: `${root} ${i}`, kept })),
    options,
  );
}

/** Real cases with the missions that they had, several runs of each. @param names ids of scenarios of the library; all real cases if left out */
export async function eventsOfCases(
  root: string,
  seeds: number,
  options: CollectOptions,
  names: readonly string[] = realCases(),
): Promise<War[]> {
  const specs = names.map((name) => readScenario(name).spec);
  const wanted = specs.flatMap((spec) =>
    Array.from({ length: seeds }, (_, i) => ({ spec, seed: `${root} ${i}`, kept })),
  );
  return withEvents(wanted, options);
}

/** Scenarios of the library that have a record of what happened. */
export const realCases = (): string[] => libraryScenarios().filter((name) => readScenario(name).record !== null);

async function withEvents(wanted: readonly Wanted[], options: CollectOptions): Promise<War[]> {
  const runs = await collect(wanted, options);
  return runs.map((run, i) => ({
    ...run,
    events: run.events!,
    id: wanted[i]!.spec.id,
    places: wanted[i]!.spec.districts.length,
    cells: cellsOf(wanted[i]!.spec),
  }));
}
