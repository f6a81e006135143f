import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Pull of a place on those who flee: near, safe, with a town (a gravity rule; Iqbal 2007). */
export function pull(closeness: number, safety: number, urban: number, towns: number): number {
  return closeness * safety * (1 + towns * urban);
}

/**
 * New number of people from one home district in one host district. Those there before stay but for a share that moves on;
 * they and the newcomers choose by pull; the sum over hosts is then made equal to the number away from home, so returns
 * leave every host alike and nobody is lost or counted twice. Where it is not known where people are (at the start of a
 * run), all choose by pull.
 */
export function nextRefuge(there: number, all: number, newcomers: number, moveOn: number, part: number, away: number): number {
  const before = all + newcomers;
  if (before <= away / 2) return away * part;
  return ((there * (1 - moveOn) + part * (newcomers + moveOn * all)) / before) * away;
}

export const refuge = mechanism({
  id: "refuge",
  title: "Where displaced people stay",
  summary:
    "People flee along roads: most stay in their own district or go to its neighbours, to safe places and towns, and some to the " +
    "capital. Some move on when another place has become better. Everybody who is away from home stays somewhere in the country.",
  cites: ["iqbal2007", "schmeidl1997"],
  parameters: {
    own: num({ default: 1, max: 20, plausible: [0.3, 3], unit: "relative to all neighbours", label: "Closeness of the own district", evidence: "assumed" }),
    capital: num({ default: 0.5, max: 20, plausible: [0.1, 1.5], unit: "relative to all neighbours", label: "Closeness of the capital, however far", evidence: "assumed" }),
    towns: num({ default: 2, max: 50, plausible: [0, 5], unit: "ratio", label: "Extra pull of a wholly urban district", evidence: "assumed", cites: ["iqbal2007"] }),
    safeBelow: num({ default: 30, min: 0.5, plausible: [10, 100], unit: "deaths per 100,000 a year", label: "Insecurity that halves the pull", evidence: "assumed" }),
    moveOn: num({ default: 0.02, max: 1, plausible: [0.005, 0.05], unit: "1/week", label: "Displaced people who choose anew where to stay", evidence: "assumed" }),
  },
  over: "refuge",
  reads: {
    refuge: ["home", "host", "road"],
    districts: ["insecurity", "urban", "capital", "firstCommunity", "lastCommunity", "firstRefuge", "lastRefuge"],
    communities: ["away", "fled"],
  },
  writes: { refuge: ["people"] },
  before: { refuge: ["people"] },
  run({ districts: d, communities: c, refuge: r }, p, { from, to, step }) {
    const moveOn = closing(p.moveOn, step);
    const pullOf = (i: number): number => {
      const host = r.host[i];
      const closeness = p.capital * d.capital[host] + (host === r.home[i] ? p.own : 0) + r.road[i];
      return pull(closeness, 1 - saturate(d.insecurity[host], p.safeBelow), d.urban[host], p.towns);
    };
    // What all places of refuge of one home share, worked out when the loop enters it.
    let current = -1;
    let all = 0;
    let newcomers = 0;
    let away = 0;
    let pulls = 0;
    let places = 0;
    for (let i = from; i < to; i++) {
      const home = r.home[i];
      if (home !== current) {
        current = home;
        all = newcomers = away = pulls = 0;
        for (let j = d.firstCommunity[home], end = d.lastCommunity[home]; j < end; j++) {
          away += c.away[j];
          newcomers += c.fled[j];
        }
        const [first, last] = [d.firstRefuge[home], d.lastRefuge[home]];
        places = last - first;
        for (let j = first; j < last; j++) {
          all += r.peopleBefore[j];
          pulls += pullOf(j);
        }
      }
      const part = pulls > 0 ? pullOf(i) / pulls : 1 / places;
      r.people[i] = nextRefuge(r.peopleBefore[i], all, newcomers, moveOn, part, away);
    }
  },
});
