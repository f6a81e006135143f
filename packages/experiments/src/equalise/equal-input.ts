import { inputOf } from "../file/input-of.ts";
import type { ExperimentInput } from "../file/schema.ts";
import type { Experiment } from "../types.ts";
import { scaledArm } from "./round.ts";
import type { EqualiseResult } from "./types.ts";

/**
 * The experiment at equal cost: arms without a mission as they are, the others scaled; those that cannot cost the budget are left out.
 * @param place makes the name of a scenario or mandate good from where the new file will stand
 */
export function equalInput(
  experiment: Experiment,
  { countries }: EqualiseResult,
  place: (name: string, kind: "scenario" | "mandate") => string,
): ExperimentInput {
  const rows = new Map(countries.flatMap((country) => country.rows).map((row) => [row.arm, row]));
  const arms = experiment.arms.flatMap((arm) => {
    const row = rows.get(arm.id);
    if (row === undefined) return [arm];
    return row.status === "reference" || row.status === "reached" ? [scaledArm(arm, row.scale)] : [];
  });
  return inputOf({
    ...experiment,
    title: `${experiment.title}, at equal cost`,
    scenario: place(experiment.scenario, "scenario"),
    arms: arms.map((arm) => ({
      ...arm,
      scenario: arm.scenario === null ? null : place(arm.scenario, "scenario"),
      mandates: arm.mandates.map((name) => place(name, "mandate")),
    })),
  });
}
