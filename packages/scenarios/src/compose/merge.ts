import * as z from "zod";
import { isRecord } from "../check.ts";
import type { Path } from "../document.ts";
import { bare, child, formOf, leafOf } from "../leaf.ts";

/** The key that stands for every key of the map underneath. */
export const every = "*";

/** Told of each value that a later file puts in the place of an earlier one; `now` is undefined where it is removed. */
export type OnReplace = (path: Path, before: unknown) => void;

/**
 * Lays the changes of one file over another: maps are merged key by key, everything else is replaced, and null removes a key,
 * or stands as null where the format allows it. Figures are replaced whole, so that no number keeps the source of another.
 * `*` changes every key that is there, before the keys that are named.
 */
export function merge(
  schema: z.core.$ZodType,
  below: unknown,
  above: unknown,
  onReplace: OnReplace,
  path: Path = [],
): unknown {
  const form = formOf(schema, above);
  // A date in place of a condition, or a condition in place of a date, replaces it whole.
  if (!isRecord(above) || leafOf(bare(form)) !== undefined || form !== formOf(schema, below ?? above)) {
    onReplace(path, below);
    return above;
  }
  const merged = new Map(isRecord(below) ? Object.entries(below) : []);
  const change = (key: string, value: unknown) => {
    const inner = child(schema, key);
    const at = [...path, key];
    if (value === null && (inner === undefined || !allowsNull(inner))) {
      onReplace(at, merged.get(key));
      merged.delete(key);
    } else merged.set(key, merge(inner ?? anything, merged.get(key), value, onReplace, at));
  };
  if (Object.hasOwn(above, every)) for (const key of merged.keys()) change(key, above[every]);
  for (const [key, value] of Object.entries(above)) if (key !== every) change(key, value);
  return Object.fromEntries(merged);
}

const anything = z.unknown();

function allowsNull(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional) return allowsNull(schema.unwrap());
  return schema instanceof z.ZodNullable;
}
