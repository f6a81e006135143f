import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { decodeLine, type Stored } from "./line.ts";
import { StoreError } from "./problem.ts";
import type { Place } from "./shard.ts";

/** Shards that are open at once. */
const mostOpen = 64;

/** Reads single lines of shards again. */
export class ShardReader {
  readonly #folder: string;
  readonly #open = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws StoreError if the line is no longer what it was */
  read({ shard, offset, length }: Place): Stored {
    const bytes = Buffer.allocUnsafe(length);
    const n = readSync(this.#descriptor(shard), bytes, 0, length, offset);
    const stored = n === length ? decodeLine(bytes.toString("utf8")) : undefined;
    if (stored === undefined) throw new StoreError(`shards/${shard} has changed while it was read`, true);
    return stored;
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }

  #descriptor(shard: string): number {
    const found = this.#open.get(shard);
    if (found !== undefined) return found;
    if (this.#open.size >= mostOpen) this.close();
    const descriptor = openSync(join(this.#folder, shard), "r");
    this.#open.set(shard, descriptor);
    return descriptor;
  }
}
