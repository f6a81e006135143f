import type { Finding, Warner } from "./warning.ts";

/** What is written down for a time that the run does not reach, and tasks outside the phase that holds them. */
export const afterTheEnd: Warner = {
  kind: "out-of-time",
  find: ({ spec, file }) => {
    const late = (week: number, path: Finding["path"], what: string): Finding[] =>
      week < spec.weeks ? [] : [{ path, message: `${what} in week ${week}, but the run ends after ${spec.weeks}` }];
    const shocks = Object.keys(file.shocks).flatMap((key, i) => late(spec.shocks[i]!.week, ["shocks", key], "begins"));
    const agreements = spec.agreements.flatMap(({ id, week }) => late(week, ["agreements", id], "is signed"));
    const { mission } = spec;
    if (mission === null || file.mission === null) return [...shocks, ...agreements];
    const entries = Object.entries(file.mission.phases);
    const phases = mission.phases.flatMap((phase, at): Finding[] => {
      const path = ["mission", "phases", entries[at]![0]];
      const next = mission.phases[at + 1];
      // A phase that waits for a condition may begin later than its date.
      const until = next === undefined || next.when !== undefined ? Infinity : next.week;
      const names = Object.keys(entries[at]![1].tasks);
      const tasks = phase.tasks.flatMap(({ from = -Infinity, until: end = Infinity }, i): Finding[] =>
        from >= until || (typeof end === "number" && end <= phase.week)
          ? [
              {
                path: [...path, "tasks", names[i]!],
                message: "the task is never done: its time lies outside this phase",
              },
            ]
          : [],
      );
      return [...late(phase.week, path, "begins"), ...tasks];
    });
    return [...late(mission.startWeek, ["mission", "start"], "begins"), ...shocks, ...agreements, ...phases];
  },
};
