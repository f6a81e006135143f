import { num } from "../../kernel/parameter.ts";
import { closing, weeksPerYear } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Violent deaths of one tick as a yearly rate per 100,000 people present. */
export function deathRate(deaths: number, people: number, step: number): number {
  const hundredThousand = 100000;
  return people > 0 ? (deaths * weeksPerYear * hundredThousand) / (people * step) : 0;
}

export const localMood = mechanism({
  id: "localMood",
  title: "Mood and insecurity of a district",
  summary:
    "The mean of fear, of willingness to report, of idleness and of open disputes over the people of a district, and the violent deaths that they " +
    "remember: battles, attacks on civilians, abuse and murder, fading over weeks.",
  cites: ["kalyvas2006", "lewis2012"],
  parameters: {
    memory: num({ default: 8, min: 0.5, plausible: [4, 16], unit: "weeks", label: "Time over which violent deaths count as insecurity", evidence: "assumed", cites: ["lewis2012"] }),
  },
  over: "districts",
  reads: {
    districts: [
      "firstCommunity", "lastCommunity", "battleDeaths", "civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState",
      "civilianDeathsCriminal", "homicides",
    ],
    communities: ["population", "hosted", "fear", "reporting", "livelihood", "disputes"],
  },
  writes: { districts: ["fear", "reporting", "idle", "disputes", "insecurity"] },
  run({ districts: d, communities: c }, p, { from, to, step }) {
    const move = closing(1 / p.memory, step);
    for (let k = from; k < to; k++) {
      let people = 0;
      let fear = 0;
      let reporting = 0;
      let busy = 0;
      let disputes = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        const here = c.population[i] + c.hosted[i];
        people += here;
        fear += here * c.fear[i];
        reporting += here * c.reporting[i];
        busy += here * c.livelihood[i];
        disputes += here * c.disputes[i];
      }
      if (people > 0) {
        d.fear[k] = Math.min(1, fear / people);
        d.reporting[k] = Math.min(1, reporting / people);
        d.idle[k] = Math.max(0, 1 - busy / people);
        d.disputes[k] = disputes / people;
      }
      const deaths =
        d.battleDeaths[k] + d.civilianDeathsRebel[k] + d.civilianDeathsMilitia[k] + d.civilianDeathsState[k] +
        d.civilianDeathsCriminal[k] + d.homicides[k];
      d.insecurity[k] += (deathRate(deaths, people, step) - d.insecurity[k]) * move;
    }
  },
});
