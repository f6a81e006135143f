import type { MeasureInfo } from "./study.ts";

const ofMission =
  "missionStrength womenInMission authorisedStrength readiness plansPaid coverage responseTime caveats weeksWithoutMandate access jointOperations " +
  "coordination incidentsKnown trustInMission consent missionCasualties missionMisconduct aidDiverted cost";

/** Headings under which results stand, in the order in which a reader asks. Measures not named here come last. */
const groups: readonly (readonly [heading: string, ids: string])[] = [
  ["Violence", "civilianDeaths battleDeaths incidents warnings responses crime recordedCrime abuses onset relapse relapseWar"],
  ["People", "displaced flight unmetNeed livelihood market fear"],
  ["Trust", "trustInPolice trustInState trustInArmy trustInCourts trustBetweenGroups reporting perceivedCorruption"],
  ["Politics and justice", "agreementInForce grievance participation rightsKnown stateJustice disputes"],
  ["Institutions", "policeCapacity womenInPolice courtCapacity ownCapacity willingness hostCapacity reformTakeUp infiltration"],
  ["Armed groups", "fighters demobilised formerFighters rearmament"],
  ["The mission itself", ofMission],
];

/** The measures that charts show first. */
export const mainMeasures: readonly string[] = ["civilianDeaths", "battleDeaths", "trustInPolice", "displaced"];

/** The measures that a screen shows small after these; all others are in the report only. */
export const smallMeasures: readonly string[] = (
  "incidents crime relapse relapseWar unmetNeed trustInState reporting perceivedCorruption policeCapacity courtCapacity " +
  "fighters demobilised missionStrength trustInMission consent missionCasualties cost"
).split(" ");

/** What only exists where the mission is. */
export const missionOnly: ReadonlySet<string> = new Set(ofMission.split(" "));

/** Sorts measures under their headings; a heading without measures is left out. */
export function grouped<M extends MeasureInfo>(measures: readonly M[]): { heading: string; measures: M[] }[] {
  const left = new Map(measures.map((measure) => [measure.id, measure]));
  const out = groups.map(([heading, ids]) => {
    const found = ids.split(" ").flatMap((id) => left.get(id) ?? []);
    for (const measure of found) left.delete(measure.id);
    return { heading, measures: found };
  });
  out.push({ heading: "Other", measures: [...left.values()] });
  return out.filter((group) => group.measures.length > 0);
}
