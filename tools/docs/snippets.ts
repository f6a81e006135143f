import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source.ts";

export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where it begins in the page. */
  readonly at: number;
}

/** The fenced blocks of a page. */
export function blocksIn(page: string): Block[] {
  return [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((m) => ({ language: m[1]!, text: m[2]!, at: m.index }));
}

/** The example program of a page: its first `ts` block that needs nothing but the packages. */
export function exampleIn(page: string): Block {
  const found = blocksIn(page).find(({ language, text }) => language === "ts" && text.includes('from "@truce/core"'));
  if (found === undefined) throw new Error('the page has no ```ts block with an import from "@truce/core"');
  return found;
}

/**
 * Runs a program from a page as a file of its own, as a reader would.
 * @throws Error with what it complained about if it fails
 */
export function runProgram(text: string): string {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "snippet-"));
  try {
    writeFileSync(join(folder, "example.ts"), text);
    const options = { cwd: root, encoding: "utf8" } as const;
    const run = spawnSync(process.execPath, ["--import", "tsx", join(folder, "example.ts")], options);
    if (run.status !== 0) throw new Error(`the example ends with ${run.status}:\n${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
