import { rootKey, Stream } from "@truce/core/kernel";
import type { RunOfMonths, Sample } from "../../src/sample/run.ts";

/** What happens in a month of a made-up country: `troops` are thousands, `draw` is luck between 0 and 1. */
export type Rule = (now: { readonly country: number; readonly month: number; readonly troops: number; readonly draw: number }) => number;

const months = 104;

/**
 * Countries whose months follow a rule that a test knows: those with an even number get a mission in their second year, of a size that is by chance. Battle deaths are many, so that
 * every month is one of conflict.
 */
export function panelOf(countries: number, killed: Rule): Sample {
  const luck = new Stream(rootKey("made panel"), "months");
  const facts = Array.from({ length: countries }, (_, i) => ({
    chosen: i % 2 === 0 ? 1 : 0,
    start: 52,
    luck: luck.normal(i, 0),
    population: 1e6 * (1 + (i % 7)),
    districts: 1,
  }));
  const decided = facts.map((fact, i): RunOfMonths => {
    const at = <T>(of: (t: number) => T): T[] => Array.from({ length: months }, (_, t) => of(t));
    const troops = at((t) => (fact.chosen === 1 && t >= 13 ? 2000 + 900 * Math.max(-2, Math.min(2, fact.luck)) : 0));
    const zero = at(() => 0);
    const rebel = at((t) => killed({ country: i, month: t, troops: (troops[t - 1] ?? 0) / 1000, draw: luck.unit(i, t + 1) }));
    return {
      months: {
        "civilianDeaths.rebel": rebel, "civilianDeaths.state": zero, "civilianDeaths.militia": zero, battleDeaths: at((t) => 50 + 10 * (t % 3)), crime: zero, displaced: zero,
        "missionStrength.infantry": troops, "missionStrength.formedPolice": at((t) => ((t + i) % 5) * 100), "missionStrength.individualPolice": zero, "missionStrength.observers": at((t) => ((t + 2 * i) % 4) * 100),
      },
      districts: {},
      first: {},
      weeks: 4 * months,
    };
  });
  return { id: "made", countries: facts, arms: { decided } };
}
