import {
  gridPoints,
  haltonPoints,
  latinHypercube,
  morrisDesign,
  oneAtATime,
  saltelliDesign,
  sobolPoints,
  type UnitPoints,
} from "@truce/statistics";
import type { Experiment, Factor, Point } from "../types.ts";
import { complaintOf, levelsOf, quantileOf } from "./distribution.ts";
import { type DesignStructure, recogniseSaltelli } from "./structure.ts";

export interface Design {
  /** Ids count from 0 in the order of the design; a longer design of a kind that can grow keeps the points of a shorter one. */
  readonly points: readonly Point[];
  /** The same in the unit cube, row by row; null for a list of values. */
  readonly unit: UnitPoints | null;
  readonly structure: DesignStructure;
}

type Designed = Pick<Experiment, "factors" | "design" | "seed">;

/**
 * The points of an experiment, a value per factor in their order and in their units. They follow from factors, design and seed alone.
 * Sobol', Halton, Morris and Saltelli designs can grow; grids, one-at-a-time designs and Latin hypercubes cannot. An experiment without
 * factors has a single point. Constraints are not looked at: who leaves points out keeps the ids of the others.
 * @throws RangeError that names the factor whose distribution is none, or says what is wrong with the design.
 */
export function designOf(experiment: Designed): Design {
  const { factors, design } = experiment;
  if (factors.length === 0) return { points: [{ id: 0, values: [] }], unit: [[]], structure: { kind: "list" } };
  if (design.kind === "list") {
    const points = design.points.map((values, id) => ({ id, values: checked(values, id, factors) }));
    const saltelli = recogniseSaltelli(design.points, factors.length);
    return { points, unit: null, structure: saltelli ? { kind: "saltelli", ...saltelli } : { kind: "list" } };
  }
  const quantiles = factors.map((factor) => named(factor, () => quantileOf(factor.distribution)));
  const { unit, structure } = unitDesign(experiment);
  const points = unit.map((row, id) => ({ id, values: row.map((share, factor) => quantiles[factor]!(share)) }));
  return { points, unit, structure };
}

/** The points of `designOf` alone. */
export function pointsOf(experiment: Designed): readonly Point[] {
  return designOf(experiment).points;
}

function unitDesign({ factors, design, seed }: Designed): { unit: UnitPoints; structure: DesignStructure } {
  const count = factors.length;
  const axes = (levels: number) => factors.map((factor) => named(factor, () => levelsOf(factor.distribution, levels)));
  switch (design.kind) {
    case "list":
      throw new TypeError("a list of values has no shares");
    case "grid":
      return { unit: gridPoints(axes(design.levels)), structure: { kind: "grid" } };
    case "oneAtATime": {
      const { points, moved } = oneAtATime(axes(design.levels), centreOf(factors));
      return { unit: points, structure: { kind: "oneAtATime", moved } };
    }
    case "latinHypercube":
      return { unit: latinHypercube(design.points, count, seed), structure: { kind: "latinHypercube" } };
    case "sobol":
      return { unit: sobolPoints(design.points, count, { seed }), structure: { kind: "sobol" } };
    case "halton":
      return { unit: haltonPoints(design.points, count, { seed }), structure: { kind: "halton" } };
    case "morris": {
      const { points, ...rest } = morrisDesign(count, design.trajectories, seed, { levels: design.levels });
      return { unit: points, structure: { kind: "morris", ...rest } };
    }
    case "saltelli": {
      const { points, ...layout } = saltelliDesign(design.points, count, seed, { secondOrder: design.secondOrder });
      return { unit: points, structure: { kind: "saltelli", ...layout } };
    }
  }
}

/** The nominal point of a one-at-a-time design: medians, and for listed values the middle of the slice in which the median lies. */
function centreOf(factors: readonly Factor[]): number[] {
  return factors.map(({ distribution }) => {
    if (distribution.kind !== "values") return 0.5;
    const median = quantileOf(distribution)(0.5);
    return levelsOf(distribution, 1).find((share) => quantileOf(distribution)(share) === median)!;
  });
}

function checked(values: readonly (number | string)[], id: number, factors: readonly Factor[]) {
  if (values.length !== factors.length)
    throw new RangeError(`design: point ${id} has ${values.length} values for ${factors.length} factors`);
  for (const [index, value] of values.entries()) {
    const complaint = complaintOf(factors[index]!.distribution, value);
    if (complaint !== null)
      throw new RangeError(`design: point ${id}, factor ${factors[index]!.id}: ${value} is ${complaint}`);
  }
  return values;
}

/** Puts the factor's name before what is wrong with it. */
function named<T>(factor: Factor, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`factor ${factor.id}: ${error.message}`) : error;
  }
}
