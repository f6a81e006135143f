import { mechanism } from "../tables.ts";

export const yearBack = mechanism({
  id: "yearBack",
  title: "Battle deaths of the last year",
  summary: "Keeps the battle deaths of each tick of the last 52 weeks, so that yearly thresholds can be told. Nobody in the country acts on it.",
  cites: [],
  over: "yearBack",
  reads: { districts: ["battleDeaths"] },
  writes: { yearBack: ["battleDeaths"] },
  run({ districts: d, yearBack: y }, _p, { from, to, tick }) {
    for (let i = from; i < to; i++) {
      if (i !== tick % y.n) continue;
      let now = 0;
      for (let k = 0; k < d.n; k++) now += d.battleDeaths[k];
      y.battleDeaths[i] = now;
    }
  },
});
