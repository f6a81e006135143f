import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReportFile } from "@truce/experiments/report";

/** Writes files below a folder; each is there whole or not at all. */
export function writeFiles(folder: string, files: readonly ReportFile[]): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, text);
    renameSync(`${file}.part`, file);
  }
}
