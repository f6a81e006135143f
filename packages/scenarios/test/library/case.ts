import { createSimulation } from "@truce/core";
import { mapQuality, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { troops } from "./strength.ts";

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, next) => total + next, 0);

/** What the tests of single cases ask of a scenario of the library. */
export function openCase(id: string) {
  const scenario = readScenario(id);
  const { spec, file, map } = scenario;
  const mission = spec.mission!;
  const neighbours = Object.fromEntries(spec.districts.map((district) => [district.id, district.neighbours]));
  const strengthIn = (week: number) => mission.strength.findLast((step) => step.week <= week)!;
  return {
    ...scenario,
    mission,
    people: sum(spec.districts.map(({ population }) => population)),
    area: sum(spec.districts.map(({ area }) => area)),
    pairs: sum(spec.districts.map((district) => district.neighbours.length)) / 2,
    /** Districts that can be reached by road from the capital, itself included. */
    reached: (() => {
      const found = new Set(spec.districts.filter(({ capital }) => capital).map((district) => district.id));
      for (const place of found) for (const next of neighbours[place]!) found.add(next);
      return found.size;
    })(),
    quality: mapQuality(map!, neighbours),
    /** Sums of shares that ought to be 1: groups in districts, fighters over districts, contributors. */
    shares: [
      ...spec.districts.map(({ socialGroups }) => sum(Object.values(socialGroups))),
      ...spec.armedGroups.map(({ districts }) => sum(Object.values(districts))),
      sum(mission.contributors.map(({ share }) => share)),
    ],
    /** Troops and police on a day, as `17105/54`. */
    at: (date: string) => {
      const row = strengthIn(weekOf(date, file.start));
      const { formedPolice, individualPolice } = row;
      return `${troops(row)}/${formedPolice + individualPolice}`;
    },
    /** Weeks in which more people are in the country than the Council allows, by more than `slack` of the ceiling. */
    overCeiling: (slack = 0) =>
      mission.strength.filter((row) => {
        const { week, observers, formedPolice, individualPolice } = row;
        const { military, police } = mission.phases.findLast((phase) => phase.week <= week)!;
        const most = 1 + slack;
        return troops(row) + observers > military * most || formedPolice + individualPolice > police * most;
      }),
    /** Money over the whole mission, millions of US dollars. */
    cost: sum(
      mission.budget
        .slice(1)
        .map(({ week }, i) => (mission.budget[i]!.perYear * (week - mission.budget[i]!.week)) / 52.18),
    ),
    /** Deaths in fighting and of civilians in the first weeks, with the mission and without. */
    short: (weeks: number) =>
      [spec, withoutMission(spec)].map((one) => {
        const run = createSimulation(one, { seed: "short", weeks }).run();
        return sum(run.measure("battleDeaths")) + sum(run.measure("civilianDeaths"));
      }),
  };
}
