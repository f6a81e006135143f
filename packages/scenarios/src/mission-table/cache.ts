import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ParameterChoice } from "../run/job.ts";
import type { ArmRun } from "./arms.ts";

/** Values of an arm by observable, in the order of the seeds; null stands for a run without such a number. */
export type ArmValues = Readonly<Record<string, readonly (number | null)[]>>;

/** Finished arms on disk, so that a stopped table goes on where it was. */
export interface Cache {
  get(arm: ArmRun): ArmValues | undefined;
  put(arm: ArmRun, values: ArmValues): void;
}

/** Keeps nothing. */
export const noCache: Cache = { get: () => undefined, put: () => {} };

/**
 * A folder with one file per arm, named by what decides on its values: the code of the model, the country, the weeks, the seeds and
 * what is asked of it. A change of any of them finds nothing here, so nothing stale can be read.
 */
export function folderCache(folder: string, seeds: readonly string[], parameters: ParameterChoice = "defaults", code = codeHash()): Cache {
  const place = (arm: ArmRun): string => {
    const hash = createHash("sha256");
    hash.update(JSON.stringify([code, parameters, arm.spec, arm.weeks, seeds, [...arm.wants.keys()].toSorted()]));
    return join(folder, `${hash.digest("hex").slice(0, 32)}.json`);
  };
  return {
    get(arm) {
      const path = place(arm);
      if (!existsSync(path)) return undefined;
      try {
        return JSON.parse(readFileSync(path, "utf8")) as ArmValues;
      } catch {
        return undefined;
      }
    },
    put(arm, values) {
      mkdirSync(folder, { recursive: true });
      const path = place(arm);
      // A file is there whole or not at all.
      writeFileSync(`${path}.part`, JSON.stringify(values));
      renameSync(`${path}.part`, path);
    },
  };
}

/** Fingerprint of the code that results depend on: the model, and how the table reads it. */
export function codeHash(): string {
  const hash = createHash("sha256");
  const core = dirname(fileURLToPath(import.meta.resolve("@truce/core")));
  const here = dirname(fileURLToPath(import.meta.url));
  const own = ["engine", "watched", "reduce", "../patterns/watch"].flatMap((name) =>
    [".ts", ".js"].map((ending) => join(here, `${name}${ending}`)),
  );
  const model = readdirSync(core, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith(".d.ts"))
    .toSorted()
    .map((file) => join(core, file));
  for (const file of [...model, ...own.filter(existsSync)]) hash.update(readFileSync(file));
  return hash.digest("hex");
}
