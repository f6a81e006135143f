import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Share of what happens that crews see: more of them see more, up to a ceiling that cover under trees and hills lowers. */
export function sensedShare(crews: number, half: number, ceiling: number, cover: number): number {
  return ceiling * (1 - cover) * saturate(crews, half);
}

export const surveillance = mechanism({
  id: "surveillance",
  title: "Eyes in the air, voices on the net",
  summary:
    "Drones and sensors see part of what nobody reports; secure links pass on part of the warnings that would come too late (Dorn 2011). Both raise warning and neither makes " +
    "anybody come: that is a matter of presence, reserve, will and authority. Technology has a ceiling. Speculative: no number here is calibrated.",
  cites: ["dorn2011"],
  speculative: true,
  parameters: {
    ceiling: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "What very many crews see in open country", evidence: "assumed" }),
    crewsHalf: num({ default: 10, min: 0.1, plausible: [3, 40], unit: "people per 10,000 km²", label: "Crews on duty at which half of that is seen", evidence: "assumed" }),
    cover: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Of that, hidden by the most closed ground", evidence: "assumed" }),
    relaying: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Late warnings that the best links pass on in time", evidence: "assumed" }),
    linksHalf: num({ default: 4, min: 0.1, plausible: [1, 20], unit: "people", label: "Signals staff in a district at which half of that is reached", evidence: "assumed" }),
  },
  over: "districts",
  reads: { districts: ["area", "terrain"], work: ["surveillance", "communications"] },
  writes: { districts: ["sensed", "relayed"] },
  run({ districts: d, work }, p, { from, to }) {
    const tenThousand = 10000;
    for (let i = from; i < to; i++) {
      d.sensed[i] = d.area[i] > 0 ? sensedShare((work.surveillance[i] * tenThousand) / d.area[i], p.crewsHalf, p.ceiling, p.cover * d.terrain[i]) : 0;
      d.relayed[i] = p.relaying * saturate(work.communications[i], p.linksHalf);
    }
  },
});
