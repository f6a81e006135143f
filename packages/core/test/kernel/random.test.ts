import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Stream, rootKey, threefry2x32 } from "../../src/kernel/random.ts";

const row = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const k = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const tick = fc.integer({ min: 0, max: 1e6 });
const name = fc.string({ minLength: 1, maxLength: 20 });
const seed = fc.oneof(fc.integer(), fc.string({ maxLength: 20 }));
const stream = fc.tuple(seed, name, tick).map(([from, called, at]) => {
  const made = new Stream(rootKey(from), called);
  made.seek(at);
  return made;
});

describe("Stream", () => {
  test("draws Threefry-2x32-13 of (row, k) under the key of its tick", () => {
    fc.assert(
      fc.property(stream, row, k, (draws, i, j) => {
        const [first, second] = threefry2x32(13, ...draws.key, i, j);
        expect(draws.bits(i, j)).toBe(first);
        expect(draws.unit(i, j)).toBe(((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53);
        const pair = new Int32Array(3);
        draws.pair(pair, 1, i, j);
        expect([...pair]).toEqual([0, first, second]);
      }),
    );
  });

  test("repeats itself in any order of rows, ticks and other draws", () => {
    fc.assert(
      fc.property(
        seed,
        name,
        fc.array(fc.tuple(tick, row, k), { minLength: 2, maxLength: 30 }),
        (from, called, asked) => {
          const draws = new Stream(rootKey(from), called);
          const ask = ([at, i, j]: [number, number, number]): number[] => {
            draws.seek(at);
            return [draws.unit(i, j), draws.poisson(2.5, i, j), draws.normal(i, j)];
          };
          const forwards = asked.map(ask);
          const backwards = asked.toReversed().map(ask).toReversed();
          expect(backwards).toEqual(forwards);
        },
      ),
    );
  });

  test("gives other numbers for another seed, name, tick, row or k", () => {
    fc.assert(
      fc.property(seed, name, tick, row, k, (from, called, at, i, j) => {
        const unit = (s: string | number, n: string, t: number, r: number, d: number): number => {
          const draws = new Stream(rootKey(s), n);
          draws.seek(t);
          return draws.unit(r, d);
        };
        const neighbours = [
          unit(from, called, at, i, j),
          unit(`${from} `, called, at, i, j),
          unit(from, `${called} `, at, i, j),
          unit(from, called, at + 1, i, j),
          unit(from, called, at, i ^ 1, j),
          unit(from, called, at, i, j ^ 1),
        ];
        expect(new Set(neighbours).size).toBe(neighbours.length);
      }),
    );
  });

  test("draws no key used by a row again for another tick or name", () => {
    const root = rootKey("keys");
    const seen = new Set<string>();
    for (const called of ["a", "b", "a.b", "ab"]) {
      const draws = new Stream(root, called);
      for (let at = 0; at < 5000; at++) {
        draws.seek(at);
        seen.add(String(draws.key));
      }
    }
    expect(seen.size).toBe(4 * 5000);
  });

  test("stands at tick 0 before it is moved", () => {
    const moved = new Stream(rootKey(1), "a");
    moved.seek(0);
    expect(new Stream(rootKey(1), "a").key).toEqual(moved.key);
  });
});

describe("ranges", () => {
  test("of unit, below, exponential, poisson, binomial", () => {
    fc.assert(
      fc.property(stream, row, k, fc.integer({ min: 1, max: 2 ** 31 }), (draws, i, j, n) => {
        const unit = draws.unit(i, j);
        expect(unit).toBeGreaterThanOrEqual(0);
        expect(unit).toBeLessThan(1);
        expect(Number.isInteger(unit * 2 ** 53)).toBe(true);
        const below = draws.below(n, i, j);
        expect(below).toBe(Math.floor(unit * n));
        expect(below).toBeLessThan(n);
        expect(draws.exponential(3, i, j)).toBeCloseTo(-3 * Math.log1p(-unit), 12);
        expect(draws.exponential(0, i, j) + 0).toBe(0);
        const trials = Math.floor(n / 2);
        expect(draws.binomial(trials, 0.5, i, j)).toBeLessThanOrEqual(trials);
      }),
      { numRuns: 300 },
    );
  });

  test("refuse the impossible", () => {
    const draws = new Stream(rootKey(1), "a");
    for (const bad of [-1, NaN]) {
      expect(() => draws.below(bad, 0)).toThrow(RangeError);
      expect(() => draws.exponential(bad, 0)).toThrow(RangeError);
      expect(() => draws.poisson(bad, 0)).toThrow(RangeError);
      expect(() => draws.binomial(10, bad, 0)).toThrow(RangeError);
      expect(() => draws.pick([1, bad], 2, 0)).toThrow("of 1");
    }
    expect(() => draws.below(0, 0)).toThrow(RangeError);
    expect(() => draws.pick([1e308, 1e308], 2, 0)).toThrow("finite sum");
    expect(() => draws.fill(new Float64Array(3), 0, 4)).toThrow(RangeError);
  });
});

describe("columns of draws", () => {
  test("equal single draws", () => {
    fc.assert(
      fc.property(stream, fc.nat(300), fc.nat(30), k, (draws, from, count, j) => {
        const out = new Float64Array(from + count);
        draws.fill(out, from, from + count, j);
        const kept = draws.units(from, from + count, j);
        for (let i = from; i < from + count; i++)
          expect([out[i], kept[i]]).toEqual([draws.unit(i, j), draws.unit(i, j)]);
      }),
    );
  });

  test("of two k stand side by side and follow the tick", () => {
    const draws = new Stream(rootKey(1), "a");
    const [zero, one] = [draws.units(0, 10, 0), draws.units(0, 10, 1)];
    expect([zero[9], one[9]]).toEqual([draws.unit(9, 0), draws.unit(9, 1)]);
    draws.seek(1);
    expect(draws.units(0, 100, 0)[99]).toBe(draws.unit(99, 0));
    expect(draws.units(0, 10, 1)[9]).toBe(draws.unit(9, 1));
  });
});

describe("pick", () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 12 });

  test("gives an index of positive weight, or -1 if there is none", () => {
    fc.assert(
      fc.property(stream, weights, row, k, (draws, of, i, j) => {
        const index = draws.pick(of, of.length, i, j);
        if (of.some((weight) => weight > 0)) expect(of[index]).toBeGreaterThan(0);
        else expect(index).toBe(-1);
      }),
    );
  });

  test("looks at the first `count` weights only, and scales them freely", () => {
    fc.assert(
      fc.property(stream, weights, row, (draws, of, i) => {
        const longer = Float64Array.from([...of.map((weight) => 4 * weight), 1e9]);
        expect(draws.pick(longer, of.length, i)).toBe(draws.pick(of, of.length, i));
      }),
    );
  });

  test("is the first place where the running sum passes the draw, also from sums that were made before", () => {
    const tiny = fc.array(fc.oneof(fc.constantFrom(0, 5e-324, 1e-300, 1), fc.double({ min: 0, max: 1e6, noNaN: true })), { maxLength: 12 });
    fc.assert(
      fc.property(stream, tiny, row, k, (draws, of, i, j) => {
        let sum = 0;
        const sums = Float64Array.from(of, (weight) => (sum += weight));
        const target = draws.unit(i, j) * sum;
        const passed = sums.findIndex((upTo) => target < upTo);
        const wanted = passed >= 0 ? passed : of.findLastIndex((weight) => weight > 0);
        expect([draws.pick(of, of.length, i, j), draws.pickFrom(sums, of.length, i, j)]).toEqual([wanted, wanted]);
      }),
    );
  });
});

describe("shuffle", () => {
  test("permutes the first `count` elements, the same way each time", () => {
    fc.assert(
      fc.property(stream, fc.array(fc.integer(), { maxLength: 40 }), fc.nat(40), k, (draws, list, wanted, j) => {
        const count = Math.min(wanted, list.length);
        const [once, again] = [[...list], Int32Array.from(list)];
        draws.shuffle(once, count, j);
        draws.shuffle(again, count, j);
        expect([...again]).toEqual(once);
        expect(once.slice(count)).toEqual(list.slice(count));
        const sorted = (some: readonly number[]): number[] => some.toSorted((a, b) => a - b);
        expect(sorted(once.slice(0, count))).toEqual(sorted(list.slice(0, count)));
      }),
    );
  });

  test("shares no draw with the rows of the stream", () => {
    const draws = new Stream(rootKey(1), "a");
    const list = Array.from({ length: 200 }, (_, i) => i);
    draws.shuffle(list, 200);
    const copied = Array.from({ length: 200 }, (_, i) => i);
    for (let place = 199; place > 0; place--) {
      const other = draws.below(place + 1, place, 0);
      [copied[place], copied[other]] = [copied[other], copied[place]];
    }
    expect(list).not.toEqual(copied);
  });
});
