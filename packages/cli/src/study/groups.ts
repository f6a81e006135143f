import type { MeasureInfo } from "./study.ts";

/** Headings under which results stand, in the order in which a reader asks. Measures not named here come last. */
const groups: readonly (readonly [heading: string, ids: readonly string[]])[] = [
  ["Violence", ["civilianDeaths", "battleDeaths", "incidents", "crime", "relapse", "relapseWar"]],
  ["People", ["displaced", "unmetNeed"]],
  ["Trust", ["trustInPolice", "trustInState", "trustInMission", "reporting", "perceivedCorruption", "consent"]],
  ["Institutions", ["policeCapacity", "courtCapacity"]],
  ["Armed groups", ["fighters", "demobilised"]],
  ["The mission itself", ["missionStrength", "missionCasualties", "cost"]],
];

/** The measures that charts show first. */
export const mainMeasures: readonly string[] = ["civilianDeaths", "battleDeaths", "trustInPolice", "displaced"];

/** What only exists where the mission is: showing a difference would be showing the mission twice. */
export const missionOnly: ReadonlySet<string> = new Set([
  "trustInMission",
  "missionStrength",
  "missionCasualties",
  "cost",
]);

/** Sorts measures under their headings; a heading without measures is left out. */
export function grouped<M extends MeasureInfo>(measures: readonly M[]): { heading: string; measures: M[] }[] {
  const left = new Map(measures.map((measure) => [measure.id, measure]));
  const out = groups.map(([heading, ids]) => {
    const found = ids.flatMap((id) => left.get(id) ?? []);
    for (const measure of found) left.delete(measure.id);
    return { heading, measures: found };
  });
  out.push({ heading: "Other", measures: [...left.values()] });
  return out.filter((group) => group.measures.length > 0);
}
