import { estimate } from "@truce/statistics";
import { estimator } from "./estimator.ts";

/** Share of incidents while a mission of some size was there to which somebody came (OIOS A/68/787). */
export const responses = estimator({
  sample: "wars",
  meaning: "Share of incidents, while a mission is there, that get an immediate response",
  options: {},
  estimate(sample) {
    const shares = sample.arms["decided"]!.flatMap((run, i) => {
      if (run === null || sample.countries[i]!["chosen"] !== 1) return [];
      const there = run.months["missionStrength.infantry"]!.map((people) => people > 0);
      const sum = (name: string): number => run.months[name]!.reduce((all, value, t) => all + (there[t] ? value : 0), 0);
      const incidents = sum("incidents");
      return incidents > 0 ? [sum("responses") / incidents] : [];
    });
    const { mean: value, ci95 } = estimate(shares);
    return { value, ci95, n: shares.length };
  },
});
