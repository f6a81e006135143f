import { mechanism, unitKindCount, unitKinds } from "../tables.ts";

const civilAffairs = unitKinds.indexOf("civilAffairs");

export const missionStrength = mechanism({
  id: "missionStrength",
  title: "The mission counts itself",
  summary: "Strength in the country is the sum over bases; legitimacy is the mean trust of the people, weighted by their number.",
  cites: ["ruggeri2013"],
  over: "mission",
  reads: { units: ["strength"], communities: ["population", "trustMission"] },
  writes: { mission: ["strength", "civilians", "legitimacy"] },
  run({ mission: m, units: u, communities: c }, _p, { from, to }) {
    for (let i = from; i < to; i++) {
      let uniformed = 0, civilians = 0;
      for (let row = 0; row < u.n; row++) {
        if (row % unitKindCount !== civilAffairs) uniformed += u.strength[row];
        else civilians += u.strength[row];
      }
      let people = 0, trust = 0;
      for (let k = 0; k < c.n; k++) {
        people += c.population[k];
        trust += c.population[k] * c.trustMission[k];
      }
      m.strength[i] = uniformed;
      m.civilians[i] = civilians;
      m.legitimacy[i] = people > 0 ? trust / people : 0;
    }
  },
});
