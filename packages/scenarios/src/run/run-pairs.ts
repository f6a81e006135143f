import type { CountrySpec } from "@truce/core";
import type { Past } from "./engine.ts";
import type { FailedRun, FinishedRun } from "./job.ts";
import { runArms, type RunOptions } from "./run-arms.ts";

export interface RunPairsOptions extends RunOptions {
  readonly spec: CountrySpec;
  /** The same country without the mission (see `withoutMission`); null runs the mission's arm only. */
  readonly twin: CountrySpec | null;
  /** Where the first arm comes from, if it begins in the middle of a run. */
  readonly past?: Past;
}

/** Both arms on one seed; `none` is null without a twin. */
export interface PairOfRuns {
  readonly seed: string;
  readonly mission: FinishedRun;
  readonly none: FinishedRun | null;
}

export interface BatchResult {
  /** Complete pairs, in the order of `seeds`. */
  readonly pairs: readonly PairOfRuns[];
  readonly failures: readonly FailedRun[];
  /** True if the signal stopped the batch before its end. */
  readonly stopped: boolean;
}

/**
 * Runs pairs of simulations on the same luck. The result does not depend on the number of threads or on which run ends
 * first. A run that fails becomes a row in `failures` and its pair is left out; nothing is thrown for it.
 */
export async function runPairs({ spec, twin, past, ...rest }: RunPairsOptions): Promise<BatchResult> {
  const mission = { spec, ...(past !== undefined && { past }) };
  const { groups, failures, stopped } = await runArms({
    ...rest,
    arms: twin === null ? { mission } : { mission, none: { spec: twin } },
  });
  const pairs = groups.map(({ seed, runs }) => ({ seed, mission: runs["mission"]!, none: runs["none"] ?? null }));
  return { pairs, failures, stopped };
}

/** The seeds of a batch: pair number i of root seed s is always `s#i`, however many pairs are asked for. */
export function seedsOf(root: string | number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${root}#${index + 1}`);
}
