import { readScenario } from "@truce/scenarios/run";
import { collect, type CollectOptions } from "./collect.ts";
import type { Sample } from "./run.ts";

/** Several runs of a real case with the mission that it had, district by district: for findings about one mission. @param name id of a scenario of the library with a mission */
export async function oneCase(name: string, root: string, seeds: number, options: CollectOptions): Promise<Sample> {
  const { spec } = readScenario(name);
  if (spec.mission === null) throw new RangeError(`${name} has no mission`);
  const kept = { national: ["displaced"], districts: ["battleDeaths", "displaced", "missionStrength"] };
  const wanted = Array.from({ length: seeds }, (_, i) => ({ spec, seed: `${root} ${i}`, kept }));
  const facts = { chosen: 1, start: spec.mission.startWeek, districts: spec.districts.length };
  return { id: name, countries: wanted.map(() => facts), arms: { decided: await collect(wanted, options) } };
}
