import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { settling } from "../rules.ts";
import { mechanism, unitKindCount, unitKinds } from "../tables.ts";

const infantry = unitKinds.indexOf("infantry");
const formedPolice = unitKinds.indexOf("formedPolice");
const individualPolice = unitKinds.indexOf("individualPolice");
const observers = unitKinds.indexOf("observers");
const civilAffairs = unitKinds.indexOf("civilAffairs");
const engineers = unitKinds.indexOf("engineers");
const medical = unitKinds.indexOf("medical");
const sensors = unitKinds.indexOf("sensors");

/** Readiness of a unit: trained and equipped people whose bills are paid, without caveats. */
export function readinessOf(equipment: number, training: number, liquidity: number): number {
  return clamp01(((equipment + training) / 2) * ((1 + liquidity) / 2));
}

/** How unlike each other people are whose groups have these sizes: the chance that two of them are of different ones. */
export function diversity(sizes: Iterable<number>): number {
  let all = 0, squares = 0;
  for (const size of sizes) {
    all += size;
    squares += size * size;
  }
  return all > 0 ? 1 - squares / (all * all) : 0;
}

/** What of a district soldiers can know: some of it they see, the rest people must tell them, as far as somebody among them understands it. */
export function knowable(most: number, told: number, tips: number, understood: number): number {
  return most * (1 - tips + tips * told * understood);
}

export const placement = mechanism({
  id: "placement",
  title: "Units move to their bases",
  summary:
    "Strength that has arrived is spread over the districts by what the mission believes, and moves slowly. Equipment, training and " +
    "paid bills make it ready; roads and vehicles make it mobile. Time on the ground and what people tell give it local knowledge, without which a force does not know whom to look for " +
    "(Berman, Shapiro and Felter 2011): more to soldiers who speak the languages, and to a force of many nations, of whom some understand what others do not (Bove and Ruggeri 2016). " +
    "Troop quality counts at equal size (Haass and Ansorg 2018).",
  cites: ["haassAnsorg2018", "ruggeri2017", "hultman2013", "berman2011", "boveRuggeri2016"],
  parameters: {
    moving: num({ default: 6, min: 0.1, plausible: [2, 16], unit: "weeks", label: "Time to move a base", evidence: "assumed" }),
    learning: num({ default: 40, min: 1, plausible: [16, 104], unit: "weeks", label: "Time to learn a district", evidence: "assumed" }),
    language: num({ default: 0.5, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Knowledge that rotation costs and that soldiers from next door have all the same", evidence: "assumed" }),
    tips: num({ default: 0.9, max: 1, plausible: [0.5, 0.95], unit: "share", label: "Part of local knowledge that only the people can give", evidence: "assumed", cites: ["berman2011"] }),
    alone: num({ default: 0.5, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Part of what people tell that soldiers of a single nation understand", evidence: "assumed", cites: ["boveRuggeri2016"] }),
    rotation: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Highest local knowledge with half-yearly rotation", evidence: "assumed" }),
  },
  over: "units",
  reads: {
    units: ["district", "kind"],
    districts: ["placement", "roads", "reporting"],
    contingents: ["arrived", "arrivedFormedPolice", "arrivedIndividualPolice", "arrivedObservers", "arrivedEngineers", "arrivedMedical", "arrivedSensors", "equipment", "trained", "women", "conduct", "regional"],
    strengths: ["week", "civilians"],
    mission: ["active", "liquidity", "deployment"],
  },
  writes: { units: ["readiness", "mobility", "localKnowledge", "women", "conduct"] },
  changes: { units: ["strength"] },
  run({ units: u, districts: d, contingents: c, strengths: s, mission: m }, p, { from, to, step, week }) {
    const move = settling(p.moving, step);
    const learn = settling(p.learning, step);
    const totals = new Float64Array(unitKindCount);
    const nations: number[] = [];
    let equipment = 0, training = 0, women = 0, conduct = 0, regional = 0, arrived = 0;
    for (let i = 0; i < c.n; i++) {
      const here = c.arrived[i] + c.arrivedFormedPolice[i] + c.arrivedIndividualPolice[i] + c.arrivedObservers[i] + c.arrivedEngineers[i] + c.arrivedMedical[i] + c.arrivedSensors[i];
      nations.push(here);
      totals[infantry]! += c.arrived[i];
      totals[formedPolice]! += c.arrivedFormedPolice[i];
      totals[individualPolice]! += c.arrivedIndividualPolice[i];
      totals[observers]! += c.arrivedObservers[i];
      totals[engineers]! += c.arrivedEngineers[i];
      totals[medical]! += c.arrivedMedical[i];
      totals[sensors]! += c.arrivedSensors[i];
      equipment += here * c.equipment[i];
      training += here * c.trained[i];
      women += here * c.women[i];
      conduct += here * c.conduct[i];
      regional += here * c.regional[i];
      arrived += here;
    }
    let civilians = 0;
    for (let k = 0; k < s.n; k++) if (week >= s.week[k]) civilians = s.civilians[k];
    totals[civilAffairs]! += m.active[0] * m.deployment[0] * civilians;
    const understood = p.alone + (1 - p.alone) * diversity(nations);
    let weights = 0;
    for (let k = 0; k < d.n; k++) weights += d.placement[k];
    for (let i = from; i < to; i++) {
      const district = u.district[i];
      const target = weights > 0 ? (totals[u.kind[i]]! * d.placement[district]) / weights : 0;
      const before = u.strength[i];
      // People who leave the country leave at once; people who are here move at their own pace.
      u.strength[i] = target === 0 ? 0 : before + (target - before) * move;
      if (arrived === 0) {
        u.localKnowledge[i] = 0;
        continue;
      }
      const kit = equipment / arrived;
      u.readiness[i] = readinessOf(kit, training / arrived, m.liquidity[0]);
      u.mobility[i] = clamp01(kit * d.roads[district]);
      const most = p.rotation + (1 - p.rotation) * p.language * (regional / arrived);
      const known = knowable(most, d.reporting[district], p.tips, understood);
      u.localKnowledge[i] += (known - u.localKnowledge[i]) * learn;
      u.women[i] = women / arrived;
      u.conduct[i] = conduct / arrived;
    }
  },
});
