import { describe, expect, it } from "vitest";
import { match } from "../../src/models/match.ts";
import { reference } from "./reference.ts";
import { study } from "./study.ts";

const { panel, matching } = reference;
const { outcome, mandate: treated, troops, offset } = panel;
const x = { troops, offset };

describe("matching", () => {
  it("agrees with CausalInference, one and three neighbours", () => {
    expect(match({ outcome, treated, x })!.effect).toBeCloseTo(matching.one, 10);
    expect(match({ outcome, treated, x, neighbours: 3 })!.effect).toBeCloseTo(matching.three, 10);
  });

  it("does not care about the order of rows or what the columns are measured in", () => {
    const wanted = match({ outcome, treated, x })!;
    const turned = match({
      outcome: outcome.toReversed(),
      treated: treated.toReversed(),
      x: { mix: troops.map((value, i) => 100 * value + offset[i]).toReversed(), offset: offset.toReversed() },
    })!;
    expect(turned.effect).toBeCloseTo(wanted.effect, 10);
    expect(turned.standardError).toBeCloseTo(wanted.standardError, 10);
  });

  it("covers the effect where the plain difference is biased, and makes the sides alike", () => {
    const rounds = 200;
    let [covered, plain] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const data = study(round, 200);
      const { ci95, balance } = match(data)!;
      if (ci95[0] <= 1 && 1 <= ci95[1]) covered++;
      plain += balance[0].before / rounds;
      expect(Math.abs(balance[0].after)).toBeLessThan(0.1);
    }
    expect(covered / rounds).toBeGreaterThan(0.91);
    expect(covered / rounds).toBeLessThan(0.98);
    expect(plain).toBeGreaterThan(0.3);
  });

  it("leaves out treated rows without a match within the caliper", () => {
    const far = { outcome: [1, 2, 3, 4, 9], treated: [0, 0, 1, 1, 1], x: { x: [0, 1, 0, 1, 50] } };
    expect(match({ ...far, caliper: 0.1 })).toMatchObject({ effect: 2, matched: 2, leftOut: 1, controls: 2 });
    expect(match({ ...far, x: { x: [0, 1, 5, 6, 7] }, caliper: 0.1 })).toBeNull();
    expect(() => match({ ...far, treated: [1, 1, 1, 1, 0] })).toThrow(/1 untreated rows: at least 2/);
  });
});
