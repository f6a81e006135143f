import { analyse } from "../analysis/analyse.ts";
import type { Analysis } from "../analysis/types.ts";
import { plural } from "../page/index.ts";
import { conflictLine } from "./finish.ts";
import { StoreError } from "./problem.ts";
import { resultsOf } from "./results.ts";
import type { Store } from "./store.ts";

/**
 * What the results of a store say, complete or not.
 * @throws StoreError if nothing is done yet or two results of one run differ
 */
export function analysisOf(store: Store): Analysis {
  const { plan, index, folder } = store;
  const [conflict] = index.conflicts;
  if (conflict !== undefined)
    throw new StoreError(
      `${plural(index.conflicts.length, "run")} with two results that differ, so nothing is analysed:\n${conflictLine(conflict)}`,
      true,
    );
  if (index.counts.done === 0)
    throw new StoreError(
      folder === ""
        ? "no run is done yet"
        : `no run in ${folder} is done yet; truce status ${folder} says how far it is`,
    );
  return analyse(plan.experiment, plan.points, resultsOf(store));
}
