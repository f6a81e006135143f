/**
 * Nanoseconds per draw: `npx tsx tools/random-speed.ts`. Each candidate runs in a process of its own, because code that
 * V8 has optimised for one spoils the next; the figure is the fastest pass over 8192 rows and includes the empty loop.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Stream, rootKey } from "@truce/core/kernel";

const ROWS = 8192;

type Pass = (rows: number) => number;

const stream = new Stream(rootKey("speed"), "bench");
const buffer = new Float64Array(ROWS);
const columns = Array.from({ length: 5 }, () => new Float64Array(ROWS).fill(0.3));
const weights = Float64Array.from([3, 1, 4, 1, 5, 9, 2, 6]);
const order = Int32Array.from({ length: ROWS }, (_, i) => i);

interface Alea {
  alea(seed: string): () => number;
}
const seedrandom = createRequire(new URL("../packages/core/package.json", import.meta.url))("seedrandom") as Alea;

/** High half of a 32 × 32-bit product, and Philox-2x32-10 (Salmon et al. 2011), for comparison only. */
function high(a: number, b: number): number {
  const middle = Math.imul(a >>> 16, b & 0xffff) + (Math.imul(a & 0xffff, b & 0xffff) >>> 16);
  const cross = Math.imul(a & 0xffff, b >>> 16) + (middle & 0xffff);
  return (Math.imul(a >>> 16, b >>> 16) + (middle >>> 16) + (cross >>> 16)) | 0;
}
const other = new Int32Array(1);
function philox(key: number, row: number, k: number): number {
  let x = row;
  let y = k;
  for (let round = 0; round < 10; round++) {
    const product = high(0xd256d193, x) ^ key ^ y;
    y = Math.imul(0xd256d193, x);
    x = product;
    key = (key + 0x9e3779b9) | 0;
  }
  other[0] = y;
  return x;
}

const sum =
  (draw: (row: number) => number): Pass =>
  (rows) => {
    let total = 0;
    for (let row = 0; row < rows; row++) total += draw(row);
    return total;
  };

/** Five variables that pull at each other, the first of them by luck; written out, so that each is compiled alone. */
const [a, b, c, d, e] = columns;
function advance(i: number, luck: number): void {
  const p = a[i];
  const q = b[i];
  const r = c[i];
  const s = d[i];
  const t = e[i];
  a[i] = p + 0.01 * (q - p) * luck;
  b[i] = q + 0.02 * (r - q);
  c[i] = r + 0.03 * (s - r);
  d[i] = s + 0.01 * (t - s);
  e[i] = t + 0.02 * (p - t);
}
function withoutLuck(rows: number): number {
  for (let i = 0; i < rows; i++) advance(i, 0.5);
  return a[0];
}
function withUnit(rows: number): number {
  for (let i = 0; i < rows; i++) advance(i, stream.unit(i));
  return a[0];
}
function withUnits(rows: number): number {
  const luck = stream.units(0, rows);
  for (let i = 0; i < rows; i++) advance(i, luck[i]);
  return a[0];
}

const candidates: Record<string, () => Pass> = {
  "empty loop": () => sum((row) => row),
  "Math.random()": () => sum(() => Math.random()),
  "seedrandom alea()": () => {
    const alea = seedrandom.alea("speed");
    return sum(() => alea());
  },
  "philox2x32-10, 53 bits": () =>
    sum((row) => (philox(12345, row, 0) >>> 5) * 7.450580596923828e-9 + (other[0] >>> 6) * 1.1102230246251565e-16),
  bits: () => sum((row) => stream.bits(row)),
  unit: () => sum((row) => stream.unit(row)),
  fill: () => (rows) => {
    stream.fill(buffer, 0, rows);
    return buffer[0];
  },
  units: () => (rows) => stream.units(0, rows)[0],
  "below(6)": () => sum((row) => stream.below(6, row)),
  normal: () => sum((row) => stream.normal(row)),
  exponential: () => sum((row) => stream.exponential(2, row)),
  "poisson(0.02)": () => sum((row) => stream.poisson(0.02, row)),
  "poisson(3)": () => sum((row) => stream.poisson(3, row)),
  "poisson(50)": () => sum((row) => stream.poisson(50, row)),
  "poisson(1000)": () => sum((row) => stream.poisson(1000, row)),
  "poisson(1e6)": () => sum((row) => stream.poisson(1e6, row)),
  "binomial(100, 0.02)": () => sum((row) => stream.binomial(100, 0.02, row)),
  "binomial(1000, 0.3)": () => sum((row) => stream.binomial(1000, 0.3, row)),
  "pick of 8": () => sum((row) => stream.pick(weights, 8, row)),
  "shuffle, per element": () => (rows) => {
    stream.shuffle(order, rows);
    return order[0];
  },
  "five variables": () => withoutLuck,
  "five variables with unit": () => withUnit,
  "five variables with units": () => withUnits,
};

/** Passes for about two seconds; the first half, in which V8 still compiles, does not count. */
function nanoseconds(pass: Pass): number {
  const begin = performance.now();
  let best = Infinity;
  let used = 0;
  for (let tick = 0; tick < 4 || performance.now() - begin < 2000; tick++) {
    const start = performance.now();
    stream.seek(tick);
    used += pass(ROWS);
    const end = performance.now();
    if (tick >= 2 && end - begin > 1000) best = Math.min(best, ((end - start) * 1e6) / ROWS);
  }
  if (Number.isNaN(used)) throw new Error("the draws are not numbers");
  return best;
}

const wanted = process.argv[2];
if (wanted !== undefined) {
  console.log(`${nanoseconds(candidates[wanted]()).toFixed(2).padStart(8)}  ${wanted}`);
} else {
  for (const name of Object.keys(candidates)) {
    process.stdout.write(
      execFileSync(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), name], { encoding: "utf8" }),
    );
  }
}
