import { both, tasks, without, withTask } from "../levers.ts";
import { falls, level, primary, shows } from "../observe.ts";
import { afterTheWar, lastYear } from "../scenes.ts";
import type { Row } from "../types.ts";

/** What the tasks of the mandate are to reach, the same in both settings. */
export const benchmarked = both(
  tasks(["courts"], { benchmark: { measure: "courtCapacity", atLeast: 0.4 } }),
  tasks(["policeMentoring", "policeTraining"], { benchmark: { measure: "policeSkill", atLeast: 0.6 } }),
  tasks(["dialogue"], { benchmark: { measure: "trustBetweenGroups", atLeast: 0.5 } }),
  tasks(["localGovernance"], { benchmark: { measure: "administrationCapacity", atLeast: 0.4 } }),
  tasks(["rightsEducation"], { benchmark: { measure: "rightsKnown", atLeast: 0.5 } }),
  tasks(["oversight"], { benchmark: { measure: "oversightCapacity", atLeast: 0.3 } }),
);

export const f8: Row = {
  id: "F8",
  title: "Continuous evaluation and revision",
  claim: "Moving effort from what is reached to what lags brings a mandate nearer to its benchmarks than a fixed plan.",
  finding:
    "reviews do move effort, but within one pool of civilian staff: what a lagging task gains another loses (courts rise, trust between groups falls), " +
    "reviewers themselves come out of that pool, and most services that lag are held back by insecurity and time rather than by staff",
  experiments: [
    {
      scene: afterTheWar,
      lever: "task: benchmarks and review, of the same mandate with the same benchmarks",
      file: "packages/core/src/mandates/components/benchmarks.ts",
      arms: {
        fixed: { label: "nobody reviews", change: both(benchmarked, without("benchmarks")) },
        reviewed: {
          label: "priority 0.5",
          change: both(benchmarked, withTask({ component: "benchmarks", priority: 0.5 })),
        },
      },
      observables: [
        primary(
          falls(level("way still to go to the benchmarks", "benchmarkGap", lastYear), "mission.md F8; Howard 2008"),
        ),
        shows(level("court capacity", "courtCapacity", lastYear), "mission.md F8"),
        shows(level("trust between groups", "trustBetweenGroups", lastYear), "mission.md F8"),
      ],
    },
  ],
};
