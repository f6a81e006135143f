import { weeksPerYear } from "../rules.ts";
import { mechanism } from "../tables.ts";

const relapseDeaths = 25, warDeaths = 1000, weeksOfPeace = 26;

export const chronicle = mechanism({
  id: "chronicle",
  title: "The year's account",
  summary:
    "Counts battle deaths of the last 52 weeks and notes relapse by the usual thresholds of conflict data: 25 and 1,000 battle deaths a " +
    "year, after peace had lasted at least 26 weeks; onset by the first of them in a run that began at peace. Nobody in the country acts on it.",
  cites: ["walter2004"],
  over: "country",
  reads: { yearBack: ["battleDeaths"], country: ["peace", "beganAtPeace"] },
  writes: { country: ["battleDeathsYear", "peaceWeeks", "peaceReached", "weeksSincePeace", "relapsed", "relapsedWar", "onset"] },
  run({ country: c, yearBack: y }, _p, ctx) {
    const { from, to, tick, week, step } = ctx;
    for (let i = from; i < to; i++) {
      let year = 0;
      for (let k = 0; k < y.n; k++) year += y.battleDeaths[k];
      c.battleDeathsYear[i] = year;
      if (c.beganAtPeace[i] === 1 && c.onset[i] === 0 && year >= relapseDeaths) {
        c.onset[i] = 1;
        ctx.emit("onset", { battleDeaths: year });
      }
      // Deaths from before peace was reached belong to the war that it ended.
      const ticks = Math.min(y.n, Math.round(c.weeksSincePeace[i] / step));
      let since = 0;
      for (let back = 0; back < ticks; back++) since += y.battleDeaths[(tick - back) % y.n];
      if (since >= relapseDeaths && c.relapsed[i] === 0) {
        c.relapsed[i] = 1;
        ctx.emit("relapse", { battleDeaths: since, war: 0 });
      }
      if (since >= warDeaths && c.relapsedWar[i] === 0) {
        c.relapsedWar[i] = 1;
        ctx.emit("relapse", { battleDeaths: since, war: 1 });
      }
      // A year's sum says nothing before a year has passed.
      const quiet = week >= weeksPerYear && year < relapseDeaths;
      c.peaceWeeks[i] = c.peace[i] === 1 || quiet ? c.peaceWeeks[i] + step : 0;
      if (c.peaceReached[i] === 1) c.weeksSincePeace[i] += step;
      else if (c.peaceWeeks[i] >= weeksOfPeace) c.peaceReached[i] = 1;
    }
  },
});
