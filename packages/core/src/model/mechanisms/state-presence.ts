import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { institutionKindCount, institutionKinds, mechanism } from "../tables.ts";
import { effectiveCapacity } from "./institutions.ts";

const localAdministration = institutionKinds.indexOf("localAdministration");

/**
 * Reach of a state whose offices work, as far as roads lead and as far as it is safe to sit in them. A few officials already
 * make the state felt, so that the first offices count most.
 */
export function reachOf(offices: number, half: number, roads: number, remote: number, security: number): number {
  return saturate(offices, half) * (1 - remote + remote * roads) * security;
}

export const statePresence = mechanism({
  id: "statePresence",
  title: "Reach of the state",
  summary:
    "Officials go back to their posts where local administration works, the road is passable and it is safe; where offices are empty or " +
    "under fire the state's reach shrinks. Weak reach is what lets insurgency live (Fearon and Laitin 2003).",
  cites: ["fearonLaitin2003", "blair2021"],
  parameters: {
    rate: num({ default: 0.008, max: 1, plausible: [0.003, 0.03], unit: "1/week", label: "Speed at which reach follows offices", evidence: "assumed" }),
    half: num({ default: 0.25, min: 0.01, max: 1, plausible: [0.1, 0.5], unit: "share", label: "Capacity of local administration at which the state reaches half of the people", evidence: "assumed" }),
    remote: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Reach that needs roads", evidence: "assumed", cites: ["fearonLaitin2003"] }),
    insecurityHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity at which half of the posts are abandoned", evidence: "assumed" }),
  },
  over: "districts",
  reads: { districts: ["roads", "insecurity"], institutions: ["capacity", "substituted"] },
  writes: { districts: ["statePresence"] },
  run({ districts: d, institutions: o }, p, { from, to, step }) {
    const move = closing(p.rate, step);
    for (let i = from; i < to; i++) {
      const office = i * institutionKindCount + localAdministration;
      const offices = effectiveCapacity(o.capacity[office], o.substituted[office]);
      const reach = reachOf(offices, p.half, d.roads[i], p.remote, 1 - saturate(d.insecurity[i], p.insecurityHalf));
      d.statePresence[i] += (reach - d.statePresence[i]) * move;
    }
  },
});
