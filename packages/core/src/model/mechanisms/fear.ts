import { num } from "../../kernel/parameter.ts";
import { closing, gather, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/**
 * The fear that a situation justifies, 0 to 1. Own suffering, danger around and what others tell are separate reasons; each
 * frightens those whom the others left calm, so that together they never pass 1.
 */
export function justifiedFear(own: number, around: number, heard: number): number {
  return 1 - (1 - own) * (1 - around) * (1 - heard);
}

/** Fear comes faster than it goes (Baumeister et al. 2001). */
export function nextFear(fear: number, justified: number, rise: number, fall: number): number {
  return fear + (justified - fear) * (justified > fear ? rise : fall);
}

export const fear = mechanism({
  id: "fear",
  title: "Fear",
  summary:
    "People fear because of what was done to them, because of violence in their district and because of what frightened relatives " +
    "and traders tell. Peacekeepers and fair police who can be seen calm them; fear comes in weeks and goes in months.",
  cites: ["baumeister2001", "kalyvas2006", "fjelde2019"],
  parameters: {
    ownHalf: num({ default: 3, min: 0.05, plausible: [1, 10], unit: "deaths per 1,000", label: "Own suffering that frightens half of the people", evidence: "assumed" }),
    around: num({ default: 0.7, max: 1, plausible: [0.4, 0.9], unit: "share", label: "Fear in the most violent district", evidence: "assumed" }),
    aroundHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which half of that is reached", evidence: "assumed" }),
    heard: num({ default: 0.4, max: 0.95, plausible: [0.2, 0.6], unit: "share", label: "Part of other people's fear that is passed on", evidence: "assumed", cites: ["baumeister2001"] }),
    presence: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Fear that full presence of peacekeepers takes away", evidence: "assumed", cites: ["fjelde2019"] }),
    policing: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Fear that fair and able police take away", evidence: "assumed", cites: ["blairKarimMorse2019"] }),
    rise: num({ default: 0.4, max: 10, plausible: [0.1, 1], unit: "1/week", label: "Speed at which fear comes", evidence: "assumed" }),
    fall: num({ default: 0.04, max: 10, plausible: [0.01, 0.1], unit: "1/week", label: "Speed at which fear goes", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["district", "hurtByRebels", "hurtByMilitias", "hurtByState", "hurtByCriminals"],
    districts: ["insecurity", "presence", "policing"],
  },
  writes: { communities: ["fear"] },
  before: { communities: ["fear"] },
  graphs: ["links"],
  run({ communities: c, districts: d }, p, { from, to, step, graph }) {
    const rise = closing(p.rise, step);
    const fall = closing(p.fall, step);
    const before = c.fearBefore;
    // The column holds what is heard until what is felt takes its place.
    gather(graph.links, before, c.fear, from, to);
    let current = -1;
    let around = 0;
    let unrest = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        around = p.around * saturate(d.insecurity[k], p.aroundHalf);
        unrest = (1 - p.presence * d.presence[k]) * (1 - p.policing * d.policing[k]);
      }
      const heard = c.fear[i];
      const hurt = c.hurtByRebels[i] + c.hurtByMilitias[i] + c.hurtByState[i] + c.hurtByCriminals[i];
      const justified = unrest * justifiedFear(saturate(hurt, p.ownHalf), around, p.heard * heard);
      c.fear[i] = nextFear(before[i], justified, rise, fall);
    }
  },
});
