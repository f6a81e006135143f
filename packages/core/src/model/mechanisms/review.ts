import type { ReadonlyColumn } from "../../kernel/column.ts";
import { num } from "../../kernel/parameter.ts";
import { forceKindCount, forceKinds, institutionKindCount, institutionKinds, mechanism } from "../tables.ts";

const police = forceKinds.indexOf("police");
const courts = institutionKinds.indexOf("courts");
const corrections = institutionKinds.indexOf("corrections");
const oversight = institutionKinds.indexOf("oversight");
const administration = institutionKinds.indexOf("localAdministration");

/** What a survey asks people for, by the column of `communities` in which the truth stands. */
const asked = [
  ["trustInState", "trustState"], ["trustInPolice", "trustPolice"], ["trustInArmy", "trustArmy"], ["trustInCourts", "trustCourts"],
  ["trustInMission", "trustMission"], ["trustBetweenGroups", "trustOthers"], ["fear", "fear"], ["perceivedCorruption", "corruption"],
  ["rightsKnown", "rights"], ["participation", "participation"], ["livelihood", "livelihood"],
] as const;

/** What a survey of so many people finds where the truth is `share`; `luck` is a standard normal deviate. */
export function surveyed(share: number, people: number, luck: number): number {
  return Math.min(1, Math.max(0, share + luck * Math.sqrt((share * (1 - share)) / people)));
}

function total(column: ReadonlyColumn): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i]!;
  return sum;
}

/** Sum of a column over the people present: residents and guests. */
function weighted(column: ReadonlyColumn, residents: ReadonlyColumn, guests: ReadonlyColumn): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (residents[i]! + guests[i]!) * column[i]!;
  return sum;
}

/** Mean over people of what an institution is able to do where each of them lives. */
function meanCapacity(able: number, people: number): number {
  return people > 0 ? Math.min(1, able / people) : 0;
}

export const review = mechanism({
  id: "review",
  title: "What a review finds",
  summary:
    "A mission knows the country by what it asks, counts and is told: surveys of a sample of people every few months, incidents that were " +
    "reported, registers of displaced people and former fighters, the judgement of its advisers. Conditions of the mandate and benchmarks look at this, " +
    "and not at the truth. A mission that is not there finds out nothing.",
  cites: ["ruggeri2013", "oios2014"],
  parameters: {
    interval: num({ default: 13, min: 0.5, plausible: [4, 52], unit: "weeks", label: "Time between surveys", evidence: "assumed" }),
    sample: num({ default: 1200, min: 1, plausible: [400, 4000], unit: "people", label: "People asked in a survey", evidence: "assumed" }),
  },
  sequential: "it fills one row from many tables, each cell by itself, so order cannot matter",
  reads: {
    mission: ["active"],
    communities: ["population", "hosted", "away", ...asked.map(([, column]) => column)],
    districts: ["people"],
    knowledge: ["incidents", "strengthSeen"],
    cells: ["exFighters"],
    forces: ["strength", "target", "skill"],
    institutions: ["capacity"],
    country: ["battleDeathsYear", "peaceWeeks", "consent"],
  },
  writes: { review: [...asked.map(([name]) => name), "displaced", "knownIncidents", "battleDeaths", "peaceWeeks", "demobilised", "policeStrength", "policeSkill", "courtCapacity", "correctionsCapacity", "oversightCapacity", "administrationCapacity", "consent", "age"] },
  streams: ["survey"],
  run({ mission, communities: c, districts: d, knowledge, cells, forces: f, institutions: o, country, review: r }, p, { step, draw }) {
    if (mission.active[0] === 0) return;
    r.age[0] += step;
    if (r.age[0] >= p.interval) {
      r.age[0] = 0;
      const [home, away, here] = [total(c.population), total(c.away), total(c.population) + total(c.hosted)];
      r.displaced[0] = home + away > 0 ? away / (home + away) : 0;
      asked.forEach(([name, column], q) => {
        const sum = weighted(c[column], c.population, c.hosted);
        r[name][0] = here > 0 ? surveyed(Math.min(1, sum / here), p.sample, draw.survey.normal(q)) : 0;
      });
    }
    let incidents = 0, armed = 0, former = 0;
    for (let k = 0; k < d.n; k++) {
      incidents += knowledge.incidents[k];
      armed += knowledge.strengthSeen[k];
    }
    for (let i = 0; i < cells.n; i++) former += cells.exFighters[i];
    r.knownIncidents[0] = incidents;
    r.demobilised[0] = former > 0 ? former / (former + armed) : 0;
    let officers = 0, planned = 0, skill = 0;
    for (let i = police; i < f.n; i += forceKindCount) {
      officers += f.strength[i];
      planned += f.target[i];
      skill += f.strength[i] * f.skill[i];
    }
    r.policeStrength[0] = planned > 0 ? officers / planned : 0;
    r.policeSkill[0] = officers > 0 ? Math.min(1, skill / officers) : 0;
    let people = 0;
    const able = new Float64Array(institutionKindCount);
    for (let k = 0; k < d.n; k++) {
      people += d.people[k];
      for (let kind = 0; kind < institutionKindCount; kind++) able[kind]! += d.people[k] * o.capacity[k * institutionKindCount + kind];
    }
    r.courtCapacity[0] = meanCapacity(able[courts]!, people);
    r.correctionsCapacity[0] = meanCapacity(able[corrections]!, people);
    r.oversightCapacity[0] = meanCapacity(able[oversight]!, people);
    r.administrationCapacity[0] = meanCapacity(able[administration]!, people);
    r.battleDeaths[0] = country.battleDeathsYear[0];
    r.peaceWeeks[0] = country.peaceWeeks[0];
    r.consent[0] = country.consent[0];
  },
});
