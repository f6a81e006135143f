import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism, unitKindCount } from "../tables.ts";

/** Coverage of a district by people who move in it: saturating in their density. */
export function coverage(people: number, inhabitants: number, area: number, half: number, reach: number): number {
  const needed = (half * inhabitants) / 1000 + reach * area;
  return people > 0 ? people / (people + needed) : 0;
}

export const presence = mechanism({
  id: "presence",
  title: "Who can be seen on the road",
  summary:
    "Deterrence works mainly by presence: patrols, guards and observers that people and armed men meet (Ruggeri, Dorussen and Gizelis " +
    "2017; Fjelde, Hultman and Nilsson 2019). It saturates with density and is worth more with readiness, mobility and local knowledge. " +
    "Police presence counts as far as officers are able and there.",
  cites: ["ruggeri2017", "fjelde2019", "hultman2014", "haassAnsorg2018"],
  parameters: {
    half: num({ default: 0.8, min: 0.05, plausible: [0.3, 2.5], unit: "people per 1,000", label: "Patrol density at which half of a district is covered", evidence: "assumed", cites: ["hultman2013"] }),
    reach: num({ default: 0.004, min: 0, plausible: [0.001, 0.02], unit: "people per km²", label: "People needed for empty country", evidence: "assumed" }),
    knowledge: num({ default: 0.5, min: 0, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Part of presence that needs local knowledge", evidence: "assumed" }),
    policeHalf: num({ default: 1.2, min: 0.05, plausible: [0.6, 2.5], unit: "officers per 1,000", label: "Officers at which half of a district is policed", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["people", "area", "terrain", "roads"],
    work: ["patrols", "guards", "force"],
    units: ["strength", "mobility", "localKnowledge"],
    otherUnits: ["share"],
    otherForces: ["strength", "robustness", "equipment", "training"],
    forces: ["strength", "skill", "equipment"],
    mission: ["access"],
  },
  writes: { districts: ["presence", "robustPresence", "policing", "deployable", "missionPeople", "access"] },
  run({ districts: d, work, units: u, otherUnits: ou, otherForces: o, forces: f, mission: m }, p, { from, to }) {
    for (let i = from; i < to; i++) {
      const first = i * unitKindCount;
      const uniformed = u.strength[first] + u.strength[first + 1] + u.strength[first + 2] + u.strength[first + 3];
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
      d.presence[i] = clamp01(coverage((work.patrols[i] + work.guards[i]) * able + othersAble, inhabitants, hard, p.half, p.reach));
      d.robustPresence[i] = clamp01(coverage(work.force[i] * able + othersForce, inhabitants, hard, p.half, p.reach));
      const officers = f.strength[i * 3] * f.skill[i * 3] * ((1 + f.equipment[i * 3]) / 2);
      d.policing[i] = clamp01(coverage(officers, inhabitants, 0, p.policeHalf, 0));
      d.access[i] = m.access[0];
    }
  },
});
