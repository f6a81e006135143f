import { estimate, mean } from "@truce/statistics";
import { threshold } from "../observation/recorded.ts";
import type { RunOfMonths, Sample } from "../sample/run.ts";
import { estimator, numberOf, textOf, type Given } from "./estimator.ts";

/** Months of a year. */
const year = 13;

/** Battle deaths by year. */
const yearly = ({ months }: RunOfMonths): number[] => {
  const deaths = months["battleDeaths"]!;
  return Array.from({ length: Math.floor(deaths.length / year) }, (_, y) => deaths.slice(y * year, (y + 1) * year).reduce((a, b) => a + b, 0));
};

/** A number under two designs, country by country where a mission was sent. */
function pairs(sample: Sample, given: Given, of: (run: RunOfMonths) => number, counts = (_: Sample["countries"][number]): boolean => true): { readonly these: number; readonly those: number }[] {
  const [these, those] = [textOf(given, "arm", "decided"), textOf(given, "against", "none")].map((arm) => {
    const runs = sample.arms[arm];
    if (runs === undefined) throw new RangeError(`no design "${arm}"; there are ${Object.keys(sample.arms).join(", ")}`);
    return runs;
  }) as [Sample["arms"][string], Sample["arms"][string]];
  return these.flatMap((run, i) => {
    const other = those[i]!;
    return run === null || other === null || sample.countries[i]!["chosen"] !== 1 || !counts(sample.countries[i]!) ? [] : [{ these: of(run), those: of(other) }];
  });
}

/** Whether the war has ended: two years below the threshold at the end of the run. */
const ended = (run: RunOfMonths): number => (yearly(run).slice(-2).every((deaths) => deaths < threshold) ? 1 : 0);

export const warEnd = estimator({
  sample: "wars",
  meaning:
    "Share of wars that have ended after eight years (two years with fewer than 25 battle deaths), with a mission less without, in the same countries on the same luck; only of wars in which nobody had signed when the mission was sent",
  options: { arm: "text", against: "text" },
  estimate(sample, given) {
    const found = pairs(sample, given, ended, ({ signed }) => signed === 0).map(({ these, those }) => these - those);
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
    const both = pairs(sample, given, (run) => yearly(run).slice(2).filter((deaths) => deaths >= least).length);
    const without = mean(both.map(({ those }) => those));
    const value = mean(both.map(({ these }) => these)) / without - 1;
    // Linearised: by how much each country differs from what the ratio says of it.
    const { ci95 } = estimate(both.map(({ these, those }) => value + (these - (1 + value) * those) / without));
    return { value, ci95, n: both.length };
  },
});
