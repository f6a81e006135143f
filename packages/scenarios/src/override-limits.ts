import type * as z from "zod";
import type { Limits } from "./check.ts";
import { bare, child, leafOf } from "./leaf.ts";
import { scenarioSchema } from "./schema.ts";

/**
 * What an override path may be set to, as the format of scenarios says: label, unit and range. Undefined for a path that the
 * format does not know, and for a value that is no number. Whether a scenario has such a place, only the scenario knows.
 */
export function overrideLimits(path: string): Limits | undefined {
  let schema: z.core.$ZodType | undefined = scenarioSchema;
  for (const key of path.split(".")) {
    const leaf: ReturnType<typeof leafOf> = leafOf(bare(schema));
    if (leaf?.leaf === "block") return leaf.limits;
    schema = child(schema, key);
    if (schema === undefined) return undefined;
  }
  const { limits } = leafOf(bare(schema)) ?? {};
  return limits === undefined || limits.unit === "date" ? undefined : limits;
}
