import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { writeProvenance, type Store } from "@truce/experiments/run";
import { parametersOfLock } from "../study/parameters.ts";
import { packageVersion } from "../version.ts";

export interface Session {
  readonly began: Date;
  readonly seconds: number;
  readonly workers: number;
  readonly runs: number;
  readonly complete: boolean;
}

/** Adds to a folder's `provenance.json` when, how and on what machine runs were done. Nothing in it changes a number. */
export function noteSession(folder: string, lock: Store["lock"], session: Session): void {
  const { id, modelVersion, modelSha256, file } = lock;
  const path = join(folder, "provenance.json");
  const made = {
    began: session.began.toISOString(),
    seconds: Math.round(1000 * session.seconds) / 1000,
    runs: session.runs,
    complete: session.complete,
    workers: session.workers,
    truce: packageVersion(),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model ?? "unknown",
  };
  const parameters = parametersOfLock(lock);
  writeProvenance(folder, { experiment: id, file, modelVersion, modelSha256, parameters, sessions: [...sessionsIn(path), made] });
}

/** Earlier sessions; none if the file is torn, for nothing depends on it. */
function sessionsIn(path: string): unknown[] {
  try {
    const found = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { sessions?: unknown }).sessions : [];
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
