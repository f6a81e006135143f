import type * as z from "zod";
import type { mandateSchema } from "./mandate.ts";
import type { mission } from "./schema/mission.ts";
import type { scenarioSchema } from "./schema.ts";

/** What a scenario file says, as it is written. */
export type ScenarioInput = z.input<typeof scenarioSchema>;

/** Changes to something: every key may be left out or be null, and `*` stands for every key of a map with names. */
export type Changes<T> = T extends readonly unknown[] | string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]?: Changes<T[K]> | null };

/** A scenario that says what is different from another. */
export type ScenarioChanges = Changes<Omit<ScenarioInput, "format" | "extends">> & {
  readonly format: ScenarioInput["format"];
  readonly extends: string;
};

/** What a mandate file says, as it is written. */
export type MandateInput = Omit<z.input<typeof mandateSchema>, "mission"> & {
  readonly mission: Changes<z.input<typeof mission>> | null;
};

/** Gives a scenario its type, for files in TypeScript: `export default defineScenario({ … })`. Checks nothing when run. */
export function defineScenario(scenario: ScenarioInput | ScenarioChanges): ScenarioInput | ScenarioChanges {
  return scenario;
}

/** Gives a mandate its type, for files in TypeScript: `export default defineMandate({ … })`. Checks nothing when run. */
export function defineMandate(mandate: MandateInput): MandateInput {
  return mandate;
}
