import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { saltelliDesign } from "../../src/design/saltelli.ts";
import { sobolIndices } from "../../src/sensitivity/sobol.ts";

/** Ishigami and Homma (1990) with the usual a = 7, b = 0.1; its inputs are uniform on ±π. */
const ishigami = (row: readonly number[]): number => {
  const [x, y, z] = row.map((u) => Math.PI * (2 * u - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
};
const ishigamiVariance = 49 / 8 + (0.1 * Math.PI ** 4) / 5 + (0.01 * Math.PI ** 8) / 18 + 0.5;
const ishigamiParts = {
  first: [0.5 * (1 + (0.1 * Math.PI ** 4) / 5) ** 2, 49 / 8, 0].map((part) => part / ishigamiVariance),
  pair13: (0.01 * Math.PI ** 8 * (1 / 18 - 1 / 50)) / ishigamiVariance,
};

/** Sobol's G function with its analytic indices (Saltelli and Sobol' 1995). */
const a = [0, 1, 4.5, 9, 99, 99, 99, 99];
const g = (row: readonly number[]) =>
  row.reduce((product, x, i) => (product * (Math.abs(4 * x - 2) + a[i]!)) / (1 + a[i]!), 1);
const parts = a.map((value) => 1 / (3 * (1 + value) ** 2));
const gVariance = parts.reduce((product, part) => product * (1 + part), 1) - 1;
const gFirst = parts.map((part) => part / gVariance);
const gTotal = parts.map(
  (part, i) => (part * parts.reduce((p, other, j) => (i === j ? p : p * (1 + other)), 1)) / gVariance,
);

describe("Sobol' indices", () => {
  it("of the Ishigami function have their analytic values, also of pairs", () => {
    const design = saltelliDesign(2048, 3, "ishigami", { secondOrder: true });
    const result = sobolIndices(design, design.points.map(ishigami), { resamples: 200 });
    const total = [ishigamiParts.first[0]! + ishigamiParts.pair13, ishigamiParts.first[1]!, ishigamiParts.pair13];
    for (const { factor, first, total: found } of result.factors) {
      expect(Math.abs(first.value - ishigamiParts.first[factor]!)).toBeLessThan(0.01);
      expect(Math.abs(found.value - total[factor]!)).toBeLessThan(0.01);
      for (const { value, ci95 } of [first, found]) expect(ci95[0] <= value && value <= ci95[1]).toBe(true);
    }
    expect(result.pairs.map(({ factors }) => factors)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    const second = [0, ishigamiParts.pair13, 0];
    for (const [index, pair] of result.pairs.entries())
      expect(Math.abs(pair.second.value - second[index]!)).toBeLessThan(0.03);
    expect(result.variance / ishigamiVariance).toBeCloseTo(1, 1);
    expect(result.sumFirst).toBeCloseTo(ishigamiParts.first[0]! + ishigamiParts.first[1]!, 1);
  });

  it("of the G function have their analytic values", () => {
    const design = saltelliDesign(4096, 8, "g");
    const { factors, samples, pairs } = sobolIndices(design, design.points.map(g), { resamples: 100 });
    for (const { factor, first, total } of factors) {
      expect(Math.abs(first.value - gFirst[factor]!)).toBeLessThan(0.01);
      expect(Math.abs(total.value - gTotal[factor]!)).toBeLessThan(0.01);
    }
    expect([samples, pairs.length]).toEqual([4096, 0]);
  });

  it("lie within their intervals about 19 times in 20, rather more, for samples are even", () => {
    const total = [ishigamiParts.first[0]! + ishigamiParts.pair13, ishigamiParts.first[1]!, ishigamiParts.pair13];
    let covered = 0;
    const rounds = 60;
    for (let seed = 0; seed < rounds; seed++) {
      const design = saltelliDesign(256, 3, seed);
      for (const { factor, first, total: found } of sobolIndices(design, design.points.map(ishigami), {
        resamples: 200,
        seed,
      }).factors)
        for (const [index, truth] of [
          [first, ishigamiParts.first[factor]!],
          [found, total[factor]!],
        ] as const)
          if (index.ci95[0] <= truth && truth <= index.ci95[1]) covered++;
    }
    expect(covered / (6 * rounds)).toBeGreaterThan(0.93);
  });

  it("narrow with more samples until they have converged", () => {
    const analyse = (samples: number) => {
      const design = saltelliDesign(samples, 2, "narrow");
      return sobolIndices(
        design,
        design.points.map(([x, y]) => x! + 2 * y!),
        { resamples: 200 },
      );
    };
    const [few, many] = [analyse(64), analyse(4096)];
    expect(few.widest / many.widest).toBeGreaterThan(4);
    expect(few.converged).toBe(false);
    expect(analyse(16384).converged).toBe(true);
    expect(many.factors.map(({ first }) => first.value.toFixed(2))).toEqual(["0.20", "0.80"]);
  });

  it("of a factor that does nothing lie on the floor of noise, whatever the floor is made of", () => {
    const luck = new Stream(rootKey("noise"), "luck");
    const noisy = (row: readonly number[], at: number, k = 0) => row[0]! + 0.3 * luck.normal(at, k);
    const plain = saltelliDesign(512, 2, "noise");
    const otherLuck = plain.points.flatMap((row, at) => (at % 4 === 0 ? [noisy(row, at, 1)] : []));
    const design = saltelliDesign(512, 2, "noise", { dummy: true });
    const results = [
      sobolIndices(
        plain,
        plain.points.map((row, at) => noisy(row, at)),
        { otherLuck },
      ),
      sobolIndices(
        design,
        design.points.map((row, at) => noisy(row, at)),
      ),
    ];
    expect(results.map(({ dummy }) => dummy.from)).toEqual(["otherLuck", "design"]);
    const floor = (0.3 * 0.3) / (1 / 12 + 0.3 * 0.3);
    for (const { dummy, factors } of results) {
      expect(Math.abs(dummy.total.value - floor)).toBeLessThan(0.06);
      expect(dummy.first.ci95[0] < 0 && dummy.first.ci95[1] > 0).toBe(true);
      expect(factors.map(({ aboveNoise }) => aboveNoise)).toEqual([true, false]);
    }
    const exact = sobolIndices(
      plain,
      plain.points.map(([x]) => x!),
    );
    expect(exact.dummy.from).toBe("samples");
    expect(Math.abs(exact.dummy.first.value) + Math.abs(exact.dummy.total.value)).toBeLessThan(0.05);
    expect(exact.factors.map(({ aboveNoise }) => aboveNoise)).toEqual([true, false]);
  });

  it("do not depend on where outcomes begin or in which unit they are, and are the same again", () => {
    const design = saltelliDesign(128, 3, "shift", { secondOrder: true });
    const outcomes = design.points.map(ishigami);
    const plain = sobolIndices(design, outcomes, { resamples: 50 });
    expect(sobolIndices(design, outcomes, { resamples: 50 })).toEqual(plain);
    const moved = sobolIndices(
      design,
      outcomes.map((y) => 1000 - 8 * y),
      { resamples: 50 },
    );
    for (const { factor, first, total } of moved.factors) {
      expect(first.value).toBeCloseTo(plain.factors[factor]!.first.value, 9);
      expect(total.ci95[1]).toBeCloseTo(plain.factors[factor]!.total.ci95[1], 9);
    }
  });

  it("leave out base samples that lack a run, and are unknown if nothing varies or too little is left", () => {
    const design = saltelliDesign(64, 3, "gaps");
    const outcomes = design.points.map(ishigami);
    const gaps = outcomes.map((y, at) => (at === 7 || at === 50 ? NaN : y));
    const { samples, leftOut, factors } = sobolIndices(design, gaps, { resamples: 50 });
    expect([samples, leftOut]).toEqual([62, 2]);
    expect(factors[1]!.first.value).toBeGreaterThan(0.2);
    for (const constant of [outcomes.map(() => 3), outcomes.map(() => NaN)]) {
      const { factors: none, converged, dummy } = sobolIndices(design, constant, { resamples: 20 });
      expect(none[0]).toEqual({
        factor: 0,
        first: { value: NaN, ci95: [NaN, NaN] },
        total: { value: NaN, ci95: [NaN, NaN] },
        aboveNoise: false,
      });
      expect([converged, dummy.total.value]).toEqual([false, NaN]);
    }
    expect(() => sobolIndices(design, [1, 2])).toThrow("2 outcomes for a design of 320 points (64 × 5)");
    expect(() => sobolIndices(design, outcomes, { otherLuck: [1] })).toThrow(RangeError);
  });
});
