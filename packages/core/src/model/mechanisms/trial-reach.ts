import { mechanism } from "../tables.ts";

export const trialReach = mechanism({
  id: "trialReach",
  title: "People in treated communities",
  summary: "Of the people who are in a district, the share who live in communities that a trial treats, displaced people with their hosts. Nothing is decided here.",
  cites: [],
  over: "trialWork",
  reads: { districts: ["firstCommunity", "lastCommunity"], communities: ["population", "hosted", "trials"] },
  writes: { trialWork: ["share"] },
  run({ trialWork, districts: d, communities: c }, _p, { from, to }) {
    for (let row = from; row < to; row++) {
      const trial = Math.floor(row / d.n);
      const k = row - trial * d.n;
      let all = 0, treated = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        const here = c.population[i] + c.hosted[i];
        all += here;
        if (((c.trials[i] >> trial) & 1) === 1) treated += here;
      }
      trialWork.share[row] = all > 0 ? treated / all : 0;
    }
  },
});
