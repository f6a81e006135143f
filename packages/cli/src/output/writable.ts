import { existsSync, mkdirSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "../exit.ts";

/**
 * Makes the parent of a temporary place where needed, then makes and removes that place: what the system says of rights
 * beforehand is not always what it does.
 * @throws UserError that says why nothing can be written there.
 */
export function checkWritable(temporary: string, words: { readonly before?: string; readonly after?: string }): void {
  const folder = dirname(temporary);
  try {
    makeFolders(folder);
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary);
    rmdirSync(temporary);
  } catch (error) {
    throw new UserError(`${words.before ?? ""}cannot write in ${folder}: ${reason(error)}${words.after ?? ""}`);
  }
}

/** Like `mkdir -p`. Node's own never returns in folders that refuse new ones as not found, such as /proc. */
function makeFolders(folder: string): void {
  const parent = dirname(folder);
  if (existsSync(folder) || parent === folder) return;
  makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** "permission denied" of "EACCES: permission denied, mkdir '/x'". */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /^[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
