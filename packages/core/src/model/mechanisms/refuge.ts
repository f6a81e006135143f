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
    districts: ["insecurity", "urban", "capital", "firstCommunity", "lastCommunity"],
    communities: ["away", "fled"],
  },
  writes: { refuge: ["people"] },
  before: { refuge: ["people"] },
  graphs: ["roads"],
  run({ districts: d, communities: c, refuge: r }, p, { from, to, step, graph }) {
    const { start, target, weight } = graph.roads;
    const moveOn = closing(p.moveOn, step);
    const closeness = new Float64Array(d.n);
    let current = -1;
    let all = 0;
    let newcomers = 0;
    let away = 0;
    let pulls = 0;
    for (let i = from; i < to; i++) {
      const home = (i / d.n) | 0;
      if (home !== current) {
        current = home;
        all = newcomers = away = pulls = 0;
        for (let j = d.firstCommunity[home]; j < d.lastCommunity[home]; j++) {
          away += c.away[j];
          newcomers += c.fled[j];
        }
        for (let h = 0; h < d.n; h++) closeness[h] = p.capital * d.capital[h];
        closeness[home] += p.own;
        for (let e = start[home]; e < start[home + 1]; e++) closeness[target[e]] += weight[e];
        for (let h = 0; h < d.n; h++) {
          all += r.peopleBefore[home * d.n + h];
          closeness[h] = pull(closeness[h], 1 - saturate(d.insecurity[h], p.safeBelow), d.urban[h], p.towns);
          pulls += closeness[h];
        }
      }
      const part = pulls > 0 ? closeness[i - home * d.n] / pulls : 1 / d.n;
      r.people[i] = nextRefuge(r.peopleBefore[i], all, newcomers, moveOn, part, away);
    }
  },
});
