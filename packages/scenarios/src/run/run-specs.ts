import { availableParallelism } from "node:os";
import type { CountrySpec } from "@truce/core";
import type { Recording } from "./engine.ts";
import { defaultEngine, openPool, runAll } from "./executor.ts";
import type { RunRow } from "./job.ts";
import { progressMeter } from "./progress.ts";
import type { RunOptions } from "./run-arms.ts";

/** One run of a country of its own. */
export interface SpecRun {
  readonly spec: CountrySpec;
  readonly seed: string;
  readonly weeks?: number;
  /** What to keep of it; everything if left out. */
  readonly record?: Recording;
}

/**
 * Runs many countries, each on its own seed, and tells each row as it comes, with the position of its run; a run that fails is a row
 * like any other. Rows that the signal dropped are not told.
 */
export async function runSpecs(
  runs: readonly SpecRun[],
  options: Omit<RunOptions, "seeds" | "weeks" | "record">,
  onRow: (at: number, row: RunRow) => void,
): Promise<void> {
  const { extensions = [], engine = defaultEngine(), parameters = "defaults", signal, threads = availableParallelism() } = options;
  if (runs.length === 0) return;
  // The clock tells the time left and touches no result.
  // oxlint-disable-next-line no-restricted-properties
  const meter = progressMeter(runs.length, options.now ?? (() => performance.now()));
  options.onProgress?.(meter.read());
  const pool = await openPool(engine, Math.min(threads, runs.length));
  const executor = {
    lanes: pool.lanes,
    async run(at: number): Promise<{ readonly at: number; readonly row: RunRow }> {
      const { spec, seed, weeks, record = {} } = runs[at]!;
      const batch = { arms: { mission: { spec } }, extensions, parameters, record, ...(weeks !== undefined && { weeks }) };
      return { at, row: await pool.run(batch, { seed, arm: "mission" }) };
    },
  };
  try {
    await runAll(executor, [...runs.keys()], signal, ({ at, row }) => {
      options.onProgress?.(meter.tick(row.status === "done"));
      onRow(at, row);
    });
  } finally {
    await pool.close();
  }
}
