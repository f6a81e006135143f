import { type Cube, cubesOf } from "../analysis/cube.ts";
import { inputOf } from "../file/input-of.ts";
import type { ExperimentInput } from "../file/schema.ts";
import type { Experiment, Point, RunResult } from "../types.ts";
import { searchParts } from "./parts.ts";
import type { Candidate } from "./types.ts";

/** What a stage is asked for. */
export interface StageSize {
  /** Names its folder and keys its points and its luck: no two stages share any. */
  readonly name: string;
  readonly points: number;
  readonly replications: number;
}

/** A stage of a search as an experiment of its own: candidates as arms, the uncertainties as factors. */
export function stageInput(
  experiment: Experiment,
  candidates: readonly Candidate[],
  { name, points, replications }: StageSize,
): ExperimentInput {
  const { uncertainties, uncertaintyConstraints } = searchParts(experiment);
  return inputOf({
    ...experiment,
    title: `${experiment.title} (${name})`,
    arms: candidates.map(({ arm }) => arm),
    factors: uncertainties,
    constraints: uncertaintyConstraints,
    design: { kind: "sobol", points },
    replications: { kind: "fixed", count: replications },
    seed: `${experiment.seed}/${name}`,
  });
}

/** Results of a stage. */
export interface Stage {
  readonly name: string;
  readonly cube: Cube;
}

export function stageOf(
  name: string,
  experiment: Experiment,
  points: readonly Point[],
  results: Iterable<RunResult>,
): Stage {
  return { name, cube: cubesOf(experiment, points, results)[0] };
}

/**
 * Values of an arm over all stages, `[point][seed]`. Stages have points and seeds of their own, so that each fills a block and the rest is
 * NaN; so is a stage in which the arm had no part.
 */
export function joined(stages: readonly Stage[], arm: string, outcome: number): number[][] {
  const width = stages.reduce((sum, { cube }) => sum + cube.replications, 0);
  let before = 0;
  return stages.flatMap(({ cube }) => {
    const at = cube.arms.findIndex(({ id }) => id === arm);
    const own = at < 0 ? cube.points.map(() => []) : cube.table(at, outcome);
    const offset = before;
    before += cube.replications;
    return own.map((values) => {
      const row = new Array<number>(width).fill(NaN);
      for (const [seed, value] of values.entries()) row[offset + seed] = value;
      return row;
    });
  });
}
