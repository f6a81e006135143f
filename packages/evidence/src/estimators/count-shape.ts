import { countSummary, estimate, negativeBinomial } from "@truce/statistics";
import type { Estimated } from "./estimated.ts";
import { conflictMonths } from "./conflict-months.ts";
import { estimator, textOf } from "./estimator.ts";

/** What is said of the counts of some months. */
const shapes: Readonly<Record<string, (counts: readonly number[]) => number>> = {
  zeros: (counts) => countSummary(counts).zeros,
  median: (counts) => countSummary(counts).positive.median,
  p90: (counts) => countSummary(counts).positive.p90,
  topHundredth: (counts) => countSummary(counts).topHundredth,
  overdispersion: (counts) => negativeBinomial({ y: counts, x: {} }).alpha.estimate,
};

/** Shape of the counts of conflict-months, as they are recorded; the interval is that of a jackknife over tenths of the countries. */
export const countShape = estimator({
  sample: "wars",
  meaning: "Zeros, quantiles of the rest, concentration or overdispersion of recorded killings by conflict-month",
  options: { outcome: "text", shape: "text" },
  estimate(sample, given): Estimated {
    const of = shapes[textOf(given, "shape")];
    if (of === undefined) throw new RangeError(`no shape "${textOf(given, "shape")}"; there are ${Object.keys(shapes).join(", ")}`);
    const { country, columns } = conflictMonths(sample, "decided");
    const counts = columns[textOf(given, "outcome", "civilians")]!.map((deaths) => Math.round(deaths));
    const folds = 10;
    const value = of(counts);
    const parts = Array.from({ length: folds }, (_, fold) => folds * value - (folds - 1) * of(counts.filter((__, i) => country[i]! % folds !== fold)));
    const { ci95 } = estimate(parts);
    const half = (ci95[1] - ci95[0]) / 2;
    return { value, ci95: [value - half, value + half], n: counts.length };
  },
});
