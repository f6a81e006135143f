import { clamp01, exp } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

const rebelLike = [1, 0, 1, 1, 0] as const;
const militia = 1;

/** Support of a community for an armed group: shared cause and grievance, less the harm it did, plus compliance out of fear where it rules. */
export function supportOf(kin: number, grievance: number, hurt: number, fear: number, control: number, coerced: number): number {
  return clamp01(kin * grievance * (1 / (1 + hurt)) + coerced * fear * control);
}

export const support = mechanism({
  id: "support",
  title: "Popular support of armed groups",
  summary:
    "People support the group that fights for their own and against those who wronged them, less so when it hurt them. Where it rules " +
    "and people are afraid they comply (Kalyvas 2006). A brutal force feeds the group it fights, because grievance against the state " +
    "comes from what its forces did.",
  cites: ["kalyvas2006", "weinstein2007", "cederman2010"],
  parameters: {
    rate: num({ default: 0.08, min: 0, max: 1, plausible: [0.02, 0.2], unit: "1/week", label: "Speed at which support changes", evidence: "assumed" }),
    strangers: num({ default: 0.25, min: 0, max: 1, plausible: [0.05, 0.5], unit: "share", label: "Sympathy of people outside the group's own", evidence: "assumed" }),
    coerced: num({ default: 0.15, min: 0, max: 1, plausible: [0.05, 0.3], unit: "share", label: "Compliance out of fear where the group rules alone", evidence: "assumed", cites: ["kalyvas2006"] }),
    controlHalf: num({ default: 4, min: 0.1, plausible: [1, 12], unit: "fighters per 1,000", label: "Fighters at which a group half rules a district", evidence: "assumed" }),
  },
  over: "cells",
  reads: {
    cells: ["group", "district", "fighters"],
    groups: ["alive", "kind", "progovernment", "socialGroup"],
    districts: ["firstCommunity", "lastCommunity", "people"],
    communities: ["socialGroup", "population", "grievance", "fear", "hurtByRebels", "hurtByMilitias", "hurtByCriminals"],
  },
  writes: { cells: ["support"] },
  run({ cells: c, groups: g, districts: d, communities: m }, p, { from, to, step }) {
    const move = 1 - exp(-p.rate * step);
    for (let i = from; i < to; i++) {
      const group = c.group[i];
      if (g.alive[group] === 0) continue;
      const k = c.district[i];
      const kind = g.kind[group];
      const own = g.socialGroup[group];
      const loyal = g.progovernment[group];
      const hurt = rebelLike[kind] === 1 ? m.hurtByRebels : kind === militia ? m.hurtByMilitias : m.hurtByCriminals;
      const dense = d.people[k] > 0 ? (c.fighters[i] / d.people[k]) * 1000 : 0;
      const control = dense / (dense + p.controlHalf);
      const { strangers, coerced } = p;
      const last = d.lastCommunity[k];
      let people = 0, sum = 0;
      for (let j = d.firstCommunity[k]; j < last; j++) {
        const kin = m.socialGroup[j] === own ? 1 : strangers;
        const resentment = m.grievance[j];
        let cause = resentment;
        if (loyal === 1) {
          const byRebels = m.hurtByRebels[j];
          cause = Math.min(1, byRebels / (1 + byRebels) + (1 - resentment) / 2);
        }
        const residents = m.population[j];
        people += residents;
        sum += residents * supportOf(kin, cause, hurt[j], m.fear[j], control, coerced);
      }
      const target = people > 0 ? sum / people : 0;
      c.support[i] += (target - c.support[i]) * move;
    }
  },
});
