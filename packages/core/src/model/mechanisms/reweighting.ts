import { num } from "../../kernel/parameter.ts";
import { closing, saturate } from "../rules.ts";
import { mechanism } from "../tables.ts";

/** Weight that a review gives to a task against the mandate's: less where its benchmark is met, more the further it lags. */
export function emphasisOf(lag: number, kept: number, gain: number): number {
  return lag === 0 ? kept : 1 + gain * lag;
}

export const reweighting = mechanism({
  id: "reweighting",
  title: "Tasks are weighed anew",
  summary:
    "Missions that learn on the spot succeed more often than those that carry out a plan (Howard 2008). Where staff review benchmarks, a task whose benchmark is met gives way and one that lags gains " +
    "people and money, within the mandate and its budget. Without reviewers priorities stay as they were written. A benchmark measures what it " +
    "measures: where it looks at what is easy to raise, so does the mission.",
  cites: ["howard2008", "campbell2018"],
  speculative: true,
  parameters: {
    rate: num({ default: 0.05, max: 1, plausible: [0.01, 0.1], unit: "1/week", label: "Speed at which many reviewers move people between tasks", evidence: "assumed" }),
    reviewersHalf: num({ default: 5, min: 0.1, plausible: [1, 20], unit: "people", label: "Reviewers at which half of that is reached", evidence: "assumed" }),
    kept: num({ default: 0.3, max: 1, plausible: [0.1, 0.6], unit: "share", label: "Weight left to a task whose benchmark is met", evidence: "assumed" }),
    gain: num({ default: 1.5, max: 20, plausible: [0.5, 3], unit: "ratio", label: "Weight added to a task that has all of the way to go", evidence: "assumed", cites: ["howard2008"] }),
  },
  over: "tasks",
  reads: { tasks: ["benchmark", "open"], conditions: ["lag"], work: ["review"] },
  writes: { tasks: ["emphasis"] },
  run({ tasks: t, conditions: c, work }, p, { from, to, step }) {
    let reviewers = 0;
    for (let k = 0; k < work.n; k++) reviewers += work.review[k];
    if (reviewers === 0) return;
    const move = closing(p.rate * saturate(reviewers, p.reviewersHalf), step);
    for (let i = from; i < to; i++)
      if (t.benchmark[i] >= 0 && t.open[i] === 1) t.emphasis[i] += (emphasisOf(c.lag[t.benchmark[i]], p.kept, p.gain) - t.emphasis[i]) * move;
  },
});
