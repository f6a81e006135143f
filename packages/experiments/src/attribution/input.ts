import type { ExperimentInput } from "../file/schema.ts";
import { type Coalitions, subsetId } from "./coalitions.ts";

type ArmInput = Extract<ExperimentInput["arms"][number], { readonly id: string }>;

/** Id of the arm without a mission. */
export const noneId = "none";

/**
 * An experiment that says what the components of a mission bought: no mission, then the mission with every subset that is needed. All
 * share points and luck.
 * @param base what is left of the experiment, or is made for a scenario
 * @param arm the mission that is taken apart
 */
export function attributionInput(
  base: ExperimentInput,
  arm: Omit<ArmInput, "id">,
  { components, subsets }: Coalitions,
): ExperimentInput {
  const before = arm.withoutComponents ?? [];
  return {
    ...base,
    arms: [
      { ...arm, id: noneId, label: "no mission", withoutMission: true, withoutComponents: [] },
      ...subsets.map((subset) => {
        const out = components.filter((_, i) => !(subset & (1 << i)));
        const inside = components.filter((_, i) => subset & (1 << i));
        const label =
          out.length === 0
            ? "all components"
            : inside.length === 0
              ? "none of the components"
              : inside.length <= out.length
                ? `only ${inside.join(", ")}`
                : `without ${out.join(", ")}`;
        return { ...arm, id: subsetId(subset), label, withoutComponents: [...before, ...out] };
      }),
    ],
  };
}
