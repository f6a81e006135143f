import { knownOf, wantedRuns } from "../run/known.ts";
import { ruleOf } from "../run/stopping.ts";
import type { RunResult } from "../types.ts";
import type { Store } from "./store.ts";

/** Results of a store that count, in the order of its tables: those of all runs that are wanted and have one. */
export function* resultsOf({ plan, index }: Pick<Store, "plan" | "index">): Generator<RunResult> {
  for (const at of wantedRuns(plan, knownOf({ plan, index }), ruleOf(plan.experiment))) {
    const stored = index.read(at);
    if (stored !== undefined) yield stored.result;
  }
}
