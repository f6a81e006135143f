import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Benchmark, Figure } from "./measure.ts";

interface Taken {
  /** Milliseconds a run, from when the threads are warm. */
  readonly runMs: number;
  /** Milliseconds a run for the tables. */
  readonly tableMs: number;
  readonly megabytes: number;
  /** Bytes a run on disk: of the results alone, and with the tables. */
  readonly resultBytes: number;
  readonly allBytes: number;
}

/** Rounds of arithmetic that make a run of some ten milliseconds. */
const work = 10_000_000;

function take(runs: number, workers: number, rounds = 0): Taken {
  const file = fileURLToPath(new URL("./sweep/process.ts", import.meta.url));
  // Without a ceiling, the collector of garbage takes what the machine has before it begins to work.
  const env = { ...process.env, TRUCE_BENCH_WORK: String(rounds), NODE_OPTIONS: "--max-old-space-size=160" };
  const done = spawnSync(process.execPath, ["--import", "tsx", file, String(runs), String(workers)], { encoding: "utf8", env });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Taken;
}

const least = (of: readonly number[]): number => Math.min(...of);

export const sweepBenchmark: Benchmark = {
  id: "sweep",
  title: "The runner of experiments, with an engine that does nothing",
  run() {
    const small = take(1000, 1);
    const large = take(100_000, 1);
    const rounds = [0, 1, 2].map(() => [take(200, 1, work).runMs, take(200, 2, work).runMs] as const);
    const [one, two] = [least(rounds.map(([ms]) => ms)), least(rounds.map(([, ms]) => ms))];
    const figures: Figure[] = [
      { id: "overhead", what: "runner, a run", measured: large.runMs, unit: "ms", target: 1 },
      { id: "tables", what: "tables, a run", measured: large.tableMs, unit: "ms", target: null },
      { id: "memory", what: "memory of 10⁵ runs over that of 10³", measured: large.megabytes / small.megabytes, unit: "times", target: 1.5, note: `${Math.round(small.megabytes)} and ${Math.round(large.megabytes)} MB` },
      { id: "disk", what: "results on disk, a run", measured: large.resultBytes, unit: "bytes", target: null, note: `${Math.round(large.allBytes)} with the tables` },
      { id: "inefficiency", what: "two workers: time over half of one's", measured: (2 * two) / one, unit: "times", target: 1 / 0.9, note: `${one.toFixed(1)} and ${two.toFixed(1)} ms a run` },
    ];
    return figures;
  },
};
