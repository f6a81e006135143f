import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Pull of a district on a group: loot, supporters and the seat of power, less the peacekeepers seen there. */
export function attraction(resources: number, support: number, capital: number, seen: number, fear: number, prize: number, base: number): number {
  return (base + resources + support + prize * capital) / (1 + fear * seen);
}

export const redeployment = mechanism({
  id: "redeployment",
  title: "Armed groups move",
  summary:
    "Fighters move along the roads to where there is something to gain and away from where peacekeepers are seen: groups react, and " +
    "violence may be displaced rather than prevented.",
  cites: ["ruggeri2017", "kalyvas2006"],
  parameters: {
    rate: num({ default: 0.03, min: 0, max: 1, plausible: [0.01, 0.08], unit: "1/week", label: "Fighters who may move in a week", evidence: "assumed" }),
    avoidance: num({ default: 0.6, min: 0, max: 20, plausible: [0.1, 2], unit: "per peacekeeper per 1,000 people", label: "Avoidance of peacekeepers seen", evidence: "assumed", cites: ["ruggeri2017"] }),
    base: num({ default: 0.1, min: 0.001, max: 10, plausible: [0.03, 0.3], unit: "ratio", label: "Pull of a district with nothing to gain", evidence: "assumed" }),
    prize: num({ default: 1.2, min: 0, max: 10, plausible: [0.3, 3], unit: "ratio", label: "Pull of the capital on a group at war", evidence: "assumed" }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district", "support"],
    groups: ["alive", "commitment"],
    districts: ["resources", "capital", "people"],
    knowledge: ["strengthSeen"],
  },
  before: { cells: ["fighters", "weapons"] },
  graphs: ["roads"],
  changes: { cells: ["fighters", "weapons"] },
  run({ cells: c, groups: g, districts: d, knowledge }, p, { from, to, step, graph }) {
    const { start, target, weight } = graph.roads;
    const pull = new Float64Array(c.n);
    for (let i = 0; i < c.n; i++) {
      const [group, k] = [c.group[i], c.district[i]];
      const seen = d.people[k] > 0 ? (knowledge.strengthSeen[(2 + group) * d.n + k] / d.people[k]) * 1000 : 0;
      pull[i] = attraction(d.resources[k], c.support[i], d.capital[k], seen, p.avoidance, p.prize * (1 - g.commitment[group]), p.base);
    }
    const move = closing(p.rate, step);
    for (let i = from; i < to; i++) {
      const group = c.group[i];
      if (g.alive[group] === 0) continue;
      const k = c.district[i];
      const here = pull[i]!;
      const go = move * (1 - g.commitment[group]);
      let men = 0, arms = 0;
      for (let e = start[k]; e < start[k + 1]; e++) {
        const next = target[e];
        const other = next * g.n + group;
        const there = pull[other]!;
        // Both ends compute the same flow, so that nobody is lost or counted twice.
        const out = weight[e] * (there / (here + there));
        let back = 0;
        for (let b = start[next], end = start[next + 1]; b < end; b++) if (target[b] === k) back = weight[b] * (here / (here + there));
        men += go * (back * c.fightersBefore[other] - out * c.fightersBefore[i]);
        arms += go * (back * c.weaponsBefore[other] - out * c.weaponsBefore[i]);
      }
      c.fighters[i] = Math.max(0, c.fighters[i] + men);
      c.weapons[i] = Math.max(0, c.weapons[i] + arms);
    }
  },
});
