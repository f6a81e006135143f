import { countryOf, type Arm, type LoadedExperiment, type Point } from "@truce/experiments";
import { runArms } from "@truce/scenarios/run";

/** How long a few runs took. */
export interface Probe {
  readonly runs: number;
  /** Seconds of a run, on average over the arms. */
  readonly secondsPerRun: number;
  /** What went wrong in runs that failed. */
  readonly failures: readonly string[];
}

/** Fewest runs of a probe; every scenario has one at least. */
const fewest = 3;

/**
 * Does a few runs in the middle point, one after another in this thread, for the time that a run takes. Arms of one scenario take
 * about as long as each other, so that one or two speak for all. Results are thrown away.
 */
export async function probe(
  { experiment, folder }: Pick<LoadedExperiment, "experiment" | "folder">,
  points: readonly Point[],
  now: () => number = () => performance.now(),
): Promise<Probe | null> {
  const point = points[Math.floor(points.length / 2)];
  if (point === undefined) return null;
  const groups = groupsOf(experiment.arms);
  const each = Math.ceil(fewest / groups.length);
  const failures: string[] = [];
  let [runs, weighted] = [0, 0];
  for (const group of groups) {
    const seconds: number[] = [];
    for (const arm of Array.from({ length: each }, (_, index) => group[index % group.length]!)) {
      const spec = countryOf(experiment, arm, point.values, { folder });
      const weeks = experiment.weeks ?? spec.weeks;
      const options = { arms: { [arm.id]: { spec } }, parameters: experiment.parameters, record: { districts: [] }, threads: 0 };
      // The first run of a country is slower than all others.
      if (seconds.length === 0) await runArms({ ...options, seeds: ["probe"], weeks: Math.min(weeks, warmUp) });
      const begin = now();
      const { failures: failed } = await runArms({ ...options, seeds: [`${experiment.seed}#${runs + 1}`], weeks });
      seconds.push((now() - begin) / 1000);
      runs++;
      failures.push(...failed.map(({ message, week }) => `${arm.id}, week ${week ?? 0}: ${message}`));
    }
    weighted += (seconds.reduce((a, b) => a + b, 0) / seconds.length) * group.length;
  }
  return { runs, secondsPerRun: weighted / experiment.arms.length, failures };
}

/** Weeks after which the machine's code is warm. */
const warmUp = 26;

function groupsOf(arms: readonly Arm[]): Arm[][] {
  return [...new Set(arms.map(({ scenario }) => scenario))].map((name) =>
    arms.filter(({ scenario }) => scenario === name),
  );
}
