import { num } from "../../kernel/parameter.ts";
import { component } from "../component.ts";

export const benchmarks = component({
  id: "benchmarks",
  title: "Benchmarks and review",
  summary:
    "Staff follow how far each task has come towards its benchmark and move people and money from what is reached to what " +
    "lags. Missions that learned on the spot did better than those with fixed plans (Howard 2008). What is known to fail: " +
    "organisations answer to headquarters rather than to people (Campbell 2018), and a benchmark that is easy to count " +
    "draws effort away from what matters.",
  cites: ["howard2008", "campbell2018"],
  speculative: true,
  staff: ["civilAffairs"],
  modality: "monitor",
  adds: ["review"],
  parameters: {
    reviewers: num({ default: 0.6, max: 1, plausible: [0.3, 0.9], unit: "share", label: "Staff who follow tasks rather than write for headquarters", evidence: "assumed" }),
  },
  apply(add, { people }, p) {
    add("review", people * p.reviewers);
  },
});
