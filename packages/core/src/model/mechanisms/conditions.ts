import { knowableNames, mechanism } from "../tables.ts";

/** Part of the way still to go to a value that is to be reached from below or from above: 0 where it is reached. */
export function lagBehind(value: number, atLeast: number, atMost: number): number {
  if (value < atLeast) return Math.min(1, (atLeast - value) / Math.abs(atLeast));
  return value > atMost ? Math.min(1, (value - atMost) / Math.abs(value)) : 0;
}

export const conditions = mechanism({
  id: "conditions",
  title: "Conditions of the mandate",
  summary:
    "The mandate may make a phase or a task wait for a condition, or end on one: so much of something that the mission can know, for so " +
    "many weeks in a row, or a date at the latest. What is met stays met. An exit by benchmarks is such a condition; one by calendar is a date (Collier, Hoeffler and Söderbom 2008; " +
    "Sambanis 2008 on exits that came too soon).",
  cites: ["collier2008", "sambanis2008"],
  over: "conditions",
  reads: { conditions: ["measure", "atLeast", "atMost", "weeks", "latest"], review: knowableNames, mission: ["active"] },
  writes: { conditions: ["held", "met", "lag"] },
  run({ conditions: c, review, mission }, _p, { from, to, step, week, emit }) {
    for (let i = from; i < to; i++) {
      const before = c.met[i];
      if (mission.active[0] === 1) {
        c.lag[i] = lagBehind(review[knowableNames[c.measure[i]]!][0], c.atLeast[i], c.atMost[i]);
        c.held[i] = c.lag[i] === 0 ? c.held[i] + step : 0;
        if (c.held[i] > 0 && c.held[i] >= c.weeks[i]) c.met[i] = 1;
      }
      if (week + step >= c.latest[i]) c.met[i] = 1;
      if (c.met[i] !== before) emit("condition", { condition: i });
    }
  },
});
