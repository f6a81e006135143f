import type { Stream } from "@truce/core/kernel";

/** A word of 32 bits serves five levels of the tree of bits: 1 + 2 + 4 + 8 + 16 nodes. */
const levelsPerWord = 5;
const words = 7;

/**
 * Nested uniform scrambling in base 2 (Owen 1995, Randomly permuted (t,m,s)-nets and (t,s)-sequences): each bit of a coordinate is flipped
 * or not by a coin that belongs to the bits above it. Instead of a tree of coins in memory, or a hash that only approximates one (Laine
 * and Karras 2011), each coin is a keyed draw, so that all of them are independent.
 * @param place the coordinate as 32 bits, highest first.
 * @param stream where the coins come from; each dimension has its own.
 * @returns the scrambled coordinate as 32 signed bits.
 */
export function nestedUniform(place: number, stream: Stream, dimension: number): number {
  let scrambled = 0;
  for (let word = 0; word < words; word++) {
    const first = word * levelsPerWord;
    const above = first === 0 ? 0 : place >>> (32 - first);
    const coins = stream.bits(above, dimension * words + word);
    let node = 1;
    for (let level = first; level < Math.min(32, first + levelsPerWord); level++) {
      const bit = (place >>> (31 - level)) & 1;
      scrambled |= (bit ^ ((coins >>> node) & 1)) << (31 - level);
      node = 2 * node + bit;
    }
  }
  return scrambled;
}
