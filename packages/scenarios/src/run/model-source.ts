import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Values that a calibration wrote, not rules. They have a fingerprint of their own, so that results which do not draw them stay what they are. */
const data: ReadonlySet<string> = new Set(["model/accepted.ts"]);

/**
 * SHA-256 over the sources of the engine and the model: names and texts of all files under `src` of @truce/core, with the
 * same line ends everywhere. A changed rule, default, order or draw changes it, whether or not somebody has raised the
 * version of the model; so does a changed comment. It does not cover the sets of the ensemble (see `ensembleMark`), scenarios, files from
 * outside and the version of Node.
 */
export function modelSourceHash(): string {
  const entry = createRequire(import.meta.url).resolve("@truce/core");
  return sourceHash(join(dirname(entry), "../src"), data);
}

/** The same of any folder of sources, without some files in it. */
export function sourceHash(folder: string, without: ReadonlySet<string> = new Set()): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => file.replaceAll("\\", "/"));
  for (const file of files.filter((name) => name.endsWith(".ts") && !without.has(name)).sort())
    hash.update(`${file}\0${readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n")}\0`);
  return hash.digest("hex");
}
