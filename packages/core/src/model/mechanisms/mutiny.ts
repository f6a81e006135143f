import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, mechanism } from "../tables.ts";

const rebel = groupKinds.indexOf("rebel");
const army = forceKinds.indexOf("army");

/** Hazard that an army splits: disloyal soldiers, and a people of whom a part has no say, in a crisis more than else. */
export function mutinyHazard(disloyal: number, excluded: number, crisis: number, rate: number, tense: number): number {
  return rate * disloyal * disloyal * excluded * (1 + tense * crisis);
}

export const mutiny = mechanism({
  id: "mutiny",
  title: "Armies split",
  summary:
    "Soldiers who are not paid and owe their posts to a patron are not loyal to the government. Where it shuts a part of the people out of " +
    "power, those of them who serve may leave with their weapons and fight it (Roessler 2011; McLauchlin 2010), most of all around elections, " +
    "coups and the exit of leaders. Whoever remains is the more loyal for it.",
  cites: ["roessler2011", "mcLauchlin2010"],
  parameters: {
    rate: num({ default: 0.0015, max: 20, plausible: [0.0005, 0.005], unit: "1/week", label: "Splitting of an army without any loyalty in a country that excludes everybody", evidence: "assumed", cites: ["roessler2011"] }),
    tense: num({ default: 10, max: 100, plausible: [2, 30], unit: "ratio", label: "How much likelier it is in a full crisis", evidence: "assumed", cites: ["roessler2011"] }),
    smallest: num({ default: 200, min: 1, plausible: [50, 1000], unit: "soldiers", label: "Smallest mutiny that becomes an armed group", evidence: "assumed" }),
    cohesion: num({ default: 0.6, max: 1, plausible: [0.4, 0.8], unit: "share", label: "Cohesion of soldiers who left together", evidence: "assumed" }),
    restraint: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Their restraint towards civilians", evidence: "assumed" }),
    means: num({ default: 0.4, max: 1, plausible: [0.2, 0.6], unit: "share", label: "Means they take along", evidence: "assumed" }),
  },
  sequential: "a mutiny takes the first free row of groups, and at most one breaks out in a tick",
  reads: {
    districts: ["firstCommunity", "lastCommunity"],
    communities: ["socialGroup", "population"],
    socialGroups: ["power"],
    country: ["electionHeat", "coup", "leaderExit"],
  },
  changes: {
    forces: ["strength", "loyalty"],
    groups: [
      "kind", "alive", "progovernment", "socialGroup", "leadership", "sponsor", "parent", "sponsorship", "resources", "cohesion",
      "restraint", "commitment", "responseBelief", "fighters",
    ],
    cells: ["fighters", "weapons", "band", "recruits"],
  },
  streams: ["outbreak"],
  run({ districts: d, communities: m, socialGroups: s, country, forces: f, groups: g, cells: c }, p, { step, draw, emit }) {
    let free = -1;
    for (let j = 0; j < g.n && free < 0; j++) if (g.alive[j] === 0) free = j;
    if (free < 0) return;
    let soldiers = 0, disloyal = 0;
    for (let k = 0; k < d.n; k++) {
      const row = k * forceKindCount + army;
      soldiers += f.strength[row];
      disloyal += f.strength[row] * (1 - f.loyalty[row]);
    }
    if (soldiers <= 0) return;
    const crisis = Math.max(country.electionHeat[0], country.coup[0], country.leaderExit[0]);
    const luck = draw.outbreak.unit(0);
    // People need not be counted in a week that would stay quiet even if all were excluded: 1, and more to be above any rounding.
    const everybody = 2;
    if (luck >= closing(mutinyHazard(disloyal / soldiers, everybody, crisis, p.rate, p.tense), step)) return;
    const members = new Float64Array(s.n);
    let people = 0;
    for (let k = 0; k < d.n; k++) {
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        members[m.socialGroup[i]]! += m.population[i];
        people += m.population[i];
      }
    }
    if (people <= 0) return;
    let excluded = 0, apart = 0;
    for (let k = 0; k < s.n; k++) {
      const shutOut = (members[k]! / people) * (1 - s.power[k]);
      excluded += shutOut;
      if (shutOut > (members[apart]! / people) * (1 - s.power[apart])) apart = k;
    }
    // Soldiers come from the whole country: as many of each people serve as live in it, and those leave who are not loyal.
    const share = members[apart]! / people;
    const hazard = mutinyHazard(disloyal / soldiers, excluded, crisis, p.rate, p.tense);
    if (disloyal * share < p.smallest || luck >= closing(hazard, step)) return;
    g.alive[free] = 1;
    g.kind[free] = rebel;
    g.socialGroup[free] = apart;
    for (const column of [g.parent, g.leadership, g.sponsor]) column[free] = -1;
    for (const column of [g.progovernment, g.sponsorship, g.commitment, g.responseBelief]) column[free] = 0;
    g.cohesion[free] = p.cohesion;
    g.restraint[free] = p.restraint;
    g.resources[free] = p.means;
    let left = 0;
    for (let k = 0; k < d.n; k++) {
      const row = k * forceKindCount + army;
      const men = f.strength[row] * (1 - f.loyalty[row]) * share;
      // Whoever left was not loyal, so the rest is more so.
      f.loyalty[row] = f.strength[row] > men ? (f.strength[row] * f.loyalty[row]) / (f.strength[row] - men) : f.loyalty[row];
      f.strength[row] -= men;
      const cell = k * g.n + free;
      c.fighters[cell] += men;
      c.weapons[cell] += men;
      c.recruits[cell] += men;
      c.band[cell] = 0;
      left += men;
    }
    g.fighters[free] = left;
    emit("mutiny", { group: free, soldiers: left });
  },
});
