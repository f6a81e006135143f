import { estimate, type Scenario } from "@truce/scenarios";
import type { Account, FinishedRun } from "@truce/scenarios/run";
import { outcomeOf } from "../study/outcome.ts";
import type { Estimate, MeasureInfo } from "../study/study.ts";

/** What one mechanism moved, on the mean of the runs. */
export interface Movement {
  readonly mechanism: string;
  readonly with: number;
  readonly without: number;
}

/** What a measure does in runs with a component less what it does on the same luck without it. */
export interface Contribution {
  readonly component: string;
  readonly difference: Estimate;
  readonly pairs: number;
}

export interface Why {
  readonly measure: MeasureInfo;
  readonly with: number;
  readonly without: number;
  readonly movements: readonly Movement[];
  readonly contributions: readonly Contribution[];
}

/**
 * What each mechanism added to a measure in one run. Of a level, the movements of the ledger: they sum to end less start. Of
 * a flow, what each added to the total: a counter that is cleared or set anew each week forgets the week before, and the
 * mechanism that makes it forget (the first of the week to set it) is not charged for that. They sum to the total.
 */
export function credits(
  account: Account,
  series: Float64Array,
  kind: MeasureInfo["kind"],
  first: string,
): Map<string, number> {
  const moved = new Map(account.moved.map(({ mechanism, moved: by }) => [mechanism, by]));
  if (kind !== "flow") return moved;
  const forgotten = series.reduce((sum, value) => sum + value, account.start - account.end);
  const left = (moved.get(first) ?? 0) + forgotten;
  // What clears a counter and adds nothing is left with the rounding of two large sums.
  if (Math.abs(left) <= 1e-9 * Math.abs(forgotten)) moved.delete(first);
  else moved.set(first, left);
  return moved;
}

type Runs = readonly { readonly runs: Readonly<Record<string, FinishedRun>> }[];

/** Mean over runs of what each mechanism moved, with the mission and without, largest difference first. */
export function movementsOf(accounted: Runs, { id, kind }: MeasureInfo, first: string): Movement[] {
  const sums = new Map<string, [number, number]>();
  for (const { runs } of accounted)
    for (const [arm, name] of ["with", "without"].entries()) {
      const run = runs[name]!;
      for (const [mechanism, by] of credits(run.ledger![id]!, run.series[id]!, kind, first)) {
        const sum = sums.get(mechanism) ?? [0, 0];
        sum[arm]! += by / accounted.length;
        sums.set(mechanism, sum);
      }
    }
  return [...sums]
    .map(([mechanism, [a, b]]) => ({ mechanism, with: a, without: b }))
    .sort((a, b) => Math.abs(b.with - b.without) - Math.abs(a.with - a.without) || Math.abs(b.with) - Math.abs(a.with));
}

/** What each component does to a measure: pairs on the same luck, with everything and without it. */
export function contributionsOf(
  accounted: Runs,
  lacking: Runs,
  components: readonly string[],
  { id, kind }: MeasureInfo,
  step: number,
): Contribution[] {
  const value = (run: FinishedRun): number => outcomeOf(run.series[id]!, kind, step);
  return components
    .map((component) => {
      const differences = accounted.map(({ runs }, i) => value(runs["with"]!) - value(lacking[i]!.runs[component]!));
      return { component, difference: estimate(differences), pairs: differences.length };
    })
    .sort((a, b) => Math.abs(b.difference.mean) - Math.abs(a.difference.mean));
}

/** Components that a mission has at work in some phase that is in force after a week. */
export function componentsAtWork({ spec }: Pick<Scenario, "spec">, from: number): string[] {
  const phases = spec.mission?.phases ?? [];
  const later = phases.filter((_, i) => i + 1 >= phases.length || phases[i + 1]!.week > from);
  return [
    ...new Set(
      later.flatMap(({ tasks }) =>
        tasks
          .filter(({ priority, plan }) => priority > 0 || plan?.priority !== undefined)
          .map(({ component }) => component),
      ),
    ),
  ];
}
