import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { forceKindCount, forceKinds, groupKinds, mechanism } from "../tables.ts";
import { chanceToPrevail } from "./bargaining.ts";

const criminal = groupKinds.indexOf("criminal");
const army = forceKinds.indexOf("army");

/** Hazard that a government falls: none below the threshold, rising with superiority at the seat of power. */
export function fallHazard(chance: number, threshold: number, rate: number): number {
  return chance > threshold ? (rate * (chance - threshold)) / (1 - threshold) : 0;
}

export const victory = mechanism({
  id: "victory",
  title: "A government falls",
  summary:
    "Wars may end on the battlefield. Where rebels at war are far superior at the seat of power, the government may fall; the strongest " +
    "rebel group then governs, those who fought for the old government are in opposition, and offices go to the victor's people. " +
    "Peacekeepers who may use force stand in the way as far as rebels expect them to. The victor's peace lasts where the losers " +
    "cannot fight on (Toft 2010); where they can, the war goes on with the sides reversed.",
  cites: ["toft2010", "powell2006", "cederman2010"],
  parameters: {
    threshold: num({ default: 0.75, min: 0.5, max: 0.99, plausible: [0.6, 0.9], unit: "share", label: "Superiority at the capital below which no government falls", evidence: "assumed" }),
    rate: num({ default: 0.05, min: 0, max: 5, plausible: [0.01, 0.15], unit: "1/week", label: "Speed of the fall under complete superiority", evidence: "assumed", cites: ["toft2010"] }),
    relief: num({ default: 0.3, min: 0, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Government forces elsewhere that reach the capital in time", evidence: "assumed" }),
    spoils: num({ default: 0.8, min: 0, max: 1, plausible: [0.6, 0.95], unit: "share", label: "Power of the victor's people", evidence: "assumed", cites: ["cederman2010"] }),
  },
  sequential: "it happens to the whole country at once: at most one government falls in a tick",
  reads: {
    groups: ["alive", "kind", "fighters", "cohesion", "socialGroup", "leadership", "commitment", "ideology"],
    cells: ["fighters"],
    districts: ["capital", "deployable", "missionPeople"],
    forces: ["strength", "skill", "loyalty"],
    mission: ["robustness", "access"],
    otherForces: ["strength", "robustness"],
  },
  changes: {
    groups: ["progovernment", "fought"],
    socialGroups: ["basePower"],
    country: ["government", "governmentCommitment", "ideology", "fought"],
  },
  streams: ["fall"],
  run({ groups: g, cells: c, districts: d, forces: f, socialGroups: s, country, mission: m, otherForces: o }, p, ctx) {
    let others = 0, othersRobust = 0;
    for (let j = 0; j < o.n; j++) {
      others += o.strength[j];
      othersRobust += o.strength[j] * o.robustness[j];
    }
    othersRobust = others > 0 ? othersRobust / others : 0;
    let near = 0, away = 0, guests = 0;
    for (let k = 0; k < d.n; k++) {
      const garrison = k * forceKindCount + army;
      const soldiers = f.strength[garrison] * f.skill[garrison] * ((1 + f.loyalty[garrison]) / 2);
      if (d.capital[k] === 1) {
        near += soldiers;
        guests += d.missionPeople[k] * m.robustness[0] * m.access[0] + (d.deployable[k] - d.missionPeople[k]) * othersRobust;
      } else away += soldiers;
    }
    let defenders = near + p.relief * away + guests, attackers = 0, strongest = -1, most = 0;
    for (let j = 0; j < g.n; j++) {
      if (g.alive[j] === 0 || g.kind[j] === criminal) continue;
      let here = 0;
      for (let k = 0; k < d.n; k++) if (d.capital[k] === 1) here += c.fighters[k * g.n + j] * g.cohesion[j];
      if (g.progovernment[j] === 1) defenders += here + p.relief * (g.fighters[j] * g.cohesion[j] - here);
      else {
        const willing = here * (1 - g.commitment[j]);
        attackers += willing;
        if (willing > most) {
          most = willing;
          strongest = j;
        }
      }
    }
    if (strongest < 0) return;
    const hazard = fallHazard(chanceToPrevail(attackers, defenders), p.threshold, p.rate);
    if (hazard <= 0 || ctx.draw.fall.unit(0) >= closing(hazard, ctx.step)) return;
    for (let j = 0; j < g.n; j++) if (g.alive[j] === 1 && g.kind[j] !== criminal) g.progovernment[j] = j === strongest ? 1 : 0;
    for (let i = 0; i < s.n; i++)
      s.basePower[i] = i === g.socialGroup[strongest] ? Math.max(s.basePower[i], p.spoils) : s.basePower[i] * (1 - p.spoils / 2);
    if (g.leadership[strongest] >= 0) country.government[0] = g.leadership[strongest];
    country.governmentCommitment[0] = g.commitment[strongest];
    country.ideology[0] = g.ideology[strongest];
    // To those who have won, war has paid.
    g.fought[strongest] = 0;
    country.fought[0] = 0;
    ctx.emit("governmentFalls", { group: strongest });
  },
});
