import { saltelliRowsPerSample } from "@truce/statistics";
import { designOf, type DesignStructure } from "../../design/index.ts";
import type { Experiment } from "../../types.ts";
import { type Cube, less, pointMeans } from "../cube.ts";
import type { Sensitivity } from "../types.ts";
import { morris } from "./morris.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { ranked } from "./ranks.ts";
import { sobol } from "./sobol.ts";
import { byId, type Found, type Table } from "./table.ts";

/**
 * What the factors do to the level of the baseline and to every arm's difference to it, by the method that the design allows. An outcome
 * that does not vary is left out.
 */
export function sensitivity(experiment: Experiment, cube: Cube): Sensitivity[] {
  if (experiment.factors.length === 0 || cube.points.length < 3) return [];
  const { structure } = designOf(experiment);
  return experiment.outcomes.flatMap(({ id: outcome }, place) => {
    const baseline = cube.table(0, place);
    return cube.arms.flatMap(({ id: arm }, i) => {
      const table = i === 0 ? baseline : less(cube.table(i, place), baseline);
      const values = pointMeans(table).filter(Number.isFinite);
      if (values.length < 3 || values.every((value) => value === values[0])) return [];
      return [
        {
          outcome,
          arm,
          of: i === 0 ? ("level" as const) : ("difference" as const),
          ...find(experiment, cube, structure, table),
        },
      ];
    });
  });
}

function find(experiment: Experiment, cube: Cube, structure: DesignStructure, table: Table): Found {
  switch (structure.kind) {
    case "morris":
      return morris(experiment, structure, byId(cube, structure.trajectories * (structure.factors + 1), table));
    case "saltelli":
      return sobol(experiment, structure, byId(cube, structure.samples * saltelliRowsPerSample(structure), table));
    case "oneAtATime":
      return oneAtATime(experiment, cube, structure.moved, table);
    case "list":
    case "grid":
    case "latinHypercube":
    case "sobol":
    case "halton":
      return ranked(experiment, cube, table);
  }
}
