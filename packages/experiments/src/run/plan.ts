import { createHash } from "node:crypto";
import type { Experiment, PlannedRun, Point } from "../types.ts";

/**
 * Every run that an experiment may need, in the order of its tables: point, arm, replication. Runs are made when they are asked for, so a
 * plan of a billion runs takes no more room than its points.
 */
export interface Plan {
  /** Hash of the experiment: its id. */
  readonly hash: string;
  readonly experiment: Experiment;
  readonly points: readonly Point[];
  /** Replications of each arm in each point: all of a fixed number, the largest of a sequential one. */
  readonly replications: number;
  readonly size: number;
  /** @throws RangeError if the index is not below `size` */
  run(index: number): PlannedRun;
  /** Index of a run by the positions of its point and arm, and its replication (from 1). */
  indexOf(point: number, arm: number, replication: number): number;
  /** The same by its ids; -1 if the plan has no such run. */
  find(run: Pick<PlannedRun, "point" | "arm" | "replication">): number;
}

/** The plan of an experiment over its points, in their order. */
export function planOf(hash: string, experiment: Experiment, points: readonly Point[]): Plan {
  const { arms, replications: wanted, seed } = experiment;
  const replications = wanted.kind === "fixed" ? wanted.count : wanted.max;
  const size = points.length * arms.length * replications;
  const pointAt = new Map(points.map(({ id }, at) => [id, at]));
  const armAt = new Map(arms.map(({ id }, at) => [id, at]));
  const indexOf = (point: number, arm: number, replication: number) =>
    (point * arms.length + arm) * replications + replication - 1;
  return {
    hash,
    experiment,
    points,
    replications,
    size,
    indexOf,
    run(index) {
      if (!(index >= 0 && index < size)) throw new RangeError(`the plan has ${size} runs, and none at ${index}`);
      const of = Math.floor(index / replications);
      const replication = (index % replications) + 1;
      const arm = arms[of % arms.length]!.id;
      const point = points[Math.floor(of / arms.length)]!.id;
      const own = seedOf(seed, replication);
      return { key: runKey(hash, point, arm, own), point, arm, replication, seed: own };
    },
    find({ point, arm, replication }) {
      const [p, a] = [pointAt.get(point), armAt.get(arm)];
      const known = p !== undefined && a !== undefined && Number.isInteger(replication);
      return known && replication >= 1 && replication <= replications ? indexOf(p, a, replication) : -1;
    },
  };
}

/** Seed of a replication, from 1: the same in all arms and points (common random numbers), and however many replications there are. */
export function seedOf(root: string, replication: number): string {
  return `${root}#${replication}`;
}

/** First 16 hexadecimal digits of the SHA-256 of experiment, point, arm and seed. */
export function runKey(hash: string, point: number, arm: string, seed: string): string {
  return createHash("sha256")
    .update(JSON.stringify([hash, point, arm, seed]))
    .digest("hex")
    .slice(0, 16);
}
