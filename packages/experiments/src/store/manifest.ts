import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { names, writeWhole } from "./files.ts";

/** SHA-256 of a file, as hexadecimal digits. */
export function fileHash(path: string): string {
  const hash = createHash("sha256");
  const descriptor = openSync(path, "r");
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    for (let n = readSync(descriptor, piece); n > 0; n = readSync(descriptor, piece)) hash.update(piece.subarray(0, n));
  } finally {
    closeSync(descriptor);
  }
  return hash.digest("hex");
}

/** Writes `MANIFEST.sha256` of some files of a folder, in the form that `sha256sum -c` reads. */
export function writeManifest(folder: string, files: readonly string[]): void {
  const lines = [...files].sort().map((file) => `${fileHash(join(folder, file))}  ${file}\n`);
  writeWhole(join(folder, names.manifest), lines.join(""));
}

/** Files that are not what the manifest says, with why; null if there is no manifest yet. */
export function checkManifest(folder: string): { readonly file: string; readonly problem: string }[] | null {
  const path = join(folder, names.manifest);
  if (!existsSync(path)) return null;
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const [, hash, file] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      if (hash === undefined || file === undefined)
        return [{ file: names.manifest, problem: "has a line that is torn" }];
      if (!existsSync(join(folder, file))) return [{ file, problem: "is missing" }];
      return fileHash(join(folder, file)) === hash ? [] : [{ file, problem: "has changed since it was written" }];
    });
}
