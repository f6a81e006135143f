import { describe, expect, it } from "vitest";
import { wantOf, type ArmRun } from "../../src/mission-table/arms.ts";
import { judge, usual } from "../../src/mission-table/judge.ts";
import type { Measured } from "../../src/mission-table/measure.ts";
import { falls, level, primary, rises, shows } from "../../src/mission-table/observe.ts";
import type { Experiment, Observable, Row } from "../../src/mission-table/types.ts";

const week = { from: 0, to: 1 };
const fear = primary(falls(level("fear", "fear", week), "a source"));
const hope = rises(level("hope", "hope", week), "a source");
const cost = shows(level("cost", "cost", week), "a source");

const experiment = (observables: readonly Observable[]): Experiment => ({
  scene: { id: "place", label: "a place", scenario: "liberia", why: "it is there" },
  lever: "a lever",
  file: "packages/core/src/model/mechanisms/fear.ts",
  arms: { off: { label: "no" }, on: { label: "yes" } },
  observables,
});
const row = (id: string, observables: readonly Observable[], finding?: string): Row => ({
  id,
  title: id,
  claim: "It helps.",
  experiments: [experiment(observables)],
  ...(finding !== undefined && { finding }),
});
const noise = [0.01, -0.01, 0.02, -0.02, 0, 0.01, -0.01, 0];
/** Everything is 0.5 in `off`, and moved by so much in `on`. */
function measured(moves: Readonly<Record<string, number>>, missing: readonly string[] = []): Measured {
  const all = [fear, hope, cost];
  const column = (arm: string, { of }: Observable): number[] =>
    noise.map((chance) => 0.5 + (arm === "on" ? moves[of.series]! + chance : 0));
  const arms = ["off", "on"].filter((arm) => !missing.includes(arm));
  return {
    plan: { arms: new Map(), armOf: (_, arm) => ({ id: arm }) as ArmRun },
    values: new Map(arms.map((arm) => [arm, Object.fromEntries(all.map((one) => [wantOf(one), column(arm, one)]))])),
    failures: [],
    stopped: false,
  };
}

describe("judge", () => {
  it("puts the first primary observable on the row and the others behind it", () => {
    const [result] = judge([row("M1", [cost, hope, fear])], measured({ fear: -0.2, hope: 0.1, cost: 0.3 }));
    expect(result).toMatchObject({
      id: "M1",
      part: "Mandates",
      observable: "fear",
      verdict: "shown",
      expected: "fall",
      seeds: 8,
    });
    expect(result!.effect).toBeCloseTo(-0.2, 12);
    expect(result!.findings.map(({ observable }) => observable)).toEqual(["fear", "cost", "hope"]);
    expect(result!.means).toEqual({ off: expect.closeTo(0.5, 12), on: expect.closeTo(0.3, 12) });
  });

  it("shows a row only if all that it rests on is shown, and gives the reason otherwise", () => {
    const both = [fear, primary(hope)];
    expect(judge([row("M1", both, "nobody hopes")], measured({ fear: -0.2, hope: 0.1, cost: 0 }))[0]).toMatchObject({
      verdict: "shown",
      reason: "",
    });
    expect(judge([row("M1", both, "nobody hopes")], measured({ fear: -0.2, hope: 0, cost: 0 }))[0]).toMatchObject({
      verdict: "not shown",
      observable: "hope",
      holds: false,
      reason: "nobody hopes",
    });
  });

  it("says what the interval says where nobody looked at the chain", () => {
    const reason = (fear: number): string =>
      judge(
        [row("M1", [primary(falls(level("fear", "fear", week), "a source"))])],
        measured({ fear, hope: 0, cost: 0 }),
      )[0]!.reason;
    expect(reason(0.2)).toMatch(/opposite/);
    expect(reason(-0.001)).toMatch(/not tell it from none|smaller/);
    expect(reason(-0.2)).toBe("");
  });

  it("does not let a supporting observable decide", () => {
    expect(judge([row("M1", [fear, hope])], measured({ fear: -0.2, hope: -1, cost: 0 }))[0]!.verdict).toBe("shown");
  });

  it("corrects for the number of rows", () => {
    const moves = { fear: -0.024, hope: 0, cost: 0 };
    const [one] = judge([row("M1", [fear])], measured(moves));
    const many = judge(
      Array.from({ length: 40 }, (_, i) => row(`M${i + 1}`, [fear])),
      measured(moves),
    );
    expect(one).toMatchObject({ verdict: "shown", holds: true });
    expect(many[0]).toMatchObject({ verdict: "shown", holds: false });
    expect(many[0]!.pHolm).toBeCloseTo(40 * one!.p, 9);
    expect(many[0]!.ciHolm[0]).toBeLessThan(one!.ci95[0]);
  });

  it("leaves out rows that are not complete", () => {
    expect(judge([row("M1", [fear])], measured({ fear: -0.2, hope: 0, cost: 0 }, ["on"]))).toEqual([]);
  });

  it("weighs two arms as a difference and four as an interaction", () => {
    expect(usual(["off", "on"])).toEqual({ off: -1, on: 1 });
    expect(usual(["a", "b", "c", "d"])).toEqual({ a: 1, b: -1, c: -1, d: 1 });
  });
});
