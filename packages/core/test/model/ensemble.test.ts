import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";
import { drawParameters, type Ensemble, ensemble, ensembleMark, withDrawnParameters } from "../../src/model/ensemble.ts";
import type { CountrySpec } from "../../src/model/spec.ts";

const small: Ensemble = { ...ensemble, parameters: ["trust.badNews", "presence.half"], sets: [[2, 0.1], [3, 0.2], [4, 0.3]] };
const country = { parameters: { "presence.half": 0.7 } } as unknown as CountrySpec;

describe("the ensemble that ships", () => {
  it("has no sets or at least 200, and every value is one that its parameter may have", () => {
    expect(ensemble.sets.length === 0 || ensemble.sets.length >= 200).toBe(true);
    const known = new Map(catalogue().parameters.map((parameter) => [parameter.path, parameter]));
    for (const row of ensemble.sets) expect(row).toHaveLength(ensemble.parameters.length);
    ensemble.parameters.forEach((path, at) => {
      const [low, high] = known.get(path)!.plausible;
      for (const row of ensemble.sets) {
        expect(row[at]).toBeGreaterThanOrEqual(low * (1 - 1e-3));
        expect(row[at]).toBeLessThanOrEqual(high * (1 + 1e-3));
      }
    });
  });
});

describe("drawn parameters", () => {
  it("are one of the sets, the same for the same seed, and every set is drawn", () => {
    const drawn = new Set<number>();
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const set = drawParameters(seed, small);
        expect(small.sets).toContainEqual(Object.values(set));
        expect(drawParameters(seed, small)).toEqual(set);
      }),
    );
    for (let i = 1; i <= 60; i++) drawn.add(drawParameters(`1#${i}`, small)["trust.badNews"]!);
    expect(drawn.size).toBe(3);
  });

  it("give way to what the country says, and an ensemble without sets changes nothing", () => {
    const { parameters } = withDrawnParameters(country, "1#1", small);
    expect(parameters!["presence.half"]).toBe(0.7);
    expect(parameters!["trust.badNews"]).toBe(drawParameters("1#1", small)["trust.badNews"]);
    expect(withDrawnParameters(country, "1#1", { ...small, sets: [] })).toBe(country);
  });
});

describe("the mark of an ensemble", () => {
  it("changes with every value and every path, and with nothing else", () => {
    const { hash } = ensembleMark(small)!;
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(ensembleMark({ ...small, modelVersion: "9.9.9", seed: "other", trials: 7 })).toEqual({ hash, modelVersion: "9.9.9", sets: 3 });
    const others = [
      { ...small, parameters: ["trust.badNews", "presence.reach"] },
      { ...small, sets: small.sets.toReversed() },
      { ...small, sets: small.sets.slice(1) },
      ...small.sets.flatMap((row, at) => row.map((_, k) => ({ ...small, sets: small.sets.with(at, row.with(k, row[k]! + 1e-9)) }))),
    ];
    expect(new Set([hash, ...others.map((other) => ensembleMark(other)!.hash)]).size).toBe(others.length + 1);
  });

  it("is none where there is nothing to draw", () => {
    expect(ensembleMark({ ...small, sets: [] })).toBeNull();
  });
});
