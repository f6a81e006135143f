import { estimate } from "@truce/statistics";
import { estimator } from "./estimator.ts";

/** Share of the attacks that a mission knew of to which somebody came while they lasted (OIOS A/68/787 counts attacks that missions reported). */
export const responses = estimator({
  sample: "wars",
  meaning: "Share of the incidents that a mission knew of to which somebody came while they lasted",
  options: {},
  estimate(sample) {
    const shares = sample.arms["decided"]!.flatMap((run, i) => {
      if (run === null || sample.countries[i]!["chosen"] !== 1) return [];
      const there = run.months["missionStrength.infantry"]!.map((people) => people > 0);
      const sum = (name: string): number => run.months[name]!.reduce((all, value, t) => all + (there[t] ? value : 0), 0);
      const incidents = sum("incidentsKnown");
      return incidents > 0 ? [sum("responses") / incidents] : [];
    });
    const { mean: value, ci95 } = estimate(shares);
    return { value, ci95, n: shares.length };
  },
});
