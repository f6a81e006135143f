import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { StoreError } from "./problem.ts";

/** Who works in a folder. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** When the process began, in the system's own words; tells it from a later one of the same number. Null where nobody says. */
  readonly began: string | null;
}

const name = "sweep.lock";

/**
 * Takes a folder for this process, so that two sweeps never work in it at once. A lock whose owner is gone is taken over.
 * Two at once would do no harm but double work: every writer has its own shard, and equal results count once.
 *
 * @returns what gives the folder back
 * @throws StoreError if another process has it
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, name);
  const own: Owner = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  const text = JSON.stringify(own);
  const mine = join(folder, `.${name}.${own.host}.${own.pid}`);
  writeFileSync(mine, text);
  try {
    for (let tries = 0; tries < 10; tries++) {
      // A link is made whole or not at all, and never over another.
      if (link(mine, file)) return () => release(file, text);
      const found = read(file);
      if (found === undefined) continue;
      const owner = parse(found);
      if (owner !== undefined && isAlive(owner))
        throw new StoreError(
          `${folder} is in use by process ${owner.pid} on ${owner.host}\n` +
            `  wait until it has ended, or give another folder with --out; if it has ended, remove ${file}`,
        );
      takeAway(file, found);
    }
    throw new StoreError(`${folder} cannot be locked: others take it as fast as it is given back`);
  } finally {
    rmSync(mine, { force: true });
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Removes a lock that was found to be stale, unless it has been taken over in the meantime. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== stale) link(aside, file);
  rmSync(aside, { force: true });
}

function release(file: string, text: string): void {
  if (read(file) === text) rmSync(file, { force: true });
}

function parse(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return undefined;
  }
}

/** Of a process on another machine nobody can tell, so it counts as alive. */
function isAlive({ pid, host, began }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return began === null || beganAt(pid) === began;
}

/** Start of a process in ticks since the machine started, where the system tells (Linux), with the start of the machine. */
function beganAt(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  const boot = read("/proc/sys/kernel/random/boot_id");
  // The name of the program, in brackets, may hold spaces and brackets.
  const ticks = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return ticks === undefined ? null : `${boot?.trim()} ${ticks}`;
}
