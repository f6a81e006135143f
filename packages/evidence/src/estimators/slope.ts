import { log, log1p } from "@truce/core/kernel";
import { coefficient, leastSquares, negativeBinomial } from "@truce/statistics";
import { conflictMonths } from "./conflict-months.ts";
import { estimator, textOf } from "./estimator.ts";

/**
 * The regressions of Hultman, Kathman and Shannon (2013, 2014) on conflict-months of what the Council decided: killings on troops, police and
 * observers of the month before, with battle deaths of that month and the population, errors by country.
 */
export const slope = estimator({
  sample: "wars",
  meaning: "Coefficient of troops (per 1,000), police or observers (per 100) in a regression of conflict-months, errors by country",
  options: { outcome: "text", instrument: "text", model: "text" },
  estimate(sample, given) {
    const outcome = textOf(given, "outcome", "civilians"), instrument = textOf(given, "instrument", "troops");
    const { country, columns } = conflictMonths(sample, "decided");
    const column = (name: string): readonly number[] => {
      const found = columns[name];
      if (found === undefined) throw new RangeError(`conflict-months have no column "${name}"; there are ${Object.keys(columns).join(", ")}`);
      return found;
    };
    const x = {
      troops: column("troops"),
      police: column("police"),
      observers: column("observers"),
      battleBefore: column("battleBefore").map((deaths) => log1p(deaths)),
      population: column("population").map((people) => log(people)),
    };
    const counts = column(outcome).map((deaths) => Math.round(deaths));
    const fit =
      textOf(given, "model", "negativeBinomial") === "logarithm"
        ? leastSquares({ y: counts.map((deaths) => log1p(deaths)), x, cluster: country })
        : negativeBinomial({ y: counts, x, cluster: country });
    const { estimate: value, ci95 } = coefficient(fit, instrument);
    return { value, ci95, n: counts.length };
  },
});
