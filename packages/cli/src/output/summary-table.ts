import type { Study } from "../study/study.ts";
import { type Table, tableOf } from "@truce/experiments/table";

/** One row per measure: what `--json` prints, and more. */
export function summary(study: Study): Table {
  const number = (name: string, meaning: string) => ({ name, type: "number", meaning }) as const;
  const text = (name: string, meaning: string) => ({ name, type: "text", meaning }) as const;
  const [first, second] = study.arms.run;
  const [a, b] = study.branch === null ? ["mission", "none"] : study.arms.short;
  return tableOf(
    "summary",
    "one row per measure: the paired difference and both arms",
    [
      text("measure", "id of the measure"),
      text("title", "its name"),
      text("unit", "unit of all numbers in the row but the shares"),
      text("direction", "which way is better: lower, higher or none"),
      text("kind", "flow: sum over the run; stock: mean of the last 52 weeks; event: 1 if it happened"),
      number("difference", `mean over pairs of ${a} minus ${b}`),
      number("difference_low", "lower end of the 95 % interval of that mean"),
      number("difference_high", "upper end"),
      number("standardised", "difference in standard deviations of the differences"),
      number("share_better", `share of pairs in which the run ${first} is better`),
      number("mission", `mean ${first}`),
      number("mission_low", "lower end of the 95 % interval of that mean"),
      number("mission_high", "upper end"),
      number("none", `mean ${second}`),
      number("none_low", "lower end of the 95 % interval of that mean"),
      number("none_high", "upper end"),
      text("definition", "what exactly is counted"),
    ],
    () =>
      study.outcomes.map((o) => ({
        measure: o.id,
        title: o.title,
        unit: o.unit,
        direction: o.direction,
        kind: o.kind,
        difference: o.difference?.mean,
        difference_low: o.difference?.ci95[0],
        difference_high: o.difference?.ci95[1],
        standardised: o.standardised?.mean,
        share_better: o.shareBetter,
        mission: o.mission.mean,
        mission_low: o.mission.ci95[0],
        mission_high: o.mission.ci95[1],
        none: o.none?.mean,
        none_low: o.none?.ci95[0],
        none_high: o.none?.ci95[1],
        definition: o.definition,
      })),
  );
}
