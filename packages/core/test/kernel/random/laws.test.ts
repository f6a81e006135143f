import { describe, expect, test } from "vitest";
import { Stream, rootKey } from "../../../src/kernel/random.ts";
import { chiSquareAbove, correlation, fit, kolmogorov, normalBelow } from "./statistics.ts";

/** p-values of fixed samples: the level only says how lucky the seed may be. */
const LEVEL = 1e-3;
const COUNT = 100_000;
const draws = new Stream(rootKey("laws"), "test");
draws.seek(7);

function tally(cells: number, draw: (row: number) => number): Float64Array {
  const counts = new Float64Array(cells);
  for (let row = 0; row < COUNT; row++) counts[Math.min(cells - 1, draw(row))]++;
  return counts;
}
function sample(draw: (row: number) => number): Float64Array {
  return Float64Array.from({ length: COUNT }, (_, row) => draw(row));
}
function moments(of: Float64Array): { mean: number; variance: number } {
  const mean = of.reduce((s, x) => s + x, 0) / of.length;
  return { mean, variance: of.reduce((s, x) => s + (x - mean) ** 2, 0) / of.length };
}
/** Probabilities of 0 … cells − 1 (the last with all above), from that of 0 and the ratios of neighbours. */
function expected(cells: number, first: number, ratio: (k: number) => number): Float64Array {
  const out = new Float64Array(cells);
  let term = first;
  let rest = 1;
  for (let k = 0; k < cells - 1; k++) {
    out[k] = COUNT * term;
    rest -= term;
    term *= ratio(k);
  }
  out[cells - 1] = COUNT * rest;
  return out;
}

describe("the tests' own statistics", () => {
  test("know a few table values", () => {
    expect(normalBelow(1.959963984540054)).toBeCloseTo(0.975, 10);
    expect(normalBelow(-4.5)).toBeCloseTo(3.3976731247e-6, 12);
    expect(chiSquareAbove(18.307, 10)).toBeCloseTo(0.05, 3);
    expect(
      kolmogorov(
        Float64Array.from({ length: 1000 }, (_, i) => ((i + 0.5) / 1000) ** 1.2),
        (x) => x,
      ),
    ).toBeLessThan(0.01);
  });
});

describe("laws", () => {
  test("unit is uniform", () => {
    expect(
      kolmogorov(
        sample((row) => draws.unit(row)),
        (x) => x,
      ),
    ).toBeGreaterThan(LEVEL);
    const low = sample((row) => (draws.unit(row) * 2 ** 26) % 1); // the bits of the second word
    expect(kolmogorov(low, (x) => x)).toBeGreaterThan(LEVEL);
  });

  test.each([2, 3, 6, 97, 1000])("below(%i) is uniform", (n) => {
    const counts = tally(n, (row) => draws.below(n, row));
    expect(fit(counts, new Float64Array(n).fill(COUNT / n))).toBeGreaterThan(LEVEL);
  });

  test("normal has the moments and the distribution function of a normal law", () => {
    const of = sample((row) => draws.normal(row));
    const { mean, variance } = moments(of);
    expect(Math.abs(mean)).toBeLessThan(3.5 / Math.sqrt(COUNT));
    expect(Math.abs(variance - 1)).toBeLessThan(3.5 * Math.sqrt(2 / COUNT));
    expect(kolmogorov(of, normalBelow)).toBeGreaterThan(LEVEL);
  });

  test("exponential has its distribution function", () => {
    expect(
      kolmogorov(
        sample((row) => draws.exponential(2, row)),
        (x) => 1 - Math.exp(-x / 2),
      ),
    ).toBeGreaterThan(LEVEL);
  });

  test.each([0.05, 1, 4.3, 30, 63.9, 64.1, 200])("poisson(%d) has its probabilities, mean and variance", (of) => {
    const cells = Math.ceil(of + 6 * Math.sqrt(of) + 6);
    const counts = tally(cells, (row) => draws.poisson(of, row, 1));
    expect(
      fit(
        counts,
        expected(cells, Math.exp(-of), (k) => of / (k + 1)),
      ),
    ).toBeGreaterThan(LEVEL);
    const { mean, variance } = moments(sample((row) => draws.poisson(of, row, 1)));
    expect(Math.abs(mean - of)).toBeLessThan(3.5 * Math.sqrt(of / COUNT));
    expect(Math.abs(variance - of)).toBeLessThan(3.5 * Math.sqrt((of + 2 * of * of) / COUNT));
  });

  test.each([1e4, 1e6])("poisson(%d) is nearly normal", (of) => {
    const { mean, variance } = moments(sample((row) => draws.poisson(of, row)));
    expect(Math.abs(mean - of)).toBeLessThan(3.5 * Math.sqrt(of / COUNT));
    expect(Math.abs(variance / of - 1)).toBeLessThan(3.5 * Math.sqrt(2 / COUNT));
  });

  test.each([
    [5, 0.3],
    [40, 0.9],
    [500, 0.02],
    [400, 0.45],
  ])("binomial(%i, %d) has its probabilities", (n, p) => {
    const counts = tally(n + 1, (row) => draws.binomial(n, p, row, 2));
    const exact = expected(n + 1, (1 - p) ** n, (k) => ((n - k) / (k + 1)) * (p / (1 - p)));
    expect(fit(counts, exact)).toBeGreaterThan(LEVEL);
  });

  test("pick follows the weights", () => {
    const weights = [3, 0, 1, 4, 0.5, 1.5];
    const counts = tally(6, (row) => draws.pick(weights, 6, row));
    expect(counts[1]).toBe(0);
    expect(
      fit(
        counts,
        weights.map((weight) => (COUNT * weight) / 10),
      ),
    ).toBeGreaterThan(LEVEL);
  });

  test("shuffle makes all 24 orders of four equally often", () => {
    const counts = new Map<string, number>();
    for (let k = 0; k < COUNT; k++) {
      const list = [0, 1, 2, 3];
      draws.shuffle(list, 4, k);
      counts.set(String(list), (counts.get(String(list)) ?? 0) + 1);
    }
    expect(fit([...counts.values()], new Float64Array(24).fill(COUNT / 24))).toBeGreaterThan(LEVEL);
  });
});

