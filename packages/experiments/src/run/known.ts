import type { Store } from "../store/store.ts";
import type { RunPlan } from "./run-plan.ts";
import { replicationsWanted, type Known } from "./schedule.ts";
import type { StoppingRule } from "./stopping.ts";

/** What the results of a store say to a schedule. */
export function knownOf({ plan, index }: Pick<Store, "plan" | "index">): Known {
  const { replications, outcomes } = plan.experiment;
  const at = replications.kind === "sequential" ? outcomes.findIndex(({ id }) => id === replications.outcome) : -1;
  const values = new Map<number, number>();
  return {
    has: (i) => index.status(i) !== "missing",
    value(i) {
      const found = values.get(i);
      if (found !== undefined) return found;
      const result = index.status(i) === "done" ? index.read(i)?.result : undefined;
      if (result?.status !== "done") return NaN;
      const value = result.outcomes[at] ?? NaN;
      values.set(i, value);
      return value;
    },
  };
}

/** Indices of the runs that an experiment wants by what is known, in the order of its tables. */
export function* wantedRuns(plan: RunPlan, known: Known, rule: StoppingRule): Generator<number> {
  for (let point = 0; point < plan.points.length; point++) {
    const n = replicationsWanted(plan, point, known, rule);
    for (let arm = 0; arm < plan.experiment.arms.length; arm++)
      for (let r = 1; r <= n; r++) yield plan.indexOf(point, arm, r);
  }
}

/** Whether every run that is wanted has a result, a failed one too. */
export function isComplete(plan: RunPlan, known: Known, rule: StoppingRule): boolean {
  for (const index of wantedRuns(plan, known, rule)) if (!known.has(index)) return false;
  return true;
}
