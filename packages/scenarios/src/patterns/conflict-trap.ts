import { log1p } from "@truce/core/kernel";
import { total } from "./event-statistics.ts";
import { above, below, figure, meanCheck, resultOf } from "./checks.ts";
import { logDeaths, meanOf, pairwise, year } from "./outcomes.ts";
import { blocks, panel, panelEffects, type Panel } from "./panel.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

const month = 4;
/** Months that an effect gets: a quarter of a year, for markets and men take their time. */
const lead = 3;

const logged = (p: Panel): Panel => ({ ...p, values: p.values.map((value) => log1p(Math.max(0, value))) });
const cut = (p: Panel, from: number, to: number): Panel => ({
  ...p,
  times: to - from,
  values: p.values.slice(from * p.places, to * p.places),
});

/** Standardised effects in one run, by district and month, beyond district means and the common trend. */
export function trapLinks(
  run: RunRecord,
  places: number,
): Record<"market" | "flight" | "recruits" | "violence", number> {
  const from = year;
  const block = (name: string, keep: "sum" | "last"): Panel =>
    blocks(run.districts[name]!, places, { from, to: run.weeks, length: month, keep });
  const deaths = block("civilianDeaths", "sum");
  const battles = block("battleDeaths", "sum");
  const n = deaths.times;
  if (n < 12) return { market: NaN, flight: NaN, recruits: NaN, violence: NaN };
  const violence = logged({ ...deaths, values: deaths.values.map((value, i) => value + battles.values[i]!) });
  const incidents = block("incidents", "sum");
  const market = block("market", "last");
  const flight = logged(block("flight", "sum"));
  const idle = block("livelihood", "last");
  idle.values.forEach((value, i) => (idle.values[i] = 1 - value));
  const recruits = block("recruits", "sum");
  const people = logged(block("people", "last"));
  const fighters = logged(block("fighters", "last"));
  /** Sums of the `lead` months before or after each month that has enough on both sides. */
  const sums = (p: Panel, ahead: boolean): Panel =>
    panel(n - 2 * lead, places, (t, k) => {
      let sum = 0;
      for (let j = 0; j < lead; j++) sum += p.values[(t + lead + (ahead ? j + 1 : -j)) * places + k]!;
      return sum;
    });
  const now = (p: Panel): Panel => cut(p, lead, n - lead);
  const before = (p: Panel): Panel => cut(p, lead - 1, n - lead - 1);
  const next = (p: Panel): Panel => cut(p, lead + 1, n - lead + 1);
  const effect = (y: Panel, xs: Panel[]): number => panelEffects(y, xs)[0]!;
  return {
    market: effect(next(market), [now(violence), before(market)]),
    flight: effect(now(flight), [now(violence), before(flight), before(violence)]),
    recruits: effect(logged(sums(recruits, true)), [now(idle), now(fighters), now(people)]),
    violence: effect(logged(sums(incidents, true)), [logged(sums(recruits, false)), logged(sums(incidents, false))]),
  };
}

export const conflictTrap: Pattern = {
  id: "conflict-trap",
  title: "Conflict trap",
  statement:
    "Violence destroys markets and livelihoods, people without a living join, and those who join bring violence.",
  source: "Collier and others 2003; mission.md L4",
  measured:
    "Without a mission, by district and four weeks, in units of standard deviations, with what each district and each moment share " +
    "taken off: violence on the market at the end of the next month, given the market before; violence on flight in the same month (in " +
    "the week's order people flee after they were attacked); recruits on incidents of the next quarter, at equal incidents before. Pair " +
    "by pair, years 3 to 7: recruits where land feeds more people; and the same wars with the loop cut, so that violence does not reach " +
    "markets and livelihoods.",
  reason: "Each link must have its sign beyond doubt; cutting the loop must leave fewer recruits and fewer deaths.",
  measure(e: Ensemble) {
    const { none, safeTrade, subsistence } = e.arms;
    const links = none.runs.map((run) => trapLinks(run, e.districts.length));
    const of = (link: keyof (typeof links)[number]): number[] => links.map((found) => found[link]);
    const [from, to] = [2 * year, safeTrade.weeks];
    const recruits = (run: RunRecord): number =>
      log1p(total(run.series["recruitsRebel"]!, from, to) + total(run.series["recruitsLoyal"]!, from, to));
    const livelihood = pairwise(safeTrade.runs, none.runs, meanOf("livelihood", from, to));
    return resultOf(
      [
        meanCheck("violence → market, at the end of the next month", of("market"), below(0)),
        meanCheck("violence → flight, same month", of("flight"), above(0)),
        meanCheck(
          "more people with a livelihood → ln recruits",
          pairwise(subsistence.runs, none.runs, recruits),
          below(0),
        ),
        meanCheck("recruits → incidents, next quarter", of("violence"), above(0)),
        meanCheck("loop cut: change of livelihoods (share)", livelihood, above(0)),
        meanCheck("loop cut: change of ln recruits", pairwise(safeTrade.runs, none.runs, recruits), below(0)),
        meanCheck(
          "loop cut: change of ln violent deaths",
          pairwise(safeTrade.runs, none.runs, (run) => logDeaths(run, from, to)),
          below(0),
        ),
        meanCheck("by district: people without a livelihood → recruits, next quarter", of("recruits"), above(0), true),
      ],
      `Cutting the loop raises livelihoods by ${figure(100 * meanCheck("", livelihood, above(0)).value)} points; whatever recruits and ` +
        "deaths do then is the strength of the trap, for nothing else differs. Within districts the effect of livelihoods on recruits drowns: " +
        "will and means belong to groups that stand in several districts, and the violence that idles people also costs groups their support.",
    );
  },
};
