import { describe, expect, it } from "vitest";
import { saltelliMatrices } from "@truce/statistics";
import { complaintOf } from "../../src/design/distribution.ts";
import { designOf, pointsOf } from "../../src/design/points.ts";
import type { DesignSpec } from "../../src/types.ts";
import { factorOf, oneOfEach } from "./factors.ts";

const seed = "mandates";
const make = (design: DesignSpec, factors = oneOfEach, root = seed) => designOf({ factors, design, seed: root });
const designs: readonly [DesignSpec, number][] = [
  [{ kind: "grid", levels: 2 }, 2 * 2 * 2 * 2 * 3],
  // Three levels less the median, for four factors; three values less the nominal one; the centre.
  [{ kind: "oneAtATime", levels: 3 }, 4 * 2 + 2 + 1],
  [{ kind: "latinHypercube", points: 20 }, 20],
  [{ kind: "sobol", points: 32 }, 32],
  [{ kind: "halton", points: 30 }, 30],
  [{ kind: "morris", trajectories: 6, levels: 4 }, 6 * 6],
  [{ kind: "saltelli", points: 8, secondOrder: false }, 8 * 7],
  [{ kind: "saltelli", points: 8, secondOrder: true }, 8 * 12],
];

describe("the points of an experiment", () => {
  it("are as many as the design costs, numbered in order, with values that their factors can have", () => {
    for (const [design, count] of designs) {
      const { points, unit, structure } = make(design);
      expect(structure.kind).toBe(design.kind);
      expect(points.map(({ id }) => id)).toEqual([...Array(count).keys()]);
      expect(unit!.length).toBe(count);
      for (const { values } of points)
        expect(values.map((value, factor) => complaintOf(oneOfEach[factor]!.distribution, value))).toEqual(
          oneOfEach.map(() => null),
        );
      expect(pointsOf({ factors: oneOfEach, design, seed })).toEqual(points);
    }
  });

  it("follow from the seed, but for those of a grid and one at a time, which are not random", () => {
    for (const [design] of designs) {
      expect(make(design)).toEqual(make(design));
      const same = design.kind === "grid" || design.kind === "oneAtATime";
      const [one, other] = [make(design).points, make(design, oneOfEach, "other").points];
      if (same) expect(other).toEqual(one);
      else expect(other).not.toEqual(one);
    }
  });

  it("keep their ids and values when a design that can grow does", () => {
    const growing: [DesignSpec, DesignSpec][] = [
      [
        { kind: "sobol", points: 16 },
        { kind: "sobol", points: 64 },
      ],
      [
        { kind: "halton", points: 10 },
        { kind: "halton", points: 25 },
      ],
      [
        { kind: "morris", trajectories: 3, levels: 4 },
        { kind: "morris", trajectories: 9, levels: 4 },
      ],
      [
        { kind: "saltelli", points: 4, secondOrder: true },
        { kind: "saltelli", points: 16, secondOrder: true },
      ],
    ];
    for (const [few, many] of growing) {
      const { points } = make(few);
      expect(make(many).points.slice(0, points.length)).toEqual(points);
    }
  });

  it("have the structure that the analysis needs, also of values", () => {
    const { points, structure } = make({ kind: "saltelli", points: 4, secondOrder: true });
    if (structure.kind !== "saltelli") throw new Error(structure.kind);
    const matrices = saltelliMatrices(structure);
    for (const [row, { matrix, factor }] of matrices.entries()) {
      if (factor === null) continue;
      const [most, one] = matrix === "AB" ? [points[0]!, points[11]!] : [points[11]!, points[0]!];
      expect(points[row]!.values).toEqual(most.values.with(factor, one.values[factor]!));
    }
    const morris = make({ kind: "morris", trajectories: 4, levels: 4 });
    if (morris.structure.kind !== "morris") throw new Error(morris.structure.kind);
    for (const { factor, from, to } of morris.structure.steps)
      expect(morris.points[to]!.values.with(factor, 0)).toEqual(morris.points[from]!.values.with(factor, 0));
    const tornado = make({ kind: "oneAtATime", levels: 3 });
    if (tornado.structure.kind !== "oneAtATime") throw new Error(tornado.structure.kind);
    expect(tornado.structure.moved).toEqual([null, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    const centre = tornado.points[0]!.values;
    expect([centre[0], centre[4]]).toEqual([0.4, "medium"]);
    for (const [id, factor] of tornado.structure.moved.entries())
      for (const [index, value] of tornado.points[id]!.values.entries())
        if (index === factor) expect(value).not.toBe(centre[index]);
        else expect(value).toBe(centre[index]);
  });

  it("of a list are its own, after a look at each value", () => {
    const factors = [oneOfEach[0]!, oneOfEach[4]!];
    const list = (...points: (number | string)[][]): DesignSpec => ({ kind: "list", points });
    expect(make(list([0.3, "low"], [0.5, "high"]), factors)).toEqual({
      points: [
        { id: 0, values: [0.3, "low"] },
        { id: 1, values: [0.5, "high"] },
      ],
      unit: null,
      structure: { kind: "list" },
    });
    expect(() => make(list([0.3]), factors)).toThrow("point 0 has 1 values for 2 factors");
    expect(() => make(list([0.3, "low"], [0.9, "low"]), factors)).toThrow(
      "point 1, factor share: 0.9 is not from 0.2 to 0.6",
    );
  });

  it("are a single one without factors, and name the factor whose distribution is none", () => {
    for (const [design] of designs) expect(make(design, []).points).toEqual([{ id: 0, values: [] }]);
    expect(make({ kind: "list", points: [[]] }, []).points).toEqual([{ id: 0, values: [] }]);
    const broken = [oneOfEach[0]!, factorOf("broken", { kind: "uniform", min: 1, max: 1 })];
    expect(() => make({ kind: "sobol", points: 4 }, broken)).toThrow("factor broken: uniform: min must be");
  });
});
