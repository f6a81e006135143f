import { num } from "../../kernel/parameter.ts";
import { poissonQuantile } from "../../kernel/random.ts";
import { mechanism, unitKindCount } from "../tables.ts";

/** Cases a week by one unit: people, conduct, and fewer with women in the ranks (Karim and Beardsley 2016). */
export function misconductOf(strength: number, conduct: number, women: number, rate: number, restraint: number): number {
  return rate * strength * (1 - conduct) * (1 - Math.min(1, restraint * women));
}

export const missionMisconduct = mechanism({
  id: "missionMisconduct",
  title: "Misconduct by peacekeepers",
  summary:
    "Peacekeepers exploit and abuse people among whom they live: the more of them, the worse their conduct, and the fewer women serve " +
    "with them. In Monrovia a majority of young women who sold sex had sold it to UN personnel (Beber and others 2017). " +
    "More troops therefore also mean more harm.",
  cites: ["beber2017", "karimBeardsley2016", "jenningsBoas2015"],
  parameters: {
    rate: num({ default: 0.005, max: 1, plausible: [0.001, 0.02], unit: "cases per peacekeeper and week", label: "Cases by peacekeepers of the worst conduct", evidence: "assumed", cites: ["beber2017"] }),
    women: num({ default: 1, max: 10, plausible: [0, 3], unit: "share per share of women", label: "Cases prevented per share of women in the ranks", evidence: "expert", cites: ["karimBeardsley2016"] }),
  },
  over: "communities",
  reads: {
    communities: ["district", "population", "hosted"],
    districts: ["people"],
    units: ["strength", "conduct", "women"],
  },
  changes: { communities: ["missionAbuses"] },
  streams: ["cases"],
  run({ communities: c, districts: d, units: u }, p, { from, to, step, draw }) {
    const luck = draw.cases.units(from, to);
    let current = -1;
    let perHead = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        let cases = 0;
        for (let j = k * unitKindCount; j < (k + 1) * unitKindCount; j++)
          cases += misconductOf(u.strength[j], u.conduct[j], u.women[j], p.rate, p.women);
        perHead = d.people[k] > 0 ? (cases * step) / d.people[k] : 0;
      }
      if (perHead > 0) c.missionAbuses[i] += poissonQuantile(perHead * (c.population[i] + c.hosted[i]), luck[i]);
    }
  },
});
