import { mechanism } from "../tables.ts";

export const deathsByDistrict = mechanism({
  id: "deathsByDistrict",
  title: "Count of people killed by state forces",
  summary: "Adds up the people whom state forces killed in the communities of a district this week. Nobody needs to know the sum.",
  cites: ["davenport2007"],
  over: "districts",
  reads: { districts: ["firstCommunity", "lastCommunity"], communities: ["killedByState"] },
  changes: { districts: ["civilianDeathsState"] },
  run({ districts: d, communities: c }, _p, { from, to }) {
    for (let k = from; k < to; k++) {
      let deaths = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) deaths += c.killedByState[i];
      d.civilianDeathsState[k] = deaths;
    }
  },
});
