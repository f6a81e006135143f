import { describe, expect, it } from "vitest";
import { morrisDesign } from "../../src/design/morris.ts";
import { morrisEffects } from "../../src/sensitivity/morris.ts";

describe("elementary effects", () => {
  it("of a linear function are its coefficients, without spread", () => {
    const design = morrisDesign(4, 10, "linear");
    const { effects } = morrisEffects(
      design,
      design.points.map(([a, b, c]) => 3 * a! - 5 * b! + 0.5 * c!),
    );
    for (const [factor, coefficient] of [3, -5, 0.5, 0].entries()) {
      const { mu, muStar, sigma } = effects[factor]!;
      expect(mu.value).toBeCloseTo(coefficient, 10);
      expect(muStar.value).toBeCloseTo(Math.abs(coefficient), 10);
      expect(sigma.value).toBeCloseTo(0, 10);
      expect(muStar.ci95[1] - muStar.ci95[0]).toBeLessThan(1e-10);
    }
    expect(effects.map(({ rank }) => rank)).toEqual([2, 1, 3, 4]);
    expect(effects.map(({ rankCi95 }) => rankCi95)).toEqual([
      [2, 2],
      [1, 1],
      [3, 3],
      [4, 4],
    ]);
  });

  it("of a product of two factors are the values of the other one", () => {
    // With four levels the other factor is 0, 1/3, 2/3 or 1, each equally likely: mean 1/2, variance 5/36.
    const design = morrisDesign(2, 2000, "product");
    const { effects } = morrisEffects(
      design,
      design.points.map(([a, b]) => a! * b!),
      { resamples: 100 },
    );
    for (const { mu, muStar, sigma } of effects) {
      expect(Math.abs(mu.value - 0.5)).toBeLessThan(0.03);
      expect(muStar.value).toBeCloseTo(mu.value, 12);
      expect(Math.abs(sigma.value - Math.sqrt(5 / 36))).toBeLessThan(0.02);
    }
  });

  it("that cancel show in μ* and σ, not in μ", () => {
    const design = morrisDesign(2, 400, "cancel");
    const { effects } = morrisEffects(
      design,
      design.points.map(([a, b]) => (a! - 0.5) * (b! - 0.5)),
      { resamples: 200 },
    );
    // The other factor's distance from the middle is 1/6 or 1/2: mean 1/3.
    for (const { mu, muStar } of effects) {
      expect(mu.ci95[0] < 0 && mu.ci95[1] > 0).toBe(true);
      expect(Math.abs(muStar.value - 1 / 3)).toBeLessThan(0.03);
    }
  });

  it("lie in their intervals about 19 times in 20", () => {
    let covered = 0;
    const rounds = 200;
    for (let seed = 0; seed < rounds; seed++) {
      const design = morrisDesign(2, 40, seed);
      const { effects } = morrisEffects(
        design,
        design.points.map(([a, b]) => a! * b!),
        { resamples: 300, seed },
      );
      for (const { mu } of effects) if (mu.ci95[0] <= 0.5 && 0.5 <= mu.ci95[1]) covered++;
    }
    expect(covered / (2 * rounds)).toBeGreaterThan(0.9);
    expect(covered / (2 * rounds)).toBeLessThan(0.98);
  });

  it("leave out trajectories that lack a run", () => {
    const design = morrisDesign(2, 6, "gaps");
    const outcomes = design.points.map(([a, b], at) => (at === 4 ? NaN : a! + b!));
    const { trajectories, leftOut, effects } = morrisEffects(design, outcomes);
    expect([trajectories, leftOut]).toEqual([5, 1]);
    expect(effects[1]!.mu.value).toBeCloseTo(1, 10);
    const none = morrisEffects(
      design,
      outcomes.map(() => NaN),
    );
    expect(none.effects[0]!.muStar).toEqual({ value: NaN, ci95: [NaN, NaN] });
    expect(() => morrisEffects(design, [1])).toThrow("1 outcomes for a design of 18 points");
  });
});
