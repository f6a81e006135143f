/**
 * Writes draws to standard output as raw 32-bit words, for a statistical battery:
 *
 *     npx tsx tools/random-stream.ts <order> [seed] | dieharder -g 200 -a
 *
 * Each draw gives its two words of 32 bits, of which `unit` uses the upper 27 and the upper 26. The order says which
 * part of the key runs fastest, because a keyed generator may be sound along one and not along another:
 *   rows     4096 rows, then ticks, then k           (a mechanism that visits a table)
 *   ticks    4096 ticks, then rows, then k           (one row through time)
 *   k        8 values of k, then 512 rows, then ticks (several draws of one row)
 *   streams  256 streams, then 64 rows, then ticks   (several decisions of one row)
 *   seeds    256 seeds, then 64 rows, then ticks     (replicates side by side)
 */
import { writeSync } from "node:fs";
import { Stream, rootKey } from "@truce/core/kernel";

const WORDS = 1 << 16;

type Emit = (stream: Stream, row: number, k: number) => void;

function visitRows(emit: Emit, seed: string): void {
  const stream = new Stream(rootKey(seed), "battery");
  for (let k = 0; ; k++) {
    for (let tick = 0; tick < 4096; tick++) {
      stream.seek(tick);
      for (let row = 0; row < 4096; row++) emit(stream, row, k);
    }
  }
}

function visitTicks(emit: Emit, seed: string): void {
  const stream = new Stream(rootKey(seed), "battery");
  for (let k = 0; ; k++) {
    for (let row = 0; row < 4096; row++) {
      for (let tick = 0; tick < 4096; tick++) {
        stream.seek(tick);
        emit(stream, row, k);
      }
    }
  }
}

function visitDraws(emit: Emit, seed: string): void {
  const stream = new Stream(rootKey(seed), "battery");
  for (let tick = 0; ; tick++) {
    stream.seek(tick);
    for (let row = 0; row < 512; row++) for (let k = 0; k < 8; k++) emit(stream, row, k);
  }
}

function visitMany(emit: Emit, streams: readonly Stream[]): void {
  for (let tick = 0; ; tick++) {
    for (const stream of streams) stream.seek(tick);
    for (let row = 0; row < 64; row++) for (const stream of streams) emit(stream, row, 0);
  }
}

const orders: Record<string, (emit: Emit, seed: string) => void> = {
  rows: visitRows,
  ticks: visitTicks,
  k: visitDraws,
  streams: (emit, seed) => {
    const root = rootKey(seed);
    visitMany(
      emit,
      Array.from({ length: 256 }, (_, i) => new Stream(root, `mechanism.stream-${i}`)),
    );
  },
  seeds: (emit, seed) =>
    visitMany(
      emit,
      Array.from({ length: 256 }, (_, i) => new Stream(rootKey(`${seed}-${i}`), "battery")),
    ),
};

const words = new Int32Array(WORDS);
let filled = 0;
let total = 0;

/** Writes everything, also where the reader is slow; ends when it has read enough, and says how much that was. */
function flush(): void {
  const bytes = new Uint8Array(words.buffer);
  let written = 0;
  while (written < bytes.length) {
    try {
      const count = writeSync(1, bytes, written);
      written += count;
      total += count;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EPIPE") {
        console.error(`random-stream: ${order} "${seed}": ${total} bytes`);
        process.exit(0);
      }
      if (code !== "EAGAIN") throw error;
    }
  }
  filled = 0;
}

const [order = "", seed = "battery"] = process.argv.slice(2);
const visit = orders[order];
if (visit === undefined) {
  console.error(`random-stream: order "${order}" is none of ${Object.keys(orders).join(", ")}`);
  process.exit(2);
}
visit((stream, row, k) => {
  stream.pair(words, filled, row, k);
  filled += 2;
  if (filled === WORDS) flush();
}, seed);
