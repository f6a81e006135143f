import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SECOND_WORD, draw13, parity, threefry2x32 } from "../../../src/kernel/random/threefry.ts";
import { fill13 } from "../../../src/kernel/random/fill.ts";

const word = fc.integer({ min: -2147483648, max: 2147483647 });
const hex = (words: readonly number[]): string =>
  words.map((each) => (each >>> 0).toString(16).padStart(8, "0")).join(" ");
const keyOf = (key0: number, key1: number): Int32Array => Int32Array.of(key0, key1, parity(key0, key1));

describe("Threefry-2x32", () => {
  // Random123 (Salmon et al. 2011), tests/kat_vectors: counter and key of zeros, of ones, of the digits of pi.
  test.each([
    [13, "9d1c5ec6 8bd50731", "fd36d048 2d17272c", "ba3e4725 f27d669e"],
    [20, "6b200159 99ba4efe", "1cb996fc bb002be7", "c4923a9c 483df7a0"],
    [32, "cee3d47e a23dfd5c", "6e2fe0d0 b1b76f82", "e2827716 c3c05cdf"],
  ])("gives the known answers of %i rounds", (rounds, zeros, ones, pi) => {
    expect(hex(threefry2x32(rounds, 0, 0, 0, 0))).toBe(zeros);
    expect(hex(threefry2x32(rounds, -1, -1, -1, -1))).toBe(ones);
    expect(hex(threefry2x32(rounds, 0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3))).toBe(pi);
  });

  test("unrolled, one draw or a column, equals the plain form", () => {
    fc.assert(
      fc.property(word, word, word, word, (key0, key1, row, k) => {
        const plain = threefry2x32(13, key0, key1, row, k);
        const first = draw13(keyOf(key0, key1), row, k);
        expect([first, SECOND_WORD[0]]).toEqual(plain);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(word, word, word, fc.nat(500), fc.nat(40), (key0, key1, k, from, count) => {
        const out = new Float64Array(from + count);
        fill13(out, from, from + count, k, keyOf(key0, key1));
        for (let row = from; row < from + count; row++) {
          const [first, second] = threefry2x32(13, key0, key1, row, k);
          expect(out[row]).toBe(((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53);
        }
        expect(out.subarray(0, from).every((x) => x === 0)).toBe(true);
      }),
    );
  });

  test("turns half of the 64 bits when one bit of counter or key turns", () => {
    const ones = (x: number): number => {
      let count = 0;
      for (let rest = x >>> 0; rest !== 0; rest &= rest - 1) count++;
      return count;
    };
    const samples = 200;
    for (let bit = 0; bit < 128; bit++) {
      let turned = 0;
      for (let i = 0; i < samples; i++) {
        const before: [number, number, number, number] = [...threefry2x32(20, 1, bit, i, 0), i, 0];
        const after: typeof before = [...before];
        after[bit >> 5] ^= 1 << (bit & 31);
        const [a, b] = threefry2x32(13, ...before);
        const [c, d] = threefry2x32(13, ...after);
        turned += ones(a ^ c) + ones(b ^ d);
      }
      // Binomial of 12,800 halves: standard deviation 56.6; the worst of 128 stays within 4.5 of them.
      expect(Math.abs(turned - 32 * samples)).toBeLessThan(4.5 * 56.6);
    }
  });
});
