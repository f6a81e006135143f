import { type CrossedMean, crossedMean, errorInterval, saltelliRowsPerSample } from "@truce/statistics";
import { designOf } from "../design/index.ts";
import { replicationRange } from "../file/planned-runs.ts";
import type { Experiment, Point } from "../types.ts";
import type { Inference, KnownMean } from "./types.ts";

/** How means are taken over points and seeds, and which error of theirs counts. */
export interface Means {
  readonly inference: Inference;
  readonly by: "overBoth" | "overLuck";
  /** Mean of a table `[point][replication]`. */
  mean(table: readonly (readonly number[])[]): CrossedMean;
  /**
   * Of several tables, numbers of independent units side by side: `[table][unit]`. A unit is what `inference` says, or a seed where the
   * points are taken as given; one that lacks a value in a table is left out of all.
   */
  units(tables: readonly (readonly (readonly number[])[])[]): number[][];
}

/** Reads off the design which of its points are independent draws. */
export function meansOf(experiment: Experiment, points: readonly Point[]): Means {
  const { unit, groupOf } = sampling(experiment);
  const groups = new Map<number, number[]>();
  for (const [at, { id }] of points.entries()) groups.set(groupOf(id), [...(groups.get(groupOf(id)) ?? []), at]);
  const sampled = unit !== null && groups.size > 1;
  const replications = replicationRange(experiment).max;
  const join = (table: readonly (readonly number[])[]): number[][] =>
    !sampled || unit === "point"
      ? table.map((row) => [...row])
      : [...groups.values()].map((members) => table[0].map((_, seed) => mean(members.map((at) => table[at][seed]))));
  const inference: Inference = {
    over: sampled ? "points and luck" : "luck",
    unit: sampled ? unit : null,
    points: points.length,
    replications,
    text: sentence(experiment, sampled ? unit : null, groups.size, replications),
  };
  return {
    inference,
    by: sampled ? "overBoth" : "overLuck",
    mean: (table) => crossedMean(join(table)),
    units(tables) {
      const joined = tables.map(join);
      const rows = sampled ? joined.map((table) => table.map(finiteMean)) : joined.map(seedMeans);
      const whole = rows[0].map((_, i) => i).filter((i) => rows.every((row) => Number.isFinite(row[i])));
      return rows.map((row) => whole.map((i) => row[i]));
    },
  };
}

/** A mean as tables show it. */
export function known(means: Means, crossed: CrossedMean): KnownMean {
  return {
    mean: crossed.mean,
    ci95: errorInterval(crossed.mean, crossed[means.by]),
    errorOverPoints: means.by === "overBoth" ? crossed.overPoints.error : NaN,
    errorOverLuck: crossed.overLuck.error,
  };
}

interface Sampling {
  readonly unit: "point" | "base sample" | "trajectory" | null;
  groupOf(point: number): number;
}

/** Points of a grid, a list or of one factor at a time are chosen, not drawn. */
function sampling(experiment: Experiment): Sampling {
  const { structure } = designOf(experiment);
  switch (structure.kind) {
    case "latinHypercube":
    case "sobol":
    case "halton":
      return { unit: "point", groupOf: (point) => point };
    case "morris":
      return { unit: "trajectory", groupOf: (point) => Math.floor(point / (structure.factors + 1)) };
    case "saltelli": {
      const rows = saltelliRowsPerSample(structure);
      return { unit: "base sample", groupOf: (point) => Math.floor(point / rows) };
    }
    case "list":
    case "grid":
    case "oneAtATime":
      return { unit: null, groupOf: (point) => point };
  }
}

function sentence({ design }: Experiment, unit: Inference["unit"], units: number, replications: number): string {
  if (unit === null)
    return (
      "Intervals are over luck: the unit is the seed, whose differences are averaged over all points first. The points " +
      "are taken as given, for they were chosen and not drawn."
    );
  const what = unit === "point" ? "points" : unit === "trajectory" ? "trajectories" : "base samples";
  const even = ["latinHypercube", "sobol", "halton", "saltelli"].includes(design.kind)
    ? " The design is more even than independent draws, so that intervals are rather too wide."
    : "";
  if (replications < 2)
    return `Intervals are over the uncertainties: the unit is the ${unit} (${units}). With one seed, luck that all points share cannot be told.${even}`;
  return (
    `Intervals are over the uncertainties and over luck together. The unit over uncertainties is the mean of a ${unit} (${units} ${what}); over luck ` +
    `it is the seed (${replications}), which all points share, so that points and seeds are crossed and the variances of the two are added, less what both count.${even}`
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const finiteMean = (row: readonly number[]): number => mean(row.filter(Number.isFinite));

/** Means over points by seed; NaN for a seed that lacks a point. */
function seedMeans(table: readonly (readonly number[])[]): number[] {
  return (table[0] ?? []).map((_, seed) => mean(table.map((row) => row[seed])));
}
