import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
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
    const done = spawnSync("cc", ["-O3", "-march=native", "-ffp-contract=off", ...flags, "-o", binary, source, "-lm"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    return done.status === 0 ? binary : null;
  };
  try {
    return work(compile, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

export const least = (values: readonly number[]): number => Math.min(...values);
