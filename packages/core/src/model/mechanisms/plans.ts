import { mechanism, plannedLevers } from "../tables.ts";

export const plans = mechanism({
  id: "plans",
  title: "What was planned for this week",
  summary:
    "A mandate may say how a lever changes as weeks go by: priorities and programme money of tasks, ceilings, robustness and clarity of " +
    "phases, the shares that are paid and that deploy. What is due is in force from the beginning of the week. Nothing is decided here.",
  cites: [],
  sequential: "of two steps of one plan that are due, the later counts",
  reads: { plans: ["what", "row", "week", "value"] },
  changes: {
    tasks: ["priority", "budget"],
    phases: ["military", "police", "robustness", "clarity"],
    mission: ["funding", "deployment"],
  },
  run({ plans: p, tasks, phases, mission }, _p, { week }) {
    const { funding, deployment } = mission;
    const { military, police, robustness, clarity } = phases;
    const { priority, budget } = tasks;
    const levers = { funding, deployment, military, police, robustness, clarity, priority, budget };
    const columns = plannedLevers.map((name) => levers[name]);
    for (let i = 0; i < p.n && week >= p.week[i]; i++) columns[p.what[i]]![p.row[i]!] = p.value[i];
  },
});
