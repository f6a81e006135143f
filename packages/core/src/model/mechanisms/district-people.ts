import { mechanism } from "../tables.ts";

export const districtPeople = mechanism({
  id: "districtPeople",
  title: "People in a district",
  summary: "Adds up the people who are in a district, residents and displaced, and those who fled their homes in it this week.",
  cites: ["davenport2003"],
  over: "districts",
  reads: { districts: ["firstCommunity", "lastCommunity"], communities: ["population", "hosted", "fled"] },
  writes: { districts: ["people"] },
  changes: { districts: ["outflow"] },
  run({ districts: d, communities: c }, _p, { from, to }) {
    for (let k = from; k < to; k++) {
      let people = 0;
      let fled = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        people += c.population[i] + c.hosted[i];
        fled += c.fled[i];
      }
      d.people[k] = people;
      d.outflow[k] = fled;
    }
  },
});
