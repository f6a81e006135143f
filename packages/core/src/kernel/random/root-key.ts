import seedrandom from "seedrandom";
import { KEY_ROUNDS, threefry2x32 } from "./threefry.ts";

/** 64 bits from which every stream of a run derives its key: two signed 32-bit words. Plain data. */
export type RootKey = readonly [number, number];

/** seedrandom keeps 256 characters of a seed and folds longer ones onto themselves. */
const LONGEST_SEED = 255;

/**
 * The root key of a human seed: the first two 32-bit integers of seedrandom (ARC4) for that seed. A number and its
 * decimal spelling are the same seed.
 *
 * seedrandom repeats a text seed cyclically, so that "1", "11" and "111" would be the same seed, and keeps only the low
 * byte of a character. Percent-encoding with a closing NUL, which no encoded text contains, rules out both; for numbers
 * it is what seedrandom does itself.
 *
 * @throws RangeError if the seed is not a finite number or is a text of more than 255 (encoded) characters.
 */
export function rootKey(seed: string | number): RootKey {
  if (typeof seed === "number" && !Number.isFinite(seed)) throw new RangeError(`seed: ${seed} is not a finite number`);
  const text = encodeURIComponent(String(seed));
  if (text.length > LONGEST_SEED) {
    throw new RangeError(`seed: ${text.length} encoded characters; at most ${LONGEST_SEED} count`);
  }
  const generator = seedrandom(`${text}\0`);
  return [generator.int32(), generator.int32()];
}

/**
 * FNV-1a, 64 bits, over the percent-encoded name (for letters, digits and `-_.` that is the name itself). Returns the
 * high and the low half. Source: G. Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV non-cryptographic hash algorithm.
 */
export function hashName(name: string): [number, number] {
  let hash = 0xcbf29ce484222325n;
  for (const character of encodeURIComponent(name)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
  }
  return [Number(hash >> 32n) | 0, Number(hash & 0xffffffffn) | 0];
}

/** The key of a named stream: the root key's image of the name's hash. */
export function streamKey(root: RootKey, name: string): [number, number] {
  const [high, low] = hashName(name);
  return threefry2x32(KEY_ROUNDS, root[0], root[1], high, low);
}

/** The key of a stream in one tick: the stream key's image of the tick (low and high 32 bits). */
export function tickKey(stream: readonly [number, number], tick: number): [number, number] {
  return threefry2x32(KEY_ROUNDS, stream[0], stream[1], tick | 0, Math.floor(tick / 4294967296));
}
