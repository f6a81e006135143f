import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { inlineExecutor } from "../src/run/inline.ts";
import { sweep, type SweepOptions } from "../src/run/sweep.ts";
import { threadExecutor } from "../src/run/threads.ts";
import { writeTables } from "../src/store/finish.ts";
import { beginStore } from "../src/store/store.ts";
import type { Experiment, Point } from "../src/types.ts";
import { fakeEngine, fakeLockText, fakeModel, fakePoints } from "./fake-experiment.ts";

/** A folder that goes when the tests of a file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "truce-store-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface FakeSweep extends Omit<SweepOptions, "executor"> {
  /** 0 runs everything here. */
  readonly threads?: number;
  readonly runSeconds?: number;
  readonly points?: readonly Point[];
}

/** Sweeps an experiment on the engine of made-up numbers, and writes its tables if it is complete. */
export async function fakeSweep(folder: string, experiment: Experiment, options: FakeSweep = {}) {
  const { threads = 0, runSeconds = 60, points = fakePoints, ...rest } = options;
  const setup = { experiment, engine: fakeEngine, folder: ".", runSeconds };
  const executor = threads === 0 ? await inlineExecutor(setup) : threadExecutor(setup, threads);
  const store = beginStore(folder, fakeLockText(experiment), points, fakeModel);
  try {
    const end = await sweep(store, { ...rest, executor });
    if (end.complete) await writeTables(store);
    return { ...end, counts: { ...store.index.counts }, torn: store.torn };
  } finally {
    await executor.close();
    store.close();
  }
}

/** One hash of everything that must be the same for any number of workers, any order, any interruptions. */
export function folderHash(folder: string): string {
  return createHash("sha256")
    .update(readFileSync(join(folder, "MANIFEST.sha256")))
    .digest("hex");
}
