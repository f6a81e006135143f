import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Activity a market can reach: everything must be there at once (safety, roads, people, calm); spending adds demand. */
export function marketTarget(safety: number, roads: number, atHome: number, calm: number, spending: number): number {
  const trade = safety * roads * atHome * calm;
  return trade + (1 - trade) * spending * safety;
}

export const markets = mechanism({
  id: "markets",
  title: "Markets",
  summary:
    "Markets open with security, passable roads, people at home who are not afraid to come, and nobody who taxes the way. What the " +
    "mission spends locally adds demand for as long as it is there. They close faster than they open.",
  cites: ["collier2003", "bozzoliBruck2009", "carnahan2006"],
  parameters: {
    opening: num({ default: 0.03, max: 5, plausible: [0.01, 0.1], unit: "1/week", label: "Speed at which markets open", evidence: "assumed", cites: ["bozzoliBruck2009"] }),
    closing: num({ default: 0.15, max: 5, plausible: [0.05, 0.5], unit: "1/week", label: "Speed at which markets close", evidence: "assumed" }),
    dangerHalf: num({ default: 60, min: 1, plausible: [20, 150], unit: "deaths per 100,000 a year", label: "Insecurity that closes half of the trade", evidence: "assumed", cites: ["collier2003"] }),
    fear: num({ default: 0.4, max: 1, plausible: [0.1, 0.7], unit: "share", label: "Trade that full fear keeps at home", evidence: "assumed" }),
    tracks: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Trade lost where there are no roads", evidence: "assumed" }),
    tax: num({ default: 0.5, max: 1, plausible: [0.2, 0.8], unit: "share", label: "Trade lost where armed groups tax every road", evidence: "assumed", cites: ["weinstein2007"] }),
    taxHalf: num({ default: 4, min: 0.01, plausible: [1, 12], unit: "taxing fighters per 1,000", label: "Fighters who tax at which half of that is lost", evidence: "assumed" }),
    local: num({ default: 0.1, max: 1, plausible: [0.03, 0.2], unit: "share", label: "Part of the mission's spending that stays in the country", evidence: "expert", cites: ["carnahan2006"] }),
    boost: num({ default: 0.3, max: 1, plausible: [0.05, 0.6], unit: "share", label: "Missing demand that very high spending replaces", evidence: "assumed", cites: ["carnahan2006"] }),
    boostHalf: num({ default: 1, min: 0.01, plausible: [0.3, 4], unit: "US dollars per person a week", label: "Local spending at which half of that is reached", evidence: "assumed" }),
  },
  over: "districts",
  reads: {
    districts: ["firstCommunity", "lastCommunity", "people", "insecurity", "roads", "fear", "disaster", "deployable"],
    communities: ["population", "away", "hosted"],
    cells: ["fighters", "extortion"],
    mission: ["cost"],
  },
  writes: { districts: ["market"] },
  run({ districts: d, communities: c, cells: e, mission }, p, { from, to, step }) {
    const million = 1e6;
    const thousand = 1000;
    const open = closing(p.opening, step);
    const close = closing(p.closing, step);
    const groups = e.n / d.n;
    let peacekeepers = 0;
    for (let k = 0; k < d.n; k++) peacekeepers += d.deployable[k];
    const perPeacekeeper = peacekeepers > 0 ? (p.local * mission.cost[0] * million) / (peacekeepers * step) : 0;
    for (let k = from; k < to; k++) {
      const people = d.people[k];
      let here = 0;
      let belong = 0;
      for (let i = d.firstCommunity[k]; i < d.lastCommunity[k]; i++) {
        here += c.population[i] + c.hosted[i];
        belong += c.population[i] + c.away[i];
      }
      let taxing = 0;
      for (let j = k * groups; j < (k + 1) * groups; j++) taxing += e.fighters[j] * e.extortion[j];
      const untaxed = 1 - p.tax * saturate(people > 0 ? (taxing * thousand) / people : 0, p.taxHalf);
      const spending = people > 0 ? (perPeacekeeper * d.deployable[k]) / people : 0;
      const target = marketTarget(
        (1 - saturate(d.insecurity[k], p.dangerHalf)) * untaxed,
        (1 - p.tracks * (1 - d.roads[k])) * (1 - d.disaster[k]),
        belong > 0 ? Math.min(1, here / belong) : 0,
        1 - p.fear * d.fear[k],
        p.boost * saturate(spending, p.boostHalf),
      );
      d.market[k] += (target - d.market[k]) * (target > d.market[k] ? open : close);
    }
  },
});
