import { estimate, mean } from "@truce/statistics";
import { threshold } from "../observation/recorded.ts";
import { monthsInYear } from "../sample/months.ts";
import type { RunOfMonths, Sample } from "../sample/run.ts";
import { estimator, numberOf, textOf, type Given } from "./estimator.ts";
import { pairs, type Pair } from "./pairs.ts";

/** Battle deaths by year. */
const yearly = ({ months }: RunOfMonths): number[] => {
  const deaths = months["battleDeaths"]!;
  return Array.from({ length: Math.floor(deaths.length / monthsInYear) }, (_, y) => deaths.slice(y * monthsInYear, (y + 1) * monthsInYear).reduce((a, b) => a + b, 0));
};

const pairsOf = (sample: Sample, given: Given): Pair[] => pairs(sample, textOf(given, "arm", "decided"), textOf(given, "against", "none"));

/** Whether the war has ended: two years below the threshold at the end of the run. */
const ended = (run: RunOfMonths): number => (yearly(run).slice(-2).every((deaths) => deaths < threshold) ? 1 : 0);

export const warEnd = estimator({
  sample: "wars",
  meaning:
    "Share of wars that have ended after eight years (two years with fewer than 25 battle deaths), with a mission less without, in the same countries on the same luck; only of wars in which nobody had signed when the mission was sent",
  options: { arm: "text", against: "text" },
  estimate(sample, given) {
    const found = pairsOf(sample, given).flatMap(({ run, other, country }) => (country["signed"] === 0 ? [ended(run) - ended(other)] : []));
    const { mean: value, ci95 } = estimate(found);
    return { value, ci95, n: found.length };
  },
});

export const majorYears = estimator({
  sample: "wars",
  meaning: "Relative change in country-years with at least so many battle deaths, from the third year on, between two designs of the same countries on the same luck; interval of a ratio of means",
  options: { arm: "text", against: "text", least: "number" },
  estimate(sample, given) {
    const least = numberOf(given, "least", 1000);
    const years = (run: RunOfMonths): number => yearly(run).slice(2).filter((deaths) => deaths >= least).length;
    const both = pairsOf(sample, given).map(({ run, other }) => ({ these: years(run), those: years(other) }));
    const without = mean(both.map(({ those }) => those));
    const value = mean(both.map(({ these }) => these)) / without - 1;
    // Linearised: by how much each country differs from what the ratio says of it.
    const { ci95 } = estimate(both.map(({ these, those }) => value + (these - (1 + value) * those) / without));
    return { value, ci95, n: both.length };
  },
});
