import { num } from "../../kernel/parameter.ts";
import { mechanism } from "../tables.ts";

/** Room for displaced people: with those at home, a little also in the empty place, more in towns. */
export function roomFor(population: number, away: number, urban: number, towns: number, camps: number): number {
  return (population + camps * (population + away)) * (1 + towns * urban);
}

export const hosting = mechanism({
  id: "hosting",
  title: "Who hosts displaced people",
  summary:
    "Displaced people who stay in a district live among its residents in proportion to their number, more in towns. Summed over the " +
    "country the people hosted are the people away from home.",
  cites: ["iqbal2007"],
  parameters: {
    towns: num({ default: 1, max: 50, plausible: [0, 4], unit: "ratio", label: "Extra room of towns", evidence: "assumed" }),
    camps: num({ default: 0.05, min: 0.001, max: 1, plausible: [0.01, 0.2], unit: "share", label: "Room in a place that its residents have left", evidence: "assumed" }),
  },
  over: "communities",
  reads: {
    communities: ["district", "population", "away", "urban"],
    districts: ["firstCommunity", "lastCommunity", "guests"],
  },
  writes: { communities: ["hosted"] },
  run({ communities: c, districts: d }, p, { from, to }) {
    let current = -1;
    let perRoom = 0;
    let perPlace = 0;
    for (let i = from; i < to; i++) {
      const k = c.district[i];
      if (k !== current) {
        current = k;
        const guests = d.guests[k];
        let room = 0;
        for (let j = d.firstCommunity[k], end = d.lastCommunity[k]; j < end; j++)
          room += roomFor(c.population[j], c.away[j], c.urban[j], p.towns, p.camps);
        perRoom = room > 0 ? guests / room : 0;
        perPlace = room > 0 ? 0 : guests / (d.lastCommunity[k] - d.firstCommunity[k]);
      }
      c.hosted[i] = perPlace + perRoom * roomFor(c.population[i], c.away[i], c.urban[i], p.towns, p.camps);
    }
  },
});
