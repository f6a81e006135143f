import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashName, rootKey, streamKey, tickKey } from "../../../src/kernel/random/root-key.ts";

const different = (keys: readonly (readonly number[])[]): number => new Set(keys.map(String)).size;

describe("rootKey", () => {
  test("repeats itself, and reads a number as its decimal spelling", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(rootKey(seed)).toEqual(rootKey(seed));
        expect(rootKey(seed)).toEqual(rootKey(String(seed)));
      }),
    );
  });

  test("tells seeds apart that seedrandom alone would not", () => {
    // Cyclic repetition, and characters with the same low byte.
    expect(different(["1", "11", "111", "1111", "ab", "abab", "ā", "\u0001", "", "\0"].map(rootKey))).toBe(10);
    expect(different(Array.from({ length: 10_000 }, (_, seed) => rootKey(seed)))).toBe(10_000);
  });

  test("refuses what is no seed", () => {
    expect(() => rootKey(NaN)).toThrow(RangeError);
    expect(() => rootKey(Infinity)).toThrow(RangeError);
    expect(() => rootKey("x".repeat(256))).toThrow("256 encoded characters");
    expect(rootKey("x".repeat(255))).not.toEqual(rootKey("x".repeat(254)));
  });
});

describe("hashName", () => {
  // Published FNV-1a 64 test vectors.
  test.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("is FNV-1a of %j", (name, expected) => {
    expect(
      hashName(name)
        .map((half) => (half >>> 0).toString(16).padStart(8, "0"))
        .join(""),
    ).toBe(expected);
  });
});

describe("derived keys", () => {
  test("differ between names, roots and ticks, also beyond 32 bits", () => {
    const root = rootKey("x");
    const names = Array.from({ length: 5000 }, (_, i) => `mechanism-${i % 50}.stream-${i}`);
    expect(different(names.map((name) => streamKey(root, name)))).toBe(5000);
    expect(streamKey(root, "a")).not.toEqual(streamKey(rootKey("y"), "a"));
    const stream = streamKey(root, "a");
    const ticks = [-1, 0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 52];
    expect(different(ticks.map((tick) => tickKey(stream, tick)))).toBe(ticks.length);
  });
});
