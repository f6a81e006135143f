import { describe, expect, it } from "vitest";
import { designOf } from "../../src/design/points.ts";
import { recogniseSaltelli } from "../../src/design/structure.ts";
import { oneOfEach } from "./factors.ts";

describe("a list of points", () => {
  const made = (secondOrder: boolean) =>
    designOf({ factors: oneOfEach, design: { kind: "saltelli", points: 8, secondOrder }, seed: "made" }).points.map(
      ({ values }) => values,
    );

  it("is known as a Saltelli design by its rows", () => {
    for (const secondOrder of [true, false]) {
      const layout = { samples: 8, factors: 5, secondOrder, dummy: false };
      expect(recogniseSaltelli(made(secondOrder), 5)).toEqual(layout);
      const design = { kind: "list", points: made(secondOrder) } as const;
      expect(designOf({ factors: oneOfEach, design, seed: "x" }).structure).toEqual({ kind: "saltelli", ...layout });
    }
  });

  it("is none if a row does not fit, the order is another, or there are few", () => {
    const rows = made(false);
    expect(recogniseSaltelli(rows.with(8, rows[9]!), 5)).toBeNull();
    expect(recogniseSaltelli(rows.toReversed(), 5)).toBeNull();
    expect(recogniseSaltelli(rows.slice(1), 5)).toBeNull();
    expect(recogniseSaltelli(rows.slice(0, 7), 5)).toBeNull();
    expect(recogniseSaltelli([], 5)).toBeNull();
    expect(recogniseSaltelli([[], [], [], [], [], [], [], []], 0)).toBeNull();
  });
});
