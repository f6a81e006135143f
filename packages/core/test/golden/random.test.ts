import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Stream, rootKey } from "../../src/kernel/random.ts";

// The bits of draws, equal under every Node version and processor. A change here changes every run: accept it only
// together with a new model version.
const COUNT = 20_000;

/** The first 64 bits of SHA-256 over the numbers' bytes. */
function fingerprint(numbers: Float64Array): string {
  return createHash("sha256").update(new Uint8Array(numbers.buffer)).digest("hex").slice(0, 16);
}

const weights = [3, 1, 4, 0, 5, 9, 2, 6];
const laws: Record<string, [string, (stream: Stream, row: number, k: number) => number]> = {
  bits: ["f436c9f5b7af86a1", (stream, row, k) => stream.bits(row, k)],
  unit: ["6ab566690a598dcb", (stream, row, k) => stream.unit(row, k)],
  below: ["3862d642b76753b2", (stream, row, k) => stream.below(1 + row, row, k)],
  normal: ["b9a5239e9fa12093", (stream, row, k) => stream.normal(row, k)],
  exponential: ["d2834e5ea8434966", (stream, row, k) => stream.exponential(3, row, k)],
  poisson: ["7a75203fa1d79b41", (stream, row, k) => stream.poisson(((row % 100) * (row % 100)) / 50, row, k)],
  binomial: ["855f7fba3ac8e139", (stream, row, k) => stream.binomial(row % 1000, (row % 11) / 10, row, k)],
  pick: ["d42f6b4cce8a81da", (stream, row, k) => stream.pick(weights, 8, row, k)],
};

describe("draws, bit for bit", () => {
  test("keys", () => {
    expect(rootKey("liberia-1")).toEqual([680625645, 1436191440]);
    expect(rootKey(1)).toEqual([762935692, 1748852535]);
    const stream = new Stream(rootKey(1), "armed-choices.attack");
    expect(stream.key).toEqual([-325796221, 588221678]);
    stream.seek(780);
    expect(stream.key).toEqual([1419392088, 476411901]);
  });

  test("first draws", () => {
    const stream = new Stream(rootKey(1), "armed-choices.attack");
    expect([0, 1, 2].map((row) => stream.unit(row))).toEqual([
      0.9645448941504421, 0.8887076441164554, 0.254599382323183,
    ]);
  });

  test.each(Object.entries(laws))("%s", (_, [golden, draw]) => {
    const stream = new Stream(rootKey("golden"), "draws");
    const results = new Float64Array(COUNT);
    for (let i = 0; i < COUNT; i++) {
      if (i % 500 === 0) stream.seek(i / 500);
      results[i] = draw(stream, i % 5000, i & 3);
    }
    expect(fingerprint(results)).toBe(golden);
  });

  test("shuffle", () => {
    const order = Float64Array.from({ length: 1000 }, (_, i) => i);
    new Stream(rootKey("golden"), "order").shuffle(order, 1000);
    expect(fingerprint(order)).toBe("f5c143465016ddda");
  });
});
