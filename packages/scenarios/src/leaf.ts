import * as z from "zod";
import { isRecord, type Complain, type Complaint, type Limits } from "./check.ts";
import { readBlock } from "./block.ts";
import { readFact, readLever, readMoment, readPlanned, type Figure, type Flag } from "./figure.ts";

/** What may be written for a figure: its value is a number, or a formula in quotes. */
export type FigureInput =
  | readonly [value: number | string, source: string, flag: Flag]
  | {
      readonly value: number | string;
      readonly source: string;
      readonly flag: Flag;
      readonly unit?: string;
      readonly note?: string;
    };

export type LeverInput = number | string | FigureInput;

/** What may be written for the date of an event: a figure, or weeks from the mission's start, as "start + 26 weeks". */
export type MomentInput =
  | string
  | readonly [date: string, source: string, flag: Flag]
  | { readonly value: string; readonly source: string; readonly flag: Flag };

/** What may be written for several figures with one source. */
export interface BlockInput {
  readonly source: string;
  readonly flag: Flag;
  readonly values: Readonly<Record<string, number | string | FigureInput>>;
  readonly note?: string;
}

/** Metadata by which a leaf of the schema is found again. */
export interface Leaf {
  readonly leaf: "fact" | "lever" | "moment" | "planned" | "block";
  readonly limits?: Limits;
  readonly keys?: "date" | "name";
}

/** A number about the world: a figure with source and flag. */
export function fact(limits: Limits): Typed<Figure, FigureInput> {
  return leaf((raw, complain) => readFact(raw, limits, complain), { leaf: "fact", limits });
}

/** A number that the design chooses: bare, or a figure. */
export function lever(limits: Limits): Typed<Figure, LeverInput> {
  return leaf((raw, complain) => readLever(raw, limits, complain), { leaf: "lever", limits });
}

/** The date of an event: a figure. */
export function moment(label: string): Typed<Figure<string>, MomentInput> {
  const limits = { unit: "date", label };
  return leaf((raw, complain) => readMoment(raw, complain), { leaf: "moment", limits });
}

/** A date that the design chooses: bare, or a figure. */
export function planned(label: string): Typed<Figure<string>, MomentInput | string> {
  const limits = { unit: "date", label };
  return leaf((raw, complain) => readPlanned(raw, complain), { leaf: "planned", limits });
}

/** Several figures with one source, by date or by name. */
export function block(keys: "date" | "name", limits: Limits): Typed<Readonly<Record<string, Figure>>, BlockInput> {
  return leaf((raw, complain) => readBlock(raw, keys, limits, complain), {
    leaf: "block",
    limits,
    keys,
  });
}

/** A value over time: blocks of dated figures, because sources change over the years. */
export function series(limits: Limits) {
  return z.array(block("date", limits)).min(1);
}

/** A schema that says what may be written in a TypeScript file; what is written is checked by `read` alone. */
type Typed<T, Input> = z.ZodType<T, Input>;

/**
 * One of two forms, told apart by a look at the data, so that complaints are those of the form that was meant and not of both.
 */
export function either<A extends z.ZodType, B extends z.ZodType>(
  isFirst: (raw: unknown) => boolean,
  first: A,
  second: B,
): Typed<z.output<A> | z.output<B>, z.input<A> | z.input<B>> {
  const schema = z
    .unknown()
    .transform((raw, context): z.output<A> | z.output<B> => {
      const result = (isFirst(raw) ? first : second).safeParse(raw, { reportInput: true });
      if (result.success) return result.data as z.output<A> | z.output<B>;
      for (const issue of result.error.issues)
        context.issues.push({ ...issue, path: [...issue.path] } as z.core.$ZodRawIssue);
      return z.NEVER;
    })
    .meta({ forms: [first, second], formOf: (raw: unknown) => (isFirst(raw) ? first : second) });
  return schema as unknown as Typed<z.output<A> | z.output<B>, z.input<A> | z.input<B>>;
}

/** The forms of a choice, and how to tell which is meant. */
export const formsOf = (schema: z.core.$ZodType) =>
  z.globalRegistry.get(schema) as
    | { readonly forms?: readonly z.core.$ZodType[]; readonly formOf?: (raw: unknown) => z.core.$ZodType }
    | undefined;

/** The schema that the data was written for: one of the forms of a choice, or the schema itself. */
export function formOf(schema: z.core.$ZodType, raw: unknown): z.core.$ZodType {
  return formsOf(bare(schema))?.formOf?.(raw) ?? schema;
}

function leaf<T, Input>(read: (raw: unknown, complain: Complain) => T | undefined, leaf: Leaf): Typed<T, Input> {
  const schema = z
    .unknown()
    .transform((raw, context): T => {
      const value = read(raw, ({ at = [], ...complaint }) => {
        context.issues.push({
          code: "custom",
          input: raw,
          message: complaint.message,
          path: [...at],
          params: complaint,
        });
      });
      return value === undefined ? z.NEVER : value;
    })
    .meta({ ...leaf.limits, leaf });
  return schema as unknown as Typed<T, Input>;
}

/** The complaint inside a zod issue raised by a leaf. */
export function complaintOf(issue: z.core.$ZodIssue): Complaint | undefined {
  return issue.code === "custom" && issue.params !== undefined && "kind" in issue.params
    ? (issue.params as unknown as Complaint)
    : undefined;
}

export function leafOf(schema: z.core.$ZodType): Leaf | undefined {
  return z.globalRegistry.get(schema)?.["leaf"] as Leaf | undefined;
}

/** Strips `optional` and `nullable`. */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  while (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    if (leafOf(schema) !== undefined) return schema;
    schema = schema.unwrap();
  }
  return schema;
}

/** The schema one step down, or undefined if there is no such key. */
export function child(schema: z.core.$ZodType, key: string): z.core.$ZodType | undefined {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.hasOwn(inner.shape, key) ? inner.shape[key] : undefined;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodArray) return /^\d+$/.test(key) ? inner.element : undefined;
  for (const form of formsOf(inner)?.forms ?? []) {
    const found = child(form, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Calls `visit` for every leaf of the schema that the raw data reaches, whether the data is right or wrong. */
export function eachLeaf(
  schema: z.core.$ZodType,
  raw: unknown,
  visit: (leaf: Leaf, raw: unknown, path: readonly string[]) => void,
  path: readonly string[] = [],
): void {
  const form = formOf(schema, raw);
  const leaf = leafOf(bare(form));
  if (leaf !== undefined) return visit(leaf, raw, path);
  if (!isRecord(raw) && !Array.isArray(raw)) return;
  for (const [key, value] of Object.entries(raw)) {
    const next = child(form, key);
    if (next !== undefined && value !== undefined) eachLeaf(next, value, visit, [...path, key]);
  }
}
