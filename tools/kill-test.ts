// `npx tsx tools/kill-test.ts [--kills 100] [--kinds parent,thread,disk,slurm,redis] [--workers 2] [--seed word]
// [--from 0]`: kills a small sweep at random moments, lets the same command go on, and compares the tables with those of an undisturbed sweep. Kinds: the program by kill -9, one
// of its threads, a disk that is full (a small tmpfs; needs the right to mount), tasks of Slurm (a cluster of one node, as root), and
// coordinator, worker and server of Redis in turn. Prints each trial and `k of N equal`; ends with 1 if k < N. `--from` goes on with a
// later trial. TRUCE_KILL_MAIN names the main.js of an installed truce to kill in place of the sources: it starts in half the time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { noSlurm } from "./cluster/one-node-slurm.ts";
import { redisGround, redisServer } from "./kill/redis.ts";
import { slurmGround } from "./kill/slurm.ts";
import { installed, sweepOnce, writeExperiment, type Ending, type Ground, type Luck } from "./kill/sweep.ts";

export const kinds = ["parent", "thread", "disk", "slurm", "redis"] as const;
export type Kind = (typeof kinds)[number];

export interface KillOptions {
  readonly kills: number;
  readonly kinds: readonly Kind[];
  readonly workers: number;
  readonly seed: string;
  /** Number of the first trial, for one that goes on where another ended. */
  readonly from?: number;
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
export async function killTest({
  kills,
  kinds: wanted,
  workers,
  seed,
  from = 0,
  say,
}: KillOptions): Promise<KillCount> {
  const base = mkdtempSync(join(tmpdir(), "truce-kill-"));
  const disk = join(base, "disk");
  mkdirSync(disk);
  const grounds = new Map<Kind, Ground>();
  try {
    const file = writeExperiment(base);
    const whole = join(base, "whole");
    const undisturbed = await sweepOnce(file, whole, workers);
    if (undisturbed.status !== 0) throw new Error(`the undisturbed sweep failed:\n${undisturbed.err}`);
    const goal = tablesOf(whole);
    const why = new Map(wanted.map((kind) => [kind, obstacle(kind, disk)]));
    const skipped = wanted.filter((kind) => why.get(kind) !== undefined);
    for (const kind of skipped) say(`SKIPPED ${kind}: ${why.get(kind)}`);
    const rest = wanted.filter((kind) => !skipped.includes(kind));
    for (const kind of rest)
      if (kind === "slurm" || kind === "redis")
        grounds.set(kind, await (kind === "slurm" ? slurmGround() : redisGround(redisServer()!)));
    let [equal, struck, total] = [0, 0, 0];
    for (let trial = from; trial < kills && rest.length > 0; trial++, total++) {
      const began = performance.now();
      const kind = rest[trial % rest.length]!;
      const luck: Luck = (what) => fraction(`${seed} ${trial} ${what}`);
      const folder = kind === "disk" ? join(disk, "results") : join(base, `trial-${trial}`);
      const ground = grounds.get(kind);
      const scene = { file, folder, workers, disk, base, events: undisturbed.events };
      const first: Blown = await (ground?.strike(luck, file, folder) ?? hit(kind, luck, scene));
      if (first.hit) struck++;
      const second = await (ground?.goOn(file, folder) ?? sweepOnce(file, folder, workers));
      const same = second.status === 0 && tablesOf(folder) === goal;
      if (same) equal++;
      else say(`trial ${trial + 1}, ${kind}: NOT EQUAL (${first.status}, then ${second.status})\n${second.err}`);
      const what = first.what === undefined ? "" : ` (${first.what})`;
      const seconds = Math.round((performance.now() - began) / 1000);
      say(
        `${trial + 1}/${kills} ${kind}${what}: ${first.hit ? "hit" : "missed"} after ${first.events} events, ${same ? "equal" : "NOT EQUAL"}, ${seconds} s`,
      );
      if (kind === "disk") unmount(disk);
      else rmSync(folder, { recursive: true, force: true });
    }
    return { equal, total, struck, skipped };
  } finally {
    for (const ground of grounds.values()) ground.stop();
    unmount(disk);
    rmSync(base, { recursive: true, force: true });
  }
}

/** How something ended that was struck, and what was killed where that is not always the same. */
type Blown = Ending & { readonly hit: boolean; readonly what?: string };

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
async function hit(kind: Kind, luck: Luck, scene: Scene): Promise<Blown> {
  const { file, folder, workers, disk, base, events } = scene;
  if (kind === "disk") {
    mount(disk, 8 + 4 * Math.floor(30 * luck("size")));
    const ending = await sweepOnce(file, folder, workers);
    spawnSync("mount", ["-o", "remount,size=16m", disk]);
    return { ...ending, hit: ending.status !== 0 };
  }
  // One in ten comes before there is a store, or while it is begun; the others come between two events, tables included.
  const early = luck("early") < 0.1;
  const when = {
    events: early ? 0 : 1 + Math.floor((events - 1) * luck("event")),
    delay: (early ? 3000 : 60) * luck("delay"),
  };
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

/** Why something cannot be killed here; undefined if it can. */
function obstacle(kind: Kind, disk: string): string | undefined {
  if (kind === "thread" && installed !== undefined)
    return "threads are killed from the sources only (TRUCE_KILL_MAIN is set)";
  if (kind === "slurm") return noSlurm();
  if (kind === "redis")
    return redisServer() === undefined
      ? "redis-server and valkey-server not found; apt-get install redis-server"
      : undefined;
  if (kind !== "disk") return undefined;
  const can = mount(disk, 64);
  if (can) unmount(disk);
  return can ? undefined : "this user may not mount a tmpfs";
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
    from: Number(option("from", "0")),
    say: (line) => console.log(line),
  });
  if (skipped.length > 0) console.log(`skipped: ${skipped.join(", ")}`);
  console.log(`${struck} of ${total} kills came before the end`);
  console.log(`${equal} of ${total} equal`);
  process.exitCode = equal === total ? 0 : 1;
}
