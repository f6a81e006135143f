import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { mechanism, unitKindCount } from "../tables.ts";

/** Those who can answer an attack: who is there, and where they are not, a reserve that has the vehicles and the roads to come. */
export function answeringShare(robustPresence: number, reserve: number, half: number, mobility: number): number {
  return robustPresence + (1 - robustPresence) * mobility * saturate(reserve, half);
}

export const answering = mechanism({
  id: "answering",
  title: "Reserves that come when called",
  summary:
    "A quick-reaction force drives to attacks in its district and, as far as roads lead there, in the next. It adds to those who can answer and not to those whom armed " +
    "men see beforehand. Whether anybody answers depends besides on warning, caveats and the clarity of the mandate (OIOS 2014).",
  cites: ["oios2014", "haassAnsorg2018"],
  parameters: {
    half: num({ default: 0.5, min: 0.01, plausible: [0.15, 2], unit: "people per 1,000", label: "Reserve at which half of the attacks that nobody is near can be answered", evidence: "assumed" }),
    next: num({ default: 0.5, max: 1, plausible: [0.1, 0.8], unit: "share", label: "Part of a reserve that can be spared for the districts next to it", evidence: "assumed" }),
  },
  over: "districts",
  reads: { districts: ["people", "robustPresence"], work: ["reserve"], units: ["mobility"] },
  graphs: ["roads"],
  writes: { districts: ["answering"] },
  run({ districts: d, work, units: u }, p, { from, to, graph }) {
    const { start, target, weight } = graph.roads;
    for (let i = from; i < to; i++) {
      let reserve = work.reserve[i];
      for (let e = start[i]; e < start[i + 1]; e++) reserve += p.next * weight[e] * work.reserve[target[e]];
      const perThousand = d.people[i] > 0 ? (reserve * 1000) / d.people[i] : 0;
      d.answering[i] = answeringShare(d.robustPresence[i], perThousand, p.half, u.mobility[i * unitKindCount]);
    }
  },
});
