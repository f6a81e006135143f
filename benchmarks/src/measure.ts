import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One line of the report: what was measured, beside its target. */
export interface Figure {
  readonly id: string;
  readonly what: string;
  readonly measured: number;
  readonly unit: string;
  /** The target is a most; null where there is none. */
  readonly target: number | null;
  /** The same figure from the least time of each subject: what a busy machine distorts least. */
  readonly least?: number;
  /** Half of the rounds lie within this share of the median. */
  readonly spread?: number;
  readonly note?: string;
}

export interface Benchmark {
  readonly id: string;
  readonly title: string;
  readonly run: (compiler: Compiler) => readonly Figure[];
}

/** Compiles a C twin into a folder of its own; null without a compiler. */
export type Compiler = (twin: string, ...flags: string[]) => string | null;

export function withCompiler<T>(work: (compiler: Compiler, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "truce-bench-"));
  const compile: Compiler = (twin, ...flags) => {
    const binary = join(folder, twin + flags.join(""));
    const source = fileURLToPath(new URL(`../twins/${twin}.c`, import.meta.url));
    const options = ["-O3", "-march=native", "-ffp-contract=off", ...flags, "-o", binary, source, "-lm"];
    const done = spawnSync("cc", options, { stdio: ["ignore", "ignore", "inherit"] });
    return done.status === 0 ? binary : null;
  };
  try {
    return work(compile, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes numbers one after another to a file for a C twin, hands its name to `work` and deletes it. */
export function withFile<T>(parts: readonly (Int32Array | Float64Array)[], work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "truce-bench-"));
  try {
    const file = join(folder, "start.bin");
    writeFileSync(file, Buffer.concat(parts.map((a) => Buffer.from(a.buffer, a.byteOffset, a.byteLength))));
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a C twin three times in one process and takes the last: its milliseconds and its hash. */
export function runTwin(binary: string, file: string): { readonly time: number; readonly hash: string } {
  const lines = execFileSync(binary, [file, "3"], { encoding: "utf8" }).trim().split("\n");
  const [nanoseconds, hash] = lines.at(-1)!.split(" ");
  return { time: Number(nanoseconds) / 1e6, hash: hash! };
}

/**
 * Milliseconds of processor time that this process has had: unlike a clock it stands still while other processes run. The
 * twins in C read the same.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs several subjects in turn, drops the rounds that warm up, and gives each one's times in the order of the rounds. */
export function interleave<K extends string>(
  subjects: Readonly<Record<K, () => number>>,
  rounds: number,
  warm = 3,
): Record<K, number[]> {
  const names = Object.keys(subjects) as K[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < warm + rounds; round++)
    for (const name of names) {
      const time = subjects[name]();
      if (round >= warm) times[name].push(time);
    }
  return times;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)]!;
}

/** The figures that go beside a median: from the least times, and how far the middle half of the rounds spreads. */
export function around(values: readonly number[], scale = 1): { readonly least: number; readonly spread: number } {
  const middle = quantile(values, 0.75) - quantile(values, 0.25);
  return { least: Math.min(...values) * scale, spread: middle / 2 / median(values) };
}

/** One subject's times beside another's, as a ratio of medians. */
export function ratio(
  one: readonly number[],
  other: readonly number[],
): { readonly measured: number; readonly least: number; readonly spread: number } {
  return {
    measured: median(one) / median(other),
    least: Math.min(...one) / Math.min(...other),
    spread: around(one.map((time, round) => time / other[round]!)).spread,
  };
}
