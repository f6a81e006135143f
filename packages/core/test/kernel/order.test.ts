import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomOrder } from "../../src/kernel/order.ts";
import { Stream, rootKey } from "../../src/kernel/random.ts";

describe("randomOrder", () => {
  const stream = new Stream(rootKey("order"), "test");

  it("names every row once, and the same way for the same tick and k", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(), fc.nat(1000), (count, tick, k) => {
        stream.seek(tick);
        const order = randomOrder(count, stream, k);
        expect(order.toSorted()).toEqual(Int32Array.from({ length: count }, (_, row) => row));
        expect(randomOrder(count, stream, k)).toEqual(order);
      }),
    );
  });

  it("gives every order of four rows equally often", () => {
    const times = new Map<string, number>();
    const draws = 12_000;
    for (let tick = 0; tick < draws; tick++) {
      stream.seek(tick);
      const order = randomOrder(4, stream).join("");
      times.set(order, (times.get(order) ?? 0) + 1);
    }
    expect(times.size).toBe(24);
    // 0.999 quantile of chi-square with 23 degrees of freedom: 49.7.
    const expected = draws / 24;
    expect([...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0)).toBeLessThan(49.7);
  });

  it("differs by k", () => {
    stream.seek(1);
    expect(randomOrder(50, stream, 1)).not.toEqual(randomOrder(50, stream, 2));
  });
});
