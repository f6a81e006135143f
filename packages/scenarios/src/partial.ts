import * as z from "zod";
import { bare, leafOf } from "./leaf.ts";
import { idPattern } from "./schema/common.ts";

/**
 * The schema of changes to what another schema describes: every key may be left out or be null, which removes it, and `*`
 * stands for every key of a map with names.
 */
export function partial(schema: z.core.$ZodType): z.ZodType {
  const inner = bare(schema);
  if (leafOf(inner) !== undefined) return (inner as z.ZodType).nullable();
  if (inner instanceof z.ZodObject) {
    const shape = Object.entries(inner.shape as Record<string, z.core.$ZodType>);
    return z.strictObject(Object.fromEntries(shape.map(([key, value]) => [key, partial(value).optional()]))).nullable();
  }
  if (inner instanceof z.ZodRecord)
    return z.record(nameOrEvery, partial(inner.valueType)).meta(metaOf(inner)).nullable();
  return (inner as z.ZodType).nullable();
}

const nameOrEvery = z.string().regex(new RegExp(`^(?:\\*|${idPattern.slice(1, -1)})$`), "an id, or * for every one");

const metaOf = (schema: z.core.$ZodType) => (z.globalRegistry.get(schema) ?? {}) as Record<string, unknown>;