describe("neighbours are independent", () => {
  const root = rootKey("neighbours");
  const size = 1 << 16;
  const column = (seed: string | number, name: string, tick: number, first: number, k: number): Float64Array => {
    const stream = new Stream(rootKey(seed), name);
    stream.seek(tick);
    const out = new Float64Array(first + size);
    stream.fill(out, first, first + size, k);
    return out.slice(first);
  };
  const through = (row: number, k: number, name: string, later: number): Float64Array => {
    const stream = new Stream(root, name);
    return Float64Array.from({ length: size }, (_, tick) => {
      stream.seek(tick + later);
      return stream.unit(row, k);
    });
  };
  const base = column("neighbours", "a", 0, 0, 0);
  const life = through(0, 0, "a", 0);
  const pairs: [string, Float64Array, Float64Array][] = [
    ...[1, 2, 15, 1024].map((d): [string, Float64Array, Float64Array] => [
      `rows ${d} apart`,
      base,
      column("neighbours", "a", 0, d, 0),
    ]),
    ["k and k + 1", base, column("neighbours", "a", 0, 0, 1)],
    ["ticks of one table", base, column("neighbours", "a", 1, 0, 0)],
    ["two streams", base, column("neighbours", "b", 0, 0, 0)],
    ["a stream and one named after it", base, column("neighbours", "a.a", 0, 0, 0)],
    ["seeds 1 and 2", column(1, "a", 0, 0, 0), column(2, "a", 0, 0, 0)],
    ["seeds 1 and 11", column(1, "a", 0, 0, 0), column(11, "a", 0, 0, 0)],
    ["weeks of one row", life, through(0, 0, "a", 1)],
    ["weeks a year apart", life, through(0, 0, "a", 52)],
    ["two rows through time", life, through(1, 0, "a", 0)],
    ["two k through time", life, through(0, 1, "a", 0)],
  ];

  test.each(pairs)("%s", (_, a, b) => {
    expect(Math.abs(correlation(a, b))).toBeLessThan(3.5);
    const spread = (x: Float64Array): Float64Array => x.map((u) => Math.abs(u - 0.5));
    expect(Math.abs(correlation(spread(a), spread(b)))).toBeLessThan(3.5);
    const counts = new Float64Array(256);
    for (let i = 0; i < size; i++) counts[16 * Math.floor(16 * a[i]) + Math.floor(16 * b[i])]++;
    expect(fit(counts, new Float64Array(256).fill(size / 256))).toBeGreaterThan(LEVEL);
  });
});
