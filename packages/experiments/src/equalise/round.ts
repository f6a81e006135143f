import { cubesOf } from "../analysis/cube.ts";
import type { Derived } from "../file/derive.ts";
import type { EqualiseSettings } from "../file/equalise.ts";
import { inputOf } from "../file/input-of.ts";
import type { ExperimentInput } from "../file/schema.ts";
import { timesScale } from "../file/scale.ts";
import type { Arm, Experiment, Point, RunResult, Scale } from "../types.ts";

/** What a factor makes of people and of money. */
export function scaleOf(factor: number, { scale }: Pick<EqualiseSettings, "scale">): Scale {
  return { people: scale === "money" ? 1 : factor, money: factor };
}

export function scaledArm(arm: Arm, scale: Scale): Arm {
  return scale.people === 1 && scale.money === 1 ? arm : { ...arm, scale: timesScale(arm, scale) };
}

/** Some arms of an experiment on a few of its own points, and on its own luck: what they cost. */
export function roundInput(
  experiment: Experiment,
  points: readonly Point[],
  arms: readonly Arm[],
  { points: most, replications }: EqualiseSettings,
  name: string,
): ExperimentInput {
  const count = Math.min(most, points.length);
  const spread = Array.from({ length: count }, (_, i) => points[Math.floor(((i + 0.5) * points.length) / count)]!);
  return inputOf({
    ...experiment,
    title: `${experiment.title} (${name})`,
    arms,
    constraints: [],
    design: { kind: "list", points: spread.map(({ values }) => values) },
    replications: { kind: "fixed", count: replications },
    outcomes: experiment.outcomes.filter(({ measure }) => measure === "cost").slice(0, 1),
  });
}

/** `[point][seed]` of the cost, by arm. */
export function costsOf(
  { lock: { experiment }, points }: Derived,
  results: readonly RunResult[],
): Map<string, readonly (readonly number[])[]> {
  return new Map(
    cubesOf(experiment, points, results).flatMap((cube) =>
      cube.arms.map(({ id }, at) => [id, cube.table(at, 0)] as const),
    ),
  );
}
