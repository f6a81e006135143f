import { log, log1p } from "@truce/core/kernel";
import { coefficient, twoStageLeastSquares } from "@truce/statistics";
import { conflictMonths } from "./conflict-months.ts";
import { estimator, textOf } from "./estimator.ts";

/**
 * Troops whose number owes something to chance in the Council, which touches killing in no other way, in the manner of Carnegie and Mikulaschek (2020), who
 * use which states happen to have a seat.
 */
export const instrument = estimator({
  sample: "wars",
  meaning: "Two-stage least squares of log(1 + killed) in a conflict-month on troops (per 1,000), with the Council's luck while a mission is there as the instrument; errors by country",
  options: { outcome: "text" },
  estimate(sample, given) {
    const { country, columns } = conflictMonths(sample, "decided");
    const luck = country.map((i, row) => {
      const { chosen, start, luck: drawn } = sample.countries[i] as Readonly<Record<"chosen" | "start" | "luck", number>>;
      return chosen === 1 && columns["month"]![row]! > start / 4 + 3 ? drawn : 0;
    });
    const there = country.map((i, row) => (sample.countries[i]!["chosen"] === 1 && columns["month"]![row]! > sample.countries[i]!["start"]! / 4 + 3 ? 1 : 0));
    const fit = twoStageLeastSquares({
      y: columns[textOf(given, "outcome", "rebel")]!.map((deaths) => log1p(deaths)),
      x: { there, battleBefore: columns["battleBefore"]!.map((deaths) => log1p(deaths)), population: columns["population"]!.map((people) => log(people)) },
      endogenous: { troops: columns["troops"]! },
      instruments: { luck },
      cluster: country,
    });
    const { estimate: value, ci95 } = coefficient(fit, "troops");
    return { value, ci95, n: country.length };
  },
});
