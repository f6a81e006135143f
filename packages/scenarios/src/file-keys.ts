import * as z from "zod";
import { bare, leafOf } from "./leaf.ts";
import { scenarioSchema } from "./schema.ts";

/** One key of a scenario file. */
export interface FileKey {
  /** Where it stands; `*` is any name. */
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly optional: boolean;
  /** Words that it may be. */
  readonly values: readonly string[];
  /** How it is written. */
  readonly form: string;
}

const forms = {
  fact: "a figure: [value, source, flag]",
  lever: "a number, or a figure: [value, source, flag]",
  moment: "a date as a figure: [date, source, flag]",
  planned: "a date, or a figure: [date, source, flag]",
  block: "several figures with one source: { source: …, flag: …, values: { … } }",
} as const;

/** Every key that a scenario file may have, in the order of the schema. */
export function fileKeys(): FileKey[] {
  return keysIn(scenarioSchema, "", false);
}

function keysIn(schema: z.core.$ZodType, path: string, optional: boolean): FileKey[] {
  const inner = bare(schema);
  const may = optional || inner !== schema;
  const below = path === "" ? "" : `${path}.`;
  const leaf = leafOf(inner);
  if (leaf !== undefined) return [key(inner, path, may, forms[leaf.leaf])];
  if (inner instanceof z.ZodObject) {
    const own = path === "" ? [] : [key(inner, path, may, `a map with ${Object.keys(inner.shape).join(", ")}`)];
    return [
      ...own,
      ...Object.entries(inner.shape).flatMap(([name, next]) => keysIn(next as z.core.$ZodType, below + name, false)),
    ];
  }
  if (inner instanceof z.ZodRecord)
    return [key(inner, path, may, "a map by name"), ...keysIn(inner.valueType, `${below}*`, false)];
  if (inner instanceof z.ZodArray) {
    const item = bare(inner.element);
    const plain = leafOf(item) === undefined && !(item instanceof z.ZodObject);
    return [key(inner, path, may, "a list"), ...(plain ? [] : keysIn(inner.element, `${below}*`, false))];
  }
  return [key(inner, path, may, formOf(inner))];
}

function key(schema: z.core.$ZodType, path: string, optional: boolean, form: string): FileKey {
  const meta = z.globalRegistry.get(schema) ?? {};
  const text = (name: string): string => (typeof meta[name] === "string" ? meta[name] : "");
  const limit = (name: "min" | "max") => (typeof meta[name] === "number" ? { [name]: meta[name] } : {});
  return {
    path,
    label: text("label"),
    unit: text("unit"),
    ...limit("min"),
    ...limit("max"),
    optional,
    values: valuesOf(schema),
    form,
  };
}

function valuesOf(schema: z.core.$ZodType): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((each) => valuesOf(each as z.core.$ZodType));
  return [];
}

function formOf(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodEnum) return "a word";
  if (schema instanceof z.ZodNumber) return "a number";
  if (schema instanceof z.ZodBoolean) return "true or false";
  if (schema instanceof z.ZodUnion)
    return schema.options.map((each) => formOf(bare(each as z.core.$ZodType))).join(" or ");
  if (schema instanceof z.ZodArray) return "a list";
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join(" or ");
  return "text";
}
