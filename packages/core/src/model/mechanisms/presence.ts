import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { forceKindCount, forceKinds, mechanism, unitKindCount, unitKinds } from "../tables.ts";

const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army");
const infantry = unitKinds.indexOf("infantry");
const formedPolice = unitKinds.indexOf("formedPolice");
const individualPolice = unitKinds.indexOf("individualPolice");
const observers = unitKinds.indexOf("observers");

/** Coverage of a district by people who move in it: saturating in their density. */
export function coverage(people: number, inhabitants: number, area: number, half: number, reach: number): number {
  const needed = (half * inhabitants) / 1000 + reach * area;
  return people > 0 ? people / (people + needed) : 0;
}

/** Odds that access is denied here: even in a quiet place, up to twice where much is hidden. */
export function accessHere(granted: number, hidden: number, focus: number): number {
  return granted / (granted + (1 - granted) * (1 - focus + 2 * focus * hidden));
}

export const presence = mechanism({
  id: "presence",
  title: "Who can be seen on the road",
  summary:
    "Deterrence works mainly by presence: patrols, guards and observers that people and armed men meet (Ruggeri, Dorussen and Gizelis " +
    "2017; Fjelde, Hultman and Nilsson 2019). It saturates with density and is worth more with readiness, mobility and local knowledge. " +
    "Police presence counts as far as officers are able and there. " +
    "State forces of a willing and able host respond together with the mission. A host that denies access denies it most where there " +
    "is violence to hide (Duursma 2019).",
  cites: ["ruggeri2017", "fjelde2019", "hultman2014", "haassAnsorg2018", "duursma2019"],
  parameters: {
    half: num({ default: 0.11, min: 0.02, plausible: [0.1, 1], unit: "people per 1,000", label: "Ready patrols at which half of a district is covered", evidence: "calibrated", cites: ["hultman2013"] }),
    reach: num({ default: 0.001, min: 0, plausible: [0.0003, 0.005], unit: "people per km²", label: "Ready patrols needed for empty country", evidence: "assumed" }),
    knowledge: num({ default: 0.8, min: 0, max: 1, plausible: [0.4, 0.95], unit: "share", label: "Part of presence that needs local knowledge", evidence: "assumed" }),
    focus: num({ default: 0.5, max: 1, plausible: [0, 0.8], unit: "share", label: "Denial of access that follows violence rather than being the same everywhere", evidence: "assumed", cites: ["duursma2019"] }),
    hiddenHalf: num({ default: 40, min: 1, plausible: [10, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which there is half as much to hide as can be", evidence: "assumed" }),
    joint: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Robust presence that able state forces add to a mission they work with", evidence: "assumed" }),
    policeHalf: num({ default: 1.2, min: 0.05, plausible: [0.6, 2.5], unit: "officers per 1,000", label: "Officers at which half of a district is policed", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["people", "area", "terrain", "roads", "insecurity"],
    work: ["patrols", "guards", "force"],
    units: ["strength", "mobility", "localKnowledge"],
    otherUnits: ["share"],
    otherForces: ["strength", "robustness", "equipment", "training"],
    forces: ["strength", "skill", "equipment", "loyalty"],
    mission: ["access"],
    country: ["willingness"],
  },
  writes: { districts: ["presence", "robustPresence", "policing", "deployable", "missionPeople", "access", "jointOperations"] },
  run({ districts: d, work, units: u, otherUnits: ou, otherForces: o, forces: f, mission: m, country }, p, { from, to }) {
    for (let i = from; i < to; i++) {
      const first = i * unitKindCount;
      const uniformed = u.strength[first + infantry] + u.strength[first + formedPolice] + u.strength[first + individualPolice] + u.strength[first + observers];
      const able = (1 - p.knowledge + p.knowledge * u.localKnowledge[first]) * ((1 + u.mobility[first]) / 2);
      let others = 0, othersAble = 0, othersForce = 0;
      for (let k = 0; k < o.n; k++) {
        const here = o.strength[k] * ou.share[k * d.n + i];
        const quality = (o.equipment[k] + o.training[k]) / 2;
        others += here;
        othersAble += here * quality;
        othersForce += here * quality * o.robustness[k];
      }
      d.deployable[i] = uniformed + others;
      d.missionPeople[i] = uniformed;
      const inhabitants = d.people[i];
      const hard = d.area[i] * (1 + d.terrain[i]) * (2 - d.roads[i]);
      const out = work.patrols[i] + work.guards[i];
      d.presence[i] = clamp01(coverage(out * able + othersAble, inhabitants, hard, p.half, p.reach));
      const robust = clamp01(coverage(work.force[i] * able + othersForce, inhabitants, hard, p.half, p.reach));
      const guards = i * forceKindCount + police;
      const officers = f.strength[guards] * f.skill[guards] * ((1 + f.equipment[guards]) / 2);
      const garrison = i * forceKindCount + army;
      const soldiers = f.strength[garrison] * f.skill[garrison] * f.loyalty[garrison] * ((1 + f.equipment[garrison]) / 2);
      const along = work.force[i] > 0 ? coverage(work.force[i] * able, inhabitants, hard, p.half, p.reach) : 0;
      d.jointOperations[i] = clamp01(country.willingness[0] * along * coverage(officers + soldiers, inhabitants, hard, p.half, p.reach));
      d.robustPresence[i] = robust + (1 - robust) * p.joint * d.jointOperations[i];
      d.policing[i] = clamp01(coverage(officers, inhabitants, 0, p.policeHalf, 0));
      d.access[i] = m.access[0] > 0 ? accessHere(m.access[0], saturate(d.insecurity[i], p.hiddenHalf), p.focus) : 0;
    }
  },
});
