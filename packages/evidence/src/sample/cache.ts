import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { modelSourceHash } from "@truce/scenarios/run";
import type { RunOfMonths } from "./run.ts";
import type { Wanted } from "./wanted.ts";

/** Finished runs, so that a stopped scorecard goes on where it was. */
export interface Cache {
  get(run: Wanted): RunOfMonths | undefined;
  put(run: Wanted, months: RunOfMonths): void;
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => {} };

/** Counts what is kept of a run; raise it when months are made in another way. */
const version = 2;

/**
 * A folder with one file per run, named by what decides on it: the sources of the model, the country, the seed and what is kept. A change of
 * any of them finds nothing here, so nothing stale can be read.
 */
export function folderCache(folder: string, model = modelSourceHash()): Cache {
  mkdirSync(folder, { recursive: true });
  const place = ({ spec, seed, kept }: Wanted): string => {
    const hash = createHash("sha256").update(JSON.stringify([version, model, spec, seed, kept]));
    return join(folder, `${hash.digest("hex").slice(0, 32)}.json`);
  };
  return {
    get(run) {
      try {
        return JSON.parse(readFileSync(place(run), "utf8")) as RunOfMonths;
      } catch {
        return undefined;
      }
    },
    put(run, months) {
      // A file is there whole or not at all.
      const path = place(run);
      writeFileSync(`${path}.part`, JSON.stringify(months));
      renameSync(`${path}.part`, path);
    },
  };
}
