import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";

/** Names in a folder of results. */
export const names = {
  lock: "experiment.lock.json",
  points: "points.csv",
  /** Of an experiment that a command made: what a file of it would say. Paths in it count from the file that the lock names. */
  input: "experiment.json",
  shards: "shards",
  tables: "tables",
  manifest: "MANIFEST.sha256",
  provenance: "provenance.json",
  descriptor: "datapackage.json",
  loadR: "load.R",
  loadPython: "load.py",
} as const;

/** Writes a file that is there whole or not at all, also after a crash. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.part`;
  try {
    const descriptor = openSync(part, "w");
    try {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
