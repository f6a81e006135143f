import { exp, log } from "../../kernel/math.ts";
import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

/** What is remembered: the old memory fades, this week's harm is added, in deaths per 1,000 of all members, at home or away. */
export function nextMemory(memory: number, kept: number, harm: number, perThousand: number): number {
  return memory * kept + harm * perThousand;
}

export const victimisation = mechanism({
  id: "victimisation",
  title: "What people have suffered",
  summary:
    "Every community remembers who killed its members. Memories are kept apart by perpetrator, because people hold the one who hurt " +
    "them responsible, and they fade over years. Abuse by state forces is remembered as a part of a killing.",
  cites: ["lyall2013", "bauer2016"],
  parameters: {
    halfLife: num({ default: 78, min: 4, plausible: [52, 156], unit: "weeks", label: "Time after which half of a memory has faded", evidence: "assumed" }),
    abuse: num({ default: 0.02, max: 1, plausible: [0.005, 0.1], unit: "deaths per abuse", label: "Weight of an abuse by state forces", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["population", "away", "killedByRebels", "killedByMilitias", "killedByState", "killedByCriminals", "abuses"],
  },
  writes: { communities: ["hurtByRebels", "hurtByMilitias", "hurtByState", "hurtByCriminals"] },
  run({ communities: c }, p, { from, to, step }) {
    const thousand = 1000;
    const kept = exp((-log(2) * step) / p.halfLife);
    for (let i = from; i < to; i++) {
      const members = c.population[i] + c.away[i];
      const perThousand = members > 0 ? thousand / members : 0;
      c.hurtByRebels[i] = nextMemory(c.hurtByRebels[i], kept, c.killedByRebels[i], perThousand);
      c.hurtByMilitias[i] = nextMemory(c.hurtByMilitias[i], kept, c.killedByMilitias[i], perThousand);
      c.hurtByState[i] = nextMemory(c.hurtByState[i], kept, c.killedByState[i] + p.abuse * c.abuses[i], perThousand);
      c.hurtByCriminals[i] = nextMemory(c.hurtByCriminals[i], kept, c.killedByCriminals[i], perThousand);
    }
  },
});
