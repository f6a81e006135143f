import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { antitheticPaths, shapleyByPermutations } from "../../src/attribution/permutations.ts";
import { attribution, shapley } from "../../src/attribution/shapley.ts";
import { draws } from "../draws.ts";

const game = fc
  .integer({ min: 1, max: 5 })
  .chain((n) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 << n, maxLength: 1 << n }));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const close = (a: readonly number[], b: readonly number[]) => {
  for (const [i, value] of a.entries()) expect(value).toBeCloseTo(b[i], 9);
};

describe("Shapley values", () => {
  it("have the values of known games", () => {
    // Gloves: one has a left glove, two have a right one; a pair is worth 1.
    const gloves = [0, 0, 0, 1, 0, 1, 0, 1];
    close(shapley(gloves), [2 / 3, 1 / 6, 1 / 6]);
    // The runway of Littlechild and Owen (1973) in small: costs 1, 2, 4, each pays its share of every stretch it uses.
    const runway = [0, 1, 2, 2, 4, 4, 4, 4];
    close(shapley(runway), [1 / 3, 1 / 3 + 1 / 2, 1 / 3 + 1 / 2 + 2]);
    // A council of weights 4, 3, 2, 1 and quota 6 (Shapley and Shubik 1954): 5/12, 3/12, 3/12, 1/12.
    const council = Array.from({ length: 16 }, (_, set) =>
      Number(sum([4, 3, 2, 1].filter((_weight, i) => set & (1 << i))) >= 6),
    );
    close(shapley(council), [5 / 12, 3 / 12, 3 / 12, 1 / 12]);
  });

  it("are efficient: they add up to what the whole bought", () => {
    fc.assert(
      fc.property(game, (values) => {
        expect(sum(shapley(values))).toBeCloseTo(values.at(-1)! - values[0], 9);
      }),
    );
  });

  it("are symmetric: who adds the same gets the same, whatever its place", () => {
    const swap = (set: number) => (set & ~3) | ((set & 1) << 1) | ((set & 2) >> 1);
    fc.assert(
      fc.property(game, (values) => {
        fc.pre(values.length >= 4);
        const [first, second, ...rest] = shapley(values);
        close(shapley(values.map((_, set) => values[swap(set)])), [second, first, ...rest]);
        const alike = shapley(values.map((value, set) => value + values[swap(set)]));
        expect(alike[0]).toBeCloseTo(alike[1], 9);
      }),
    );
  });

  it("give a component that adds nothing nothing, and are additive", () => {
    fc.assert(
      fc.property(game, (values) => {
        const parts = shapley(values);
        close(shapley([...values, ...values]), [...parts, 0]);
        const other = values.map((value, set) => (value * (set % 7)) / 3);
        const added = shapley(values.map((value, set) => value + other[set]));
        const second = shapley(other);
        close(
          added,
          parts.map((value, i) => value + second[i]),
        );
      }),
    );
  });

  it("have intervals over seeds that cover the truth 93 to 97 times in 100", () => {
    const stream = draws("attribution");
    const truth = [3, -1, 0.5];
    let covered = 0;
    const rounds = 700;
    for (let round = 0; round < rounds; round++) {
      const bySeed = Array.from({ length: 30 }, (_, seed) =>
        Array.from({ length: 8 }, (_subset, set) => {
          const own = truth.map((value, i) => (set & (1 << i) ? value + stream.normal(round * 64 + seed, i) : 0));
          return sum(own) + 100 * stream.normal(round * 64 + seed, 9);
        }),
      );
      const { components, total } = attribution(bySeed);
      expect(sum(components.map((each) => each.mean))).toBeCloseTo(total.mean, 7);
      for (const [i, { ci95 }] of components.entries()) if (ci95[0] <= truth[i] && truth[i] <= ci95[1]) covered++;
    }
    expect(covered / rounds / 3).toBeGreaterThan(0.93);
    expect(covered / rounds / 3).toBeLessThan(0.97);
  });

  it("refuse what is not a game", () => {
    for (const length of [0, 1, 3, 12, 2048])
      expect(() => shapley(new Array<number>(length).fill(0))).toThrow(RangeError);
    expect(() => attribution([])).toThrow(RangeError);
    expect(() =>
      attribution([
        [1, 2],
        [1, 2, 3, 4],
      ]),
    ).toThrow("seed 1 has 4, not 2");
  });
});

describe("Shapley values by sampled orders", () => {
  const council = (set: number) => Number(sum([4, 3, 2, 1].filter((_weight, i) => set & (1 << i))) >= 6);

  it("come near the exact ones and add up in every order", () => {
    const exact = shapley(Array.from({ length: 16 }, (_, set) => council(set)));
    const { components, total, bySeed } = shapleyByPermutations(4, council, { permutations: 2000 });
    for (const order of bySeed) expect(sum(order)).toBe(1);
    expect(total.mean).toBe(1);
    for (const [i, { mean, ci95 }] of components.entries()) {
      expect(Math.abs(mean - exact[i])).toBeLessThan(0.04);
      expect(ci95[0]).toBeLessThan(exact[i]);
      expect(ci95[1]).toBeGreaterThan(exact[i]);
    }
  });

  it("work for more components than all subsets allow, on the seed of each order", () => {
    const seen: number[] = [];
    const { components } = shapleyByPermutations(
      20,
      (set, order) => {
        seen.push(order);
        return (set & 1) * (2 + (order % 3) - 1) + (set & 2);
      },
      { permutations: 30 },
    );
    expect(seen.length).toBe(30 * 21);
    expect(components[0].mean).toBeCloseTo(2, 9);
    expect(components[1].mean).toBeCloseTo(2, 9);
    expect(components[7].mean).toBe(0);
    expect(() => shapleyByPermutations(31, () => 0)).toThrow(RangeError);
    expect(() => shapleyByPermutations(3, () => 0, { permutations: 0 })).toThrow(RangeError);
  });
});

describe("antithetic pairs of orders", () => {
  it("are an order and its reverse, each from nothing to everything", () => {
    const paths = antitheticPaths(6, 4, "pairs");
    expect(paths).toHaveLength(8);
    for (const [k, { order, subsets }] of paths.entries()) {
      expect([subsets[0], subsets.at(-1), subsets.length]).toEqual([0, 63, 7]);
      if (k % 2 === 1) expect(order).toEqual(paths[k - 1].order.toReversed());
    }
  });

  it("are exact for games of two, whose pairs differ by place alone", () => {
    const pairs = [
      [1, 4],
      [2, 3],
      [0, 5],
    ] as const;
    const value = (set: number): number => sum(pairs.map(([a, b]) => ((set >> a) & 1) * ((set >> b) & 1) * (a + 2)));
    const exact = shapley(Array.from({ length: 64 }, (_, set) => value(set)));
    const paths = antitheticPaths(6, 1, "one");
    const added = exact.map(
      (_, component) =>
        sum(
          paths.map(
            ({ order, subsets }) =>
              value(subsets[order.indexOf(component) + 1]) - value(subsets[order.indexOf(component)]),
          ),
        ) / 2,
    );
    close(added, exact);
  });
});
