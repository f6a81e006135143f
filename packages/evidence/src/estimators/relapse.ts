import { log } from "@truce/core/kernel";
import { coefficient, estimate, exponentialHazard, mean, wilsonInterval } from "@truce/statistics";
import type { Sample } from "../sample/run.ts";
import type { Estimated } from "./estimated.ts";
import { estimator, numberOf, textOf } from "./estimator.ts";
import { runsUnder } from "./pairs.ts";

const weeksPerYear = 52;

const firsts = (sample: Sample, arm: string, event: string): readonly { readonly week: number | null; readonly weeks: number }[] =>
  runsUnder(sample, arm).flatMap((run) => (run === null ? [] : [{ week: run.first[event]!, weeks: run.weeks }]));

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
  meaning: "Log hazard ratio of relapse between two designs, with a constant hazard and errors by country, in all years or in those from `from` until `until`; by `per`, for the log of their budgets an elasticity",
  options: { arm: "text", against: "text", event: "text", per: "number", from: "number", until: "number" },
  estimate(sample, given): Estimated {
    const event = textOf(given, "event", "relapseWar");
    const both = [textOf(given, "against"), textOf(given, "arm")].map((arm) => firsts(sample, arm, event));
    const [from, until] = [numberOf(given, "from", 0) * weeksPerYear, numberOf(given, "until", Infinity) * weeksPerYear];
    // Who has relapsed before is not at risk, and who does later has not yet.
    const rows = both.flatMap((all, treated) =>
      all.flatMap(({ week, weeks }, country) => {
        const [end, event] = week === null || week > until ? [Math.min(weeks, until), 0] : [week, 1];
        return end <= from && from > 0 ? [] : [{ start: from, time: Math.max(from + 1, end), event, treated, country }];
      }),
    );
    const fit = exponentialHazard({
      start: rows.map(({ start }) => start),
      time: rows.map(({ time }) => time),
      event: rows.map(({ event }) => event),
      x: { treated: rows.map(({ treated }) => treated) },
      cluster: rows.map(({ country }) => country),
    });
    const { estimate: value, ci95 } = coefficient(fit, "treated");
    // Ratio of what the two spend.
    const per = given["per"] === undefined ? 1 : log(numberOf(given, "per"));
    return { value: value / per, ci95: [ci95[0] / per, ci95[1] / per], n: rows.length };
  },
});

export const escalation = estimator({
  sample: "settlements",
  meaning: "Of the countries with a settlement in which armed conflict is back, the share in which it becomes war, under one design less under another; interval of a difference of ratios over the same countries",
  options: { arm: "text", against: "text" },
  estimate(sample, given): Estimated {
    const [these, those] = [textOf(given, "arm"), textOf(given, "against")].map((arm) => {
      const war = firsts(sample, arm, "relapseWar");
      const rows = firsts(sample, arm, "relapse").map(({ week }, i) => ({ back: week === null ? 0 : 1, war: war[i]!.week === null ? 0 : 1 }));
      const back = mean(rows.map((row) => row.back));
      const share = mean(rows.map((row) => row.war)) / back;
      // Linearised: by how much each country differs from what the share says of it.
      return { share, parts: rows.map((row) => (row.war - share * row.back) / back) };
    }) as [{ share: number; parts: number[] }, { share: number; parts: number[] }];
    const value = these.share - those.share;
    const { ci95 } = estimate(these.parts.map((part, i) => value + part - those.parts[i]!));
    return { value, ci95, n: these.parts.length };
  },
});
