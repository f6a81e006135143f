import { num } from "../../kernel/parameter.ts";
import { saturate } from "../rules.ts";
import { forceKindCount, mechanism, threatKinds } from "../tables.ts";
import { balance } from "./institutions.ts";

const information = threatKinds.indexOf("information");

/** Pressure of several adversaries who look for people inside: each finds those whom the others left. */
export function pressureOf(effects: Iterable<number>): number {
  let untouched = 1;
  for (const effect of effects) untouched *= 1 - effect;
  return 1 - untouched;
}

export const infiltration = mechanism({
  id: "infiltration",
  title: "Infiltration of the forces",
  speculative: true,
  summary:
    "Terrorists, criminal networks and hostile patrons win people inside police, army and intelligence, first of all the unpaid and " +
    "disloyal. In Afghanistan few attackers from within had been planted; most were serving men with a grievance, or co-opted " +
    "(Ahmad 2017). Vetting and training against threats find some of them. Speculative: no number here is calibrated.",
  cites: ["ahmad2017"],
  parameters: {
    entering: num({ default: 0.01, max: 1, plausible: [0.002, 0.04], unit: "1/week", label: "Disloyal and unpaid people won in a week under full pressure", evidence: "assumed" }),
    arrearsHalf: num({ default: 8, min: 0.5, plausible: [4, 20], unit: "weeks", label: "Pay owed at which people are half as easy to win as can be", evidence: "assumed" }),
    leaving: num({ default: 0.01, max: 1, plausible: [0.002, 0.04], unit: "1/week", label: "Those won who are lost again", evidence: "assumed" }),
    found: num({ default: 0.05, max: 1, plausible: [0.01, 0.15], unit: "1/week", label: "Those won who are found by intense training against threats or vetting", evidence: "assumed" }),
    foundHalf: num({ default: 2, min: 0.01, plausible: [0.5, 10], unit: "people per 100 in service", label: "Trainers and weekly reviews at which half of that is reached", evidence: "assumed" }),
  },
  over: "forces",
  reads: {
    forces: ["district", "strength", "payArrears", "loyalty"],
    threats: ["kind", "effect"],
    work: ["threatTraining", "vetting"],
  },
  writes: { forces: ["infiltrated"] },
  run({ forces: f, threats: t, work }, p, { from, to, step }) {
    if (t.n === 0) return;
    const effects: number[] = [];
    for (let j = 0; j < t.n; j++) if (t.kind[j] !== information) effects.push(t.effect[j]);
    const pressure = pressureOf(effects);
    for (let i = from; i < to; i++) {
      const k = f.district[i];
      let serving = 0;
      for (let j = k * forceKindCount; j < (k + 1) * forceKindCount; j++) serving += f.strength[j];
      const search = serving > 0 ? ((work.threatTraining[k] + work.vetting[k]) / serving) * 100 : 0;
      const open = (1 - f.loyalty[i]) * saturate(f.payArrears[i], p.arrearsHalf);
      f.infiltrated[i] = balance(f.infiltrated[i], p.entering * pressure * open, p.leaving + p.found * saturate(search, p.foundHalf), step);
    }
  },
});
