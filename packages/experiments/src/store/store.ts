import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { ModelMark } from "@truce/scenarios/run";
import { readLock as parseLock, type ExperimentLock } from "../file/lock.ts";
import { runPlanOf, type RunPlan } from "../run/run-plan.ts";
import type { Point } from "../types.ts";
import { names, writeWhole } from "./files.ts";
import { lockFolder } from "./folder-lock.ts";
import type { Stored } from "./line.ts";
import { checkModel } from "./model-mark.ts";
import { pointText, readPoints } from "./points-file.ts";
import { StoreError, writing } from "./problem.ts";
import { RunIndex } from "./run-index.ts";
import { isShardOf, readShard, shardNames, ShardWriter } from "./shard.ts";
import { ShardReader } from "./shard-reader.ts";

/** A folder of results: what was asked for, and what has come of it so far. */
export interface Store {
  readonly folder: string;
  readonly lock: ExperimentLock;
  readonly plan: RunPlan;
  readonly index: RunIndex;
  /** Lines that were torn when a writer died; their runs count as missing. */
  readonly torn: number;
  close(): void;
}

/** A store to which this process, and no other, may add. */
export interface OpenStore extends Store {
  /** Keeps a result. @throws StoreError if it cannot be written */
  commit(stored: Stored): void;
}

/** Reads a folder of results and changes nothing, also while a sweep is at work in it. @throws StoreError if it is none */
export function readStore(folder: string): Store {
  return read(folder, () => true);
}

function read(folder: string, counts: (shard: string) => boolean): Store {
  const file = join(folder, names.lock);
  if (!existsSync(file))
    throw new StoreError(`${folder} holds no results of an experiment: there is no ${names.lock} in it`);
  const lock = readLock(readFileSync(file, "utf8"), file);
  const pointFile = join(folder, names.points);
  if (!existsSync(pointFile)) throw new StoreError(`${pointFile} is missing`, true);
  const points = readPoints(lock.experiment, readFileSync(pointFile, "utf8"), pointFile);
  const plan = runPlanOf(lock.experiment, points);
  const shards = join(folder, names.shards);
  const reader = new ShardReader(shards);
  const index = new RunIndex(plan, (place) => reader.read(place));
  let torn = 0;
  if (existsSync(shards))
    for (const name of shardNames(shards).filter(counts))
      torn += readShard(shards, name, (stored, place) => index.note(stored, place));
  return { folder, lock, plan, index, torn, close: () => reader.close() };
}

/**
 * Opens a folder of results to add to it. @throws StoreError if it is none, of another model, or in use
 */
export function openStore(folder: string, model: ModelMark): OpenStore {
  if (!existsSync(join(folder, names.lock))) readStore(folder);
  const release = writing(folder, () => lockFolder(folder));
  try {
    const store = readStore(folder);
    checkModel(store.lock, model, folder);
    return writable(store, release);
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * Opens a folder for one of many writers on many machines, of which each does a part of the runs and waits for nobody. It sees the
 * results of this part alone, so that it costs what the part costs.
 *
 * @param part a name that no other part has: letters, digits and dashes
 * @throws StoreError if there are no results of an experiment, or they are of another model
 */
export function joinStore(folder: string, model: ModelMark, part: string): OpenStore {
  const store = read(folder, (shard) => isShardOf(part, shard));
  checkModel(store.lock, model, folder);
  return writable(store, () => {}, part);
}

/**
 * The same as `openStore` for an experiment; begins the folder if there is none, and goes on in it otherwise.
 *
 * @param lockText text of the experiment's `experiment.lock.json`
 * @throws StoreError if the folder is of something else: nothing in it is touched then
 */
export function beginStore(folder: string, lockText: string, points: readonly Point[], model: ModelMark): OpenStore {
  const lock = readLock(lockText, names.lock);
  checkModel(lock, model, "the experiment");
  if (points.length === 0)
    throw new StoreError("the design of the experiment has no points, so there is nothing to run");
  checkPlace(folder, lock);
  writing(folder, () => mkdirSync(folder, { recursive: true }));
  const release = writing(folder, () => lockFolder(folder));
  try {
    const file = join(folder, names.lock);
    const text = pointText(lock.experiment, points);
    if (!existsSync(file)) {
      // The lock comes last: it says that the rest is there.
      writing(folder, () => writeWhole(join(folder, names.points), text));
      writing(folder, () => writeWhole(file, lockText));
    }
    const store = readStore(folder);
    checkSame(folder, store.lock, lock);
    if (readFileSync(join(folder, names.points), "utf8") !== text)
      throw new StoreError(
        `the design of the experiment has other points than ${join(folder, names.points)}, which an earlier version made; give another folder with --out`,
      );
    checkModel(store.lock, model, folder);
    // Titles and labels may have changed, which changes no number.
    if (readFileSync(file, "utf8") === lockText) return writable(store, release);
    writing(folder, () => {
      rmSync(join(folder, names.manifest), { force: true });
      writeWhole(file, lockText);
    });
    store.close();
    return writable(readStore(folder), release);
  } catch (error) {
    release();
    throw error;
  }
}

/** Reads a lock. @throws StoreError if it is none, of another format, or changed by hand */
function readLock(text: string, file: string): ExperimentLock {
  try {
    return parseLock(text, file);
  } catch (error) {
    throw new StoreError((error as Error).message, true);
  }
}

function writable(store: Store, release: () => void, part?: string): OpenStore {
  let writer: ShardWriter | undefined;
  const { folder, index } = store;
  return {
    ...store,
    commit(stored) {
      writing(folder, () => {
        // Tables that were written before no longer hold.
        if (writer === undefined) rmSync(join(folder, names.manifest), { force: true });
        writer ??= new ShardWriter(join(folder, names.shards), part);
        index.note(stored, writer.append(stored));
      });
    },
    close() {
      try {
        writer?.flush();
      } finally {
        writer?.close();
        writer = undefined;
        store.close();
        release();
      }
    },
  };
}

/** What a folder may hold that was killed before it was begun. */
const beginnings = /^(points\.csv(\.part)?|experiment\.lock\.json\.part|\.?sweep\.lock.*)$/;

function checkPlace(folder: string, lock: ExperimentLock): void {
  let found: string[];
  try {
    found = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw new StoreError(`${folder} is not a folder; give another place with --out`);
  }
  const file = join(folder, names.lock);
  if (found.includes(names.lock)) return checkSame(folder, readLock(readFileSync(file, "utf8"), file), lock);
  if (!found.every((name) => beginnings.test(name)))
    throw new StoreError(
      `${folder} holds other files and no results of an experiment; give an empty or new folder with --out`,
    );
}

function checkSame(folder: string, there: ExperimentLock, wanted: ExperimentLock): void {
  if (there.id === wanted.id) return;
  throw new StoreError(
    `${folder} holds another experiment: ${there.experiment.title} (${there.id.slice(0, 16)}), made with model ${there.modelVersion};\n` +
      `  this is ${wanted.experiment.title} (${wanted.id.slice(0, 16)}), model ${wanted.modelVersion}\n` +
      "  give another folder with --out; the earlier results stay as they are",
  );
}
