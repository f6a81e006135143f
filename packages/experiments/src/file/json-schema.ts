import { jsonSchemaOf } from "@truce/scenarios";
import { experimentSchema } from "./schema.ts";

/** JSON Schemas of the files of this package, by file name; editors complete and check with them. */
export function experimentJsonSchemas(): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return {
    "experiment.schema.json": jsonSchemaOf(
      "Experiment: arms that are compared over what nobody knows",
      experimentSchema,
    ),
  };
}
