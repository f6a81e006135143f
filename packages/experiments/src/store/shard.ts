import { closeSync, fdatasyncSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { decodeLine, encodeLine, type Stored } from "./line.ts";

/** Where a line stands. */
export interface Place {
  readonly shard: string;
  readonly offset: number;
  readonly length: number;
}

/** Names of the shards of a folder, in an order that is always the same. */
export function shardNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort();
}

/** Appends results to a file that is this writer's alone, and new: nothing is ever written behind a line that was torn. */
export class ShardWriter {
  readonly shard: string;
  readonly #descriptor: number;
  #offset = 0;

  /** @param part whose shard it is, if the writer does a part of an experiment; see `isShardOf` */
  constructor(folder: string, part?: string) {
    mkdirSync(folder, { recursive: true });
    if (part !== undefined) [this.shard, this.#descriptor] = create(folder, 1, (n) => `${part}.${n}.ndjson`);
    else {
      const last = Number.parseInt(shardNames(folder).at(-1) ?? "0", 10) || 0;
      [this.shard, this.#descriptor] = create(folder, last + 1, (n) => `${String(n).padStart(6, "0")}.ndjson`);
    }
  }

  /** The line is in the hands of the system when this returns, so that no end of this program loses it. */
  append(stored: Stored): Place {
    const line = Buffer.from(encodeLine(stored));
    const offset = this.#offset;
    for (let at = 0; at < line.length;) at += writeSync(this.#descriptor, line, at);
    this.#offset += line.length;
    return { shard: this.shard, offset, length: line.length - 1 };
  }

  /** Waits until the disk has it all, for the day when the power fails. */
  flush(): void {
    fdatasyncSync(this.#descriptor);
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Whether a shard was written by somebody who did this part of an experiment. */
export function isShardOf(part: string, shard: string): boolean {
  return shard.startsWith(`${part}.`);
}

/** Two writers that ask at the same time get two names. */
function create(folder: string, number: number, nameOf: (number: number) => string): [string, number] {
  for (let n = number; ; n++) {
    const name = nameOf(n);
    try {
      return [name, openSync(join(folder, name), "ax")];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

const newline = 10;

/**
 * Every line of a shard that is whole. What is torn, at the end or in the middle, is passed over and counted.
 * @param each is told what stands where; by and by, so that a shard never stands in memory whole
 * @returns how many lines were not whole
 */
export function readShard(folder: string, shard: string, each: (stored: Stored, place: Place) => void): number {
  const descriptor = openSync(join(folder, shard), "r");
  let torn = 0;
  try {
    const piece = Buffer.allocUnsafe(Math.max(1, Math.min(1 << 20, fstatSync(descriptor).size)));
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (let n = readSync(descriptor, piece); n > 0; n = readSync(descriptor, piece)) {
      const bytes = Buffer.concat([rest, piece.subarray(0, n)]);
      let from = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
        const stored = decodeLine(bytes.toString("utf8", from, end));
        if (stored === undefined) torn++;
        else each(stored, { shard, offset: offset + from, length: end - from });
        from = end + 1;
      }
      rest = Buffer.from(bytes.subarray(from));
      offset += from;
    }
    return rest.length > 0 ? torn + 1 : torn;
  } finally {
    closeSync(descriptor);
  }
}
