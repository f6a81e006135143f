import { isRecord, printPath, type Complaint, type Path, type Report } from "@truce/scenarios";
import type * as z from "zod";
import { experimentSchema } from "./schema.ts";

/** Something that a file says, and where. */
export interface Entry<T> {
  readonly value: T;
  readonly at: Path;
}

type Shape = typeof experimentSchema.shape;
type Value<K extends keyof Shape> = Exclude<z.output<Shape[K]>, undefined>;
type Item<K extends keyof Shape> = Value<K> extends readonly (infer T)[] ? T : never;

/** What a file says, thing by thing: one mistake hides no other. */
export interface Parts {
  /** The value of a key; undefined if it is left out or wrong, which the schema has told. */
  one<K extends keyof Shape>(key: K): Value<K> | undefined;
  /** The items of a list that make sense, with their places; none if there is no list. */
  all<K extends keyof Shape>(key: K): Entry<Item<K>>[];
}

export function partsOf(raw: unknown): Parts {
  const data = isRecord(raw) ? raw : {};
  const own = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  return {
    one(key) {
      const result = experimentSchema.shape[key].safeParse(own(key));
      return result.success ? (result.data as Value<typeof key> | undefined) : undefined;
    },
    all<K extends keyof Shape>(key: K) {
      const list = own(key);
      if (!Array.isArray(list)) return [];
      return list.flatMap((item: unknown, index): Entry<Item<K>>[] => {
        const result = experimentSchema.shape[key].safeParse([item]);
        return result.success ? [{ value: (result.data as Item<K>[])[0]!, at: [key, index] }] : [];
      });
    },
  };
}

/** Complains about every item whose name an earlier one has. */
export function refuseRepeats(
  what: string,
  items: readonly { readonly name: string; readonly at: Path }[],
  report: Report,
  todo: string,
): void {
  const seen = new Set<string>();
  const told = new Set<string>();
  for (const { name, at } of items) {
    const complaint: Complaint = { kind: "inconsistent", message: `${what} "${name}" is there already`, todo };
    if (seen.has(name) && !told.has(printPath(at))) {
      report(at, complaint);
      told.add(printPath(at));
    }
    seen.add(name);
  }
}

/** Numbers are in the model's unit whatever a file calls it: another word would be a wrong number, so it is refused. */
export function refuseOtherUnit(
  { unit }: { readonly unit?: string | undefined },
  known: string | undefined,
  at: Path,
  report: Report,
): void {
  if (unit === undefined || known === undefined || known === "" || unit === known) return;
  const message = `numbers here are in ${known}, not in ${unit}`;
  report(at, { kind: "inconsistent", message, todo: `write them in ${known}, and leave the unit out` });
}
