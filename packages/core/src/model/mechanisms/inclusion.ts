import { clamp01 } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { closing } from "../rules.ts";
import { agreementStatus, mechanism } from "../tables.ts";

const inForce = agreementStatus.indexOf("inForce");

/** Share in power that a social group moves towards: what it had, topped up by what an agreement in force promises its armed group. */
export function powerTarget(base: number, promised: number): number {
  return clamp01(base + promised * (1 - base));
}

export const inclusion = mechanism({
  id: "inclusion",
  title: "Who shares in power",
  summary:
    "Power-sharing brings a group into government as long as the agreement holds; elections reshuffle it, with luck. Exclusion is " +
    "what groups later fight about (Cederman, Wimmer and Min 2010); elections by themselves do not make war less likely (Collier, " +
    "Hoeffler and Söderbom 2008).",
  cites: ["cederman2010", "collier2008"],
  parameters: {
    rate: num({ default: 0.04, min: 0, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Speed at which offices change hands", evidence: "assumed" }),
    electionSwing: num({ default: 0.02, min: 0, max: 0.5, plausible: [0, 0.06], unit: "share per week of tension", label: "Luck of elections: spread of the change in a group's share", evidence: "assumed", cites: ["collier2008"] }),
  },
  over: "socialGroups",
  reads: {
    groups: ["socialGroup"], terms: ["agreement", "group", "power"], agreements: ["status"], country: ["electionHeat"],
  },
  writes: { socialGroups: ["power"] },
  changes: { socialGroups: ["basePower"] },
  streams: ["ballot"],
  run({ socialGroups: s, groups: g, terms, agreements, country }, p, { from, to, step, draw }) {
    const move = closing(p.rate, step);
    const heat = country.electionHeat[0];
    for (let i = from; i < to; i++) {
      let promised = 0;
      for (let t = 0; t < terms.n; t++)
        if (agreements.status[terms.agreement[t]] === inForce && g.socialGroup[terms.group[t]] === i) promised += terms.power[t];
      if (heat > 0) s.basePower[i] = clamp01(s.basePower[i] + heat * p.electionSwing * Math.sqrt(step) * draw.ballot.normal(i));
      s.power[i] += (powerTarget(s.basePower[i], promised) - s.power[i]) * move;
    }
  },
});
