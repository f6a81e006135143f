import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verdict, type VerdictOptions } from "../../src/compare/verdict.ts";
import { mean } from "../../src/mean.ts";
import { normals } from "../draws.ts";

const options: VerdictOptions = { direction: "lower", effectOfInterest: 1 };
const around = (centre: number, n = 40, sd = 1, series = 0) =>
  normals("verdict", n, series).map((value) => centre + sd * value);
/** With exactly this mean. */
const at = (centre: number, n = 40, sd = 1) => {
  const values = around(0, n, sd);
  return values.map((value) => centre + value - mean(values));
};

describe("a verdict", () => {
  it("has a word for each of the four cases", () => {
    expect(verdict(at(-3), options)).toMatchObject({
      word: "better",
      beyondEffect: true,
      furtherReplications: null,
    });
    expect(verdict(at(-1), options)).toMatchObject({ word: "better", beyondEffect: false });
    expect(verdict(at(3), options).word).toBe("worse");
    expect(verdict(at(0), options).word).toBe("practically the same");
    const open = verdict(at(0.4, 10, 2), options);
    expect(open.word).toBe("not resolved yet");
    expect(open.text).toMatch(/^not resolved yet - about \d+ to \d+ more replications needed if the difference stays$/);
  });

  it("calls a sure but small difference practically the same, and never without an effect of interest", () => {
    const small = at(0.1, 400, 0.2);
    expect(verdict(small, options).word).toBe("practically the same");
    expect(verdict(small, { ...options, effectOfInterest: null }).word).toBe("worse");
    expect(verdict(at(0), { ...options, effectOfInterest: null }).word).toBe("not resolved yet");
  });

  it("says nothing on few pairs, leaves out failures, and does not judge without a direction", () => {
    expect(verdict([5, 5.1, 5, 5], options)).toMatchObject({ word: "not resolved yet", furtherReplications: 1 });
    expect(verdict([5, 5.1, NaN, 5, 5, 5], options).word).toBe("worse");
    expect(verdict([], options)).toMatchObject({ word: "not resolved yet", furtherReplications: 5 });
    expect(verdict(at(3), { ...options, direction: "none" }).word).toBe("higher");
  });

  it("needs 30 values that do not differ at all, after the rule of three", () => {
    const of = (n: number, value: number) =>
      verdict(new Array<number>(n).fill(value), { ...options, effectOfInterest: null });
    expect(of(30, 0).word).toBe("practically the same");
    expect(of(30, 5).word).toBe("worse");
    for (const value of [0, 5])
      expect(of(29, value)).toMatchObject({ word: "not resolved yet", furtherReplications: 1 });
    expect(of(6, 5).text).toContain("up to 50 of 100");
  });

  it("turns round with the differences and with the direction", () => {
    const other = { better: "worse", worse: "better" } as Record<string, string>;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5, maxLength: 30 }), (list) => {
        const { word } = verdict(list, options);
        const turned = other[word] ?? word;
        expect(
          verdict(
            list.map((value) => -value),
            options,
          ).word,
        ).toBe(turned);
        expect(verdict(list, { ...options, direction: "higher" }).word).toBe(turned);
      }),
      { numRuns: 60 },
    );
  });

  it("is wrong no more than 5 times in 100, both ways", () => {
    let [claims, sames] = [0, 0];
    const rounds = 2000;
    for (let round = 0; round < rounds; round++) {
      const { word } = verdict(around(0, 20, 4, round), options);
      if (word === "better" || word === "worse") claims++;
      // The truth lies at the edge of what matters.
      if (verdict(around(1, 60, 2, round), options).word === "practically the same") sames++;
    }
    expect(claims / rounds).toBeLessThan(0.065);
    expect(sames / rounds).toBeLessThan(0.065);
  });

  it("asks for about as many more replications as then resolve it", () => {
    let resolved = 0;
    let asked = 0;
    for (let round = 0; round < 300; round++) {
      const first = around(2, 12, 5, round);
      const more = verdict(first, options).furtherReplications;
      // A pilot that happened to lie near zero asks for many; the typical one is judged.
      if (more === null || more > 2000) continue;
      asked++;
      if (verdict(around(2, 12 + more, 5, round), options).word !== "not resolved yet") resolved++;
    }
    expect(asked).toBeGreaterThan(100);
    expect(resolved / asked).toBeGreaterThan(0.6);
  });

  it("refuses what makes no sense", () => {
    expect(() => verdict([1, 2], { ...options, effectOfInterest: 0 })).toThrow(RangeError);
    expect(() => verdict([1, 2], { ...options, level: 1 })).toThrow(RangeError);
  });
});
