import { type CrossedMean, crossedMean, errorInterval, saltelliRowsPerSample, type Interval } from "@truce/statistics";
import { designOf } from "../design/index.ts";
import { replicationRange } from "../file/planned-runs.ts";
import type { Experiment, Point } from "../types.ts";
import { less } from "./cube.ts";
import type { Inference, KnownMean, Unit } from "./types.ts";

/** `[point][replication]`. */
export type Table = readonly (readonly number[])[];

/** Numbers of arms on the same units: `values[arm][outcome][unit]`. A unit that lacks a value anywhere is left out of all. */
export interface Units {
  readonly unit: Unit;
  readonly count: number;
  readonly values: readonly Table[];
}

/** How means are taken over points and seeds, and which error of theirs counts. */
export interface Means {
  readonly inference: Inference;
  readonly by: "overBoth" | "overLuck";
  /** Mean of a table `[point][replication]`. */
  mean(table: Table): CrossedMean;
  /** Independent numbers of arms side by side, for methods that draw or pair them. */
  units(arms: readonly (readonly Table[])[]): Units;
}

/** Reads off the design which of its points are independent draws. */
export function meansOf(experiment: Experiment, points: readonly Point[]): Means {
  const { unit, groupOf } = sampling(experiment);
  const groups = new Map<number, number[]>();
  for (const [at, { id }] of points.entries()) groups.set(groupOf(id), [...(groups.get(groupOf(id)) ?? []), at]);
  const sampled = unit !== null && groups.size > 1;
  const replications = replicationRange(experiment).max;
  const join = (table: Table): number[][] =>
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
    units(arms) {
      const lucky = !sampled || mostlyLuck(arms.map((tables) => tables.map(join)));
      const rows = arms.map((tables) =>
        tables.map((table) => (lucky ? seedMeans(table) : join(table).map(finiteMean))),
      );
      const length = rows[0]?.[0]?.length ?? 0;
      const whole = Array.from({ length }, (_, i) => i).filter((i) =>
        rows.flat().every((row) => Number.isFinite(row[i])),
      );
      const values = rows.map((own) => own.map((row) => whole.map((i) => row[i])));
      return { unit: lucky ? "seed" : (unit ?? "point"), count: whole.length, values };
    },
  };
}

/** Whether luck makes more of the error of most differences to the first arm than points do; it can only be told from two seeds on. */
function mostlyLuck(arms: readonly (readonly Table[])[]): boolean {
  const all = arms.slice(1).flatMap((tables) => tables.map((table, k) => crossedMean(less(table, arms[0][k]))));
  const counts = all.filter(({ seeds, overLuck, overPoints }) => seeds > 1 && overLuck.error !== overPoints.error);
  return 2 * counts.filter(({ overLuck, overPoints }) => overLuck.error > overPoints.error).length > counts.length;
}

/** A mean as tables show it. */
export function known(means: Means, crossed: CrossedMean, bounds: Interval = unbounded): KnownMean {
  return {
    mean: crossed.mean,
    ci95: within(errorInterval(crossed.mean, crossed[means.by]), bounds),
    errorOverPoints: means.by === "overBoth" ? crossed.overPoints.error : NaN,
    errorOverLuck: crossed.overLuck.error,
  };
}

export const unbounded: Interval = [-Infinity, Infinity];

/** The part of an interval in which the mean can lie at all: a share is between 0 and 1. */
export function within([low, high]: Interval, [least, most]: Interval): Interval {
  return [Math.max(low, least), Math.min(high, most)];
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
function seedMeans(table: Table): number[] {
  return (table[0] ?? []).map((_, seed) => mean(table.map((row) => row[seed])));
}
