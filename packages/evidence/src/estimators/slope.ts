import { exp, log, log1p } from "@truce/core/kernel";
import { mean } from "@truce/scenarios";
import { coefficient, leastSquares, negativeBinomial, quantile, withinGroups } from "@truce/statistics";
import type { Sample } from "../sample/run.ts";
import { conflictMonths } from "./conflict-months.ts";
import { estimator, numberOf, textOf } from "./estimator.ts";

/** Deaths of a kind by conflict-month of what the Council decided, and what regressions explain them with: what changes from month to month, and what sets countries apart. */
function panel(sample: Sample, outcome: string) {
  const { country, columns } = conflictMonths(sample, "decided");
  const column = (name: string): readonly number[] => {
    const found = columns[name];
    if (found === undefined) throw new RangeError(`conflict-months have no column "${name}"; there are ${Object.keys(columns).join(", ")}`);
    return found;
  };
  return {
    country,
    counts: column(outcome).map((deaths) => Math.round(deaths)),
    changing: {
      troops: column("troops"),
      police: column("police"),
      observers: column("observers"),
      // Battle deaths in hundreds, so that all columns are of a size.
      battleBefore: column("battleBefore").map((deaths) => deaths / 100),
      ...(outcome !== "battle" && { killedBefore: column(`${outcome}Before`).map((deaths) => (Math.round(deaths) > 0 ? 1 : 0)) }),
      duration: column("duration").map((months) => months / 100),
    },
    lasting: { population: column("population").map((people) => log(people)), ...indicators(column("world")) },
  };
}

/** A column of 0 and 1 for each world of parameters but the first. */
function indicators(world: readonly number[]): Record<string, readonly number[]> {
  const others = [...new Set(world)].sort((a, b) => a - b).slice(1);
  return Object.fromEntries(others.map((one) => [`world${one}`, world.map((each) => (each === one ? 1 : 0))]));
}

/**
 * The regressions of Hultman, Kathman and Shannon (2013, 2014) on conflict-months of what the Council decided: killings on troops, police and observers of the month before, with battle
 * deaths of that month, whether anybody was killed in it, the length of the episode and the population, errors by country (their replication file; all countries of the model fight over
 * the government). Countries are compared with those of the same world only.
 */
export const slope = estimator({
  sample: "wars",
  meaning: "Coefficient of troops (per 1,000), police or observers (per 100) in a regression of conflict-months, errors by country",
  options: { outcome: "text", instrument: "text", model: "text" },
  estimate(sample, given) {
    const { country, counts, changing, lasting } = panel(sample, textOf(given, "outcome", "civilians"));
    const x = { ...changing, ...lasting };
    const fit =
      textOf(given, "model", "negativeBinomial") === "logarithm"
        ? leastSquares({ y: counts.map((deaths) => log1p(deaths)), x, cluster: country })
        : negativeBinomial({ y: counts, x, cluster: country });
    const { estimate: value, ci95 } = coefficient(fit, textOf(given, "instrument", "troops"));
    return { value, ci95, n: counts.length };
  },
});

/**
 * Deaths that the same regression expects in a conflict-month without troops, everything else as it is in the mean: the level from which studies count (P01, P03). Columns but troops are measured
 * from their means, so that the constant is the logarithm of that level and has its error.
 */
export const levelWithoutTroops = estimator({
  sample: "wars",
  meaning: "Deaths that the negative binomial of conflict-months expects without troops, all else as in the mean, errors by country",
  options: { outcome: "text" },
  estimate(sample, given) {
    const { country, counts, changing: { troops, ...changing }, lasting } = panel(sample, textOf(given, "outcome", "civilians"));
    const others = Object.entries<readonly number[]>({ ...changing, ...lasting }).map(([name, values]) => {
      const middle = mean(values);
      return [name, values.map((value) => value - middle)] as const;
    });
    const fit = negativeBinomial({ y: counts, x: { troops, ...Object.fromEntries(others) }, cluster: country });
    const { estimate, ci95 } = coefficient(fit, "intercept");
    return { value: exp(estimate), ci95: [exp(ci95[0]), exp(ci95[1])], n: counts.length };
  },
});

/** What is left of the slope when the worst months, and whatever sets countries apart, are taken out: a sceptic's regression on the same data. */
export const slopeWithin = estimator({
  sample: "wars",
  meaning: "Coefficient of troops (per 1,000) for log(1 + killed) in a conflict-month, within countries and without the worst months, errors by country",
  options: { outcome: "text", instrument: "text", leaveOut: "number" },
  estimate(sample, given) {
    const { country, counts, changing } = panel(sample, textOf(given, "outcome", "civilians"));
    const most = quantile(counts, 1 - numberOf(given, "leaveOut", 0.01));
    const rows = counts.flatMap((deaths, row) => (deaths <= most ? [row] : []));
    const kept = (values: readonly number[]): number[] => rows.map((row) => values[row]!);
    const columns = Object.fromEntries(Object.entries(changing).map(([name, values]) => [name, kept(values)]));
    const { y, ...within } = withinGroups({ y: kept(counts).map((deaths) => log1p(deaths)), ...columns }, kept(country)).columns;
    const fit = leastSquares({ y, x: within, intercept: false, cluster: kept(country) });
    const { estimate: value, ci95 } = coefficient(fit, textOf(given, "instrument", "troops"));
    return { value, ci95, n: rows.length };
  },
});
