import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Finished answers. */
export interface Answers {
  get(question: unknown): number[] | undefined;
  put(question: unknown, values: readonly number[]): void;
}

/** A folder of finished answers, one file for each question, so that long work can stop and go on anywhere. A file is there whole or not at all. */
export function folderOfAnswers(folder: string, fingerprint: string): Answers {
  mkdirSync(folder, { recursive: true });
  const place = (question: unknown): string =>
    join(folder, `${createHash("sha256").update(JSON.stringify([fingerprint, question])).digest("hex").slice(0, 32)}.json`);
  return {
    get(question) {
      try {
        // NaN is null in JSON.
        return (JSON.parse(readFileSync(place(question), "utf8")) as (number | null)[]).map((value) => value ?? NaN);
      } catch {
        return undefined;
      }
    },
    put(question, values) {
      const path = place(question);
      writeFileSync(`${path}.part`, JSON.stringify(values));
      renameSync(`${path}.part`, path);
    },
  };
}
