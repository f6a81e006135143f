import { rootKey, Stream } from "@truce/core/kernel";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nestedUniform } from "../../src/design/nested-uniform.ts";

const stream = new Stream(rootKey("nested"), "test");
const word = fc.integer({ min: -2147483648, max: 2147483647 });

describe("nested uniform scrambling", () => {
  it("keeps exactly as many leading bits in common as two coordinates had", () => {
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 0, max: 31 }),
        fc.integer({ min: 0, max: 200 }),
        (a, other, shared, k) => {
          // Two coordinates that differ for the first time in bit `shared`.
          const mask = shared === 0 ? 0 : -1 << (32 - shared);
          const b = (a & mask) | (~a & (1 << (31 - shared))) | (other & ((1 << (31 - shared)) - 1));
          expect(Math.clz32(nestedUniform(a, stream, k) ^ nestedUniform(b, stream, k))).toBe(shared);
        },
      ),
    );
  });

  it("flips the same bit differently below different bits above, and in different dimensions", () => {
    const flips = (dimension: number) =>
      Array.from({ length: 64 }, (_, top) => {
        const place = top << 26;
        return ((nestedUniform(place, stream, dimension) ^ place) >>> 25) & 1;
      });
    for (const dimension of [0, 1]) {
      const ones = flips(dimension).filter((flip) => flip === 1).length;
      expect(ones).toBeGreaterThan(16);
      expect(ones).toBeLessThan(48);
    }
    expect(flips(0)).not.toEqual(flips(1));
  });
});
