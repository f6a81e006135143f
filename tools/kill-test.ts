// `npx tsx tools/kill-test.ts [--kills 100] [--kinds parent,thread,disk] [--workers 2] [--seed word]`: kills a small sweep at random
// moments, lets the same command go on, and compares the tables with those of an undisturbed sweep. Kinds: the program by kill -9, one
// of its threads, a disk that is full (a small tmpfs; needs the right to mount). Prints `k of N equal`; ends with 1 if k < N.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sweepOnce, writeExperiment, type Ending } from "./kill/sweep.ts";

export const kinds = ["parent", "thread", "disk"] as const;
export type Kind = (typeof kinds)[number];

export interface KillOptions {
  readonly kills: number;
  readonly kinds: readonly Kind[];
  readonly workers: number;
  readonly seed: string;
  readonly say: (line: string) => void;
}

/** What came of it, by kind. */
export interface KillCount {
  readonly equal: number;
  readonly total: number;
  /** Kills that came before the end. */
  readonly struck: number;
  readonly skipped: readonly Kind[];
}

/** Kills sweeps and counts those that ended as if nothing had happened. */
export async function killTest({ kills, kinds: wanted, workers, seed, say }: KillOptions): Promise<KillCount> {
  const base = mkdtempSync(join(tmpdir(), "truce-kill-"));
  const disk = join(base, "disk");
  mkdirSync(disk);
  try {
    const file = writeExperiment(base);
    const whole = join(base, "whole");
    const undisturbed = await sweepOnce(file, whole, workers);
    if (undisturbed.status !== 0) throw new Error(`the undisturbed sweep failed:\n${undisturbed.err}`);
    const goal = tablesOf(whole);
    const canMount = !wanted.includes("disk") || mount(disk, 64);
    if (canMount && wanted.includes("disk")) unmount(disk);
    const skipped = canMount ? [] : (["disk"] as const);
    if (!canMount) say("SKIPPED disk: this user may not mount a tmpfs");
    const rest = wanted.filter((kind) => kind !== "disk" || canMount);
    let [equal, struck, total] = [0, 0, 0];
    for (; total < kills && rest.length > 0; total++) {
      const kind = rest[total % rest.length]!;
      const luck = (what: string) => fraction(`${seed} ${total} ${what}`);
      const folder = kind === "disk" ? join(disk, "results") : join(base, `trial-${total}`);
      const first = await hit(kind, luck, { file, folder, workers, disk, base, events: undisturbed.events });
      if (first.hit) struck++;
      const second = await sweepOnce(file, folder, workers);
      const same = second.status === 0 && tablesOf(folder) === goal;
      if (same) equal++;
      else say(`trial ${total}, ${kind}: NOT EQUAL (${first.status}, then ${second.status})\n${second.err}`);
      say(`${total + 1}/${kills} ${kind}: ${first.hit ? "hit" : "missed"} after ${first.events} events, ${same ? "equal" : "NOT EQUAL"}`);
      if (kind === "disk") unmount(disk);
      else rmSync(folder, { recursive: true, force: true });
    }
    return { equal, total, struck, skipped };
  } finally {
    unmount(disk);
    rmSync(base, { recursive: true, force: true });
  }
}

interface Scene {
  readonly file: string;
  readonly folder: string;
  readonly workers: number;
  readonly disk: string;
  readonly base: string;
  /** Events that an undisturbed sweep tells. */
  readonly events: number;
}

/** A sweep that is struck at a moment of chance. */
async function hit(kind: Kind, luck: (what: string) => number, scene: Scene): Promise<Ending & { readonly hit: boolean }> {
  const { file, folder, workers, disk, base, events } = scene;
  if (kind === "disk") {
    mount(disk, 8 + 4 * Math.floor(30 * luck("size")));
    const ending = await sweepOnce(file, folder, workers);
    spawnSync("mount", ["-o", "remount,size=16m", disk]);
    return { ...ending, hit: ending.status !== 0 };
  }
  // One in ten comes before there is a store, or while it is begun; the others come between two events, tables included.
  const early = luck("early") < 0.1;
  const when = { events: early ? 0 : 1 + Math.floor((events - 1) * luck("event")), delay: (early ? 3000 : 60) * luck("delay") };
  if (kind === "parent") {
    const ending = await sweepOnce(file, folder, workers, { ...when, act: (pid) => process.kill(pid, "SIGKILL") });
    return { ...ending, hit: ending.status === null };
  }
  const die = join(base, "die");
  let struck = false;
  const act = (): void => {
    struck = true;
    writeFileSync(die, "");
  };
  const ending = await sweepOnce(file, folder, workers, { ...when, act }, { TRUCE_KILL_THREAD: die });
  const hit = struck && !existsSync(die);
  rmSync(die, { force: true });
  return { ...ending, hit };
}

/** A hash of everything that must be the same. */
function tablesOf(folder: string): string {
  try {
    return readFileSync(join(folder, "MANIFEST.sha256"), "utf8");
  } catch {
    return "there is no manifest";
  }
}

function mount(folder: string, kilobytes: number): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]).status === 0;
}

function unmount(folder: string): void {
  spawnSync("umount", [folder], { stdio: "ignore" });
}

/** A number from 0 to 1 that follows from a word. */
function fraction(word: string): number {
  return createHash("sha256").update(word).digest().readUInt32BE() / 2 ** 32;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name: string, usual: string) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? usual : (process.argv[at + 1] ?? usual);
  };
  const { equal, total, struck, skipped } = await killTest({
    kills: Number(option("kills", "100")),
    kinds: option("kinds", kinds.join()).split(",") as Kind[],
    workers: Number(option("workers", "2")),
    seed: option("seed", "1"),
    say: (line) => console.log(line),
  });
  if (skipped.length > 0) console.log(`skipped: ${skipped.join(", ")}`);
  console.log(`${struck} of ${total} kills came before the end`);
  console.log(`${equal} of ${total} equal`);
  process.exitCode = equal === total ? 0 : 1;
}
