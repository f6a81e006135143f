import { estimate } from "@truce/statistics";
import type { RunOfMonths } from "../sample/run.ts";
import { estimator, numberOf, textOf } from "./estimator.ts";

const uniformed = ["infantry", "formedPolice", "individualPolice", "observers"];
const strength = ({ months }: RunOfMonths): number[] =>
  months["missionStrength.infantry"]!.map((_, t) => uniformed.reduce((sum, kind) => sum + months[`missionStrength.${kind}`]![t]!, 0));

/** What missions reach: calendar months (of which this model's have four weeks) to a share of their peak, or the peak as a share of what was authorised. */
export const deployment = estimator({
  sample: "wars",
  meaning: "Months from a mission's start to a share of its peak (quarter, half, 90 %), or its peak as a share of the people authorised; with `against`, less that under another design",
  options: { what: "text", share: "number", arm: "text", against: "text" },
  estimate(sample, given) {
    const what = textOf(given, "what");
    const share = numberOf(given, "share", 0.9);
    const read = (arm: string): number[] =>
      (sample.arms[arm] ?? []).map((run, i) => {
        const country = sample.countries[i]!;
        if (run === null || country["chosen"] !== 1) return NaN;
        const people = strength(run);
        const peak = people.reduce((most, value) => Math.max(most, value), 0);
        const authorised = country["troops"]! + country["police"]! + country["observers"]!;
        if (peak <= 0 || authorised <= 0) return NaN;
        if (what === "ceiling") return peak / authorised;
        const month = people.findIndex((value) => value >= share * peak);
        return (Math.max(0, (month + 1) * 4 - country["start"]!) * 12) / 52;
      });
    const these = read(textOf(given, "arm", "decided"));
    const those = given["against"] === undefined ? null : read(textOf(given, "against"));
    const values = these.map((value, i) => value - (those?.[i] ?? 0)).filter(Number.isFinite);
    const { mean: value, ci95 } = estimate(values);
    return { value, ci95, n: values.length };
  },
});
