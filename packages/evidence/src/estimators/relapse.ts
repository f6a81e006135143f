import { log } from "@truce/core/kernel";
import { coefficient, exponentialHazard, wilsonInterval } from "@truce/statistics";
import type { Sample } from "../sample/run.ts";
import type { Estimated } from "./estimated.ts";
import { estimator, numberOf, textOf } from "./estimator.ts";

const weeksPerYear = 52;

const firsts = (sample: Sample, arm: string, event: string): readonly { readonly week: number | null; readonly weeks: number }[] => {
  const runs = sample.arms[arm];
  if (runs === undefined) throw new RangeError(`no design "${arm}"; there are ${Object.keys(sample.arms).join(", ")}`);
  return runs.flatMap((run) => (run === null ? [] : [{ week: run.first[event]!, weeks: run.weeks }]));
};

export const relapseShare = estimator({
  sample: "settlements",
  meaning: "Share of countries with a settlement in which armed conflict or war is back within some years",
  options: { arm: "text", event: "text", years: "number" },
  estimate(sample, given): Estimated {
    const all = firsts(sample, textOf(given, "arm"), textOf(given, "event", "relapseWar"));
    const until = numberOf(given, "years", 10) * weeksPerYear;
    const back = all.filter(({ week }) => week !== null && week <= until).length;
    return { value: back / all.length, ci95: wilsonInterval(back, all.length), n: all.length };
  },
});

/** Log of the ratio of hazards between two designs of the same countries, with a constant hazard and errors by country. */
export const relapseHazard = estimator({
  sample: "settlements",
  meaning: "Log hazard ratio of relapse between two designs, with a constant hazard and errors by country; by `per`, for the log of their budgets an elasticity",
  options: { arm: "text", against: "text", event: "text", per: "number" },
  estimate(sample, given): Estimated {
    const event = textOf(given, "event", "relapseWar");
    const both = [textOf(given, "against"), textOf(given, "arm")].map((arm) => firsts(sample, arm, event));
    const rows = both.flatMap((all, treated) => all.map((run, country) => ({ ...run, treated, country })));
    const fit = exponentialHazard({
      time: rows.map(({ week, weeks }) => Math.max(1, week ?? weeks)),
      event: rows.map(({ week }) => (week === null ? 0 : 1)),
      x: { treated: rows.map(({ treated }) => treated) },
      cluster: rows.map(({ country }) => country),
    });
    const { estimate: value, ci95 } = coefficient(fit, "treated");
    // Ratio of what the two spend.
    const per = given["per"] === undefined ? 1 : log(numberOf(given, "per"));
    return { value: value / per, ci95: [ci95[0] / per, ci95[1] / per], n: rows.length };
  },
});
