import * as z from "zod";
import { describe, type Limits } from "./check.ts";
import { flags } from "./figure.ts";
import { formsOf, leafOf, type Leaf } from "./leaf.ts";
import { mandateSchema } from "./mandate.ts";
import { mapSchema } from "./map.ts";
import { partial } from "./partial.ts";
import { recordSchema } from "./record.ts";
import { currentFormat } from "./schema/common.ts";
import { scenarioSchema } from "./schema.ts";

type Json = Record<string, unknown>;

/** JSON Schemas of the files that people write, by file name; editors complete and check with them. */
export function jsonSchemas(): Readonly<Record<string, Json>> {
  const changed = scenarioSchema.omit({ format: true, extends: true });
  const changes = convert(
    z.strictObject({ ...versioned, ...(partial(changed) as z.ZodNullable<z.ZodObject>).unwrap().shape }),
  );
  const [scenario, mandate, map, record] = [scenarioSchema, mandateSchema, mapSchema, recordSchema].map((schema) =>
    convert(schema),
  ) as [Converted, Converted, Converted, Converted];
  // A word of JSON Schema, and nothing that is awaited.
  // oxlint-disable-next-line unicorn/no-thenable
  const whole = { if: { required: ["extends"] }, then: changes.json, else: scenario.json };
  return {
    "scenario.schema.json": {
      ...head("Scenario: a country, its war and its mission"),
      type: "object",
      ...whole,
      $defs: defs([changes, scenario]),
    },
    "mandate.schema.json": {
      ...head("Mandate: changes to the mission of any scenario"),
      ...mandate.json,
      $defs: defs([mandate]),
    },
    "map.schema.json": { ...head("Map: each district as a tile"), ...map.json },
    "record.schema.json": {
      ...head("Record: what was observed in the world, for comparison"),
      ...record.json,
      $defs: defs([record]),
    },
  };
}

/** The JSON Schema of another file that people write, in the same manner. */
export function jsonSchemaOf(title: string, schema: z.ZodType): Json {
  const { json, leaves } = convert(schema);
  return { ...head(title), ...json, ...(leaves.length > 0 && { $defs: defs([{ json, leaves }]) }) };
}

type Converted = ReturnType<typeof convert>;

/** What every file of changes says itself. */
const versioned = { format: z.literal(currentFormat), extends: z.string().min(1) };

const defs = (converted: readonly Converted[]): Json => ({
  ...definitions,
  ...shapesOf(converted.flatMap(({ leaves }) => leaves)),
});
const head = (title: string): Json => ({ $schema: "https://json-schema.org/draft/2020-12/schema", title });

const use = (name: string): Json => ({ $ref: `#/$defs/${name}` });

/** Parts that every figure uses. */
const definitions: Json = {
  formula: { type: "string", description: 'A formula in quotes, e.g. "0.2 + 0.1 * week"' },
  source: { type: "string", minLength: 1, description: "A key under sources" },
  flag: {
    enum: Object.keys(flags),
    description: Object.entries(flags)
      .map(([flag, meaning]) => `${flag}: ${meaning}`)
      .join("; "),
  },
  date: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "A day, as year-month-day" },
  relativeDate: {
    type: "string",
    pattern: "^\\s*start(\\s*[+-]\\s*\\d{1,4}\\s*weeks?)?\\s*$",
    description: "Weeks from the mission's start, e.g. start + 26 weeks",
  },
};

/** The JSON Schema of a schema, and the leaves that occur in it. */
function convert(schema: z.ZodType): { json: Json; leaves: readonly Leaf[] } {
  const leaves: Leaf[] = [];
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const leaf = leafOf(zodSchema);
      const own = jsonSchema as Json;
      const { label, unit } = own as { label?: string; unit?: string };
      for (const key of ["leaf", "keys", "label", "unit", "min", "max", "integer", "varies", "open", "forms", "formOf"])
        delete own[key];
      if (leaf !== undefined) {
        leaves.push(leaf);
        Object.assign(own, leafSchema(leaf));
      } else if (formsOf(zodSchema)?.forms !== undefined) {
        const forms = formsOf(zodSchema)!.forms!.map((form) => convert(form as z.ZodType));
        leaves.push(...forms.flatMap((form) => form.leaves));
        own["anyOf"] = forms.map((form) => form.json);
      } else if (label !== undefined) own["description"] = unit === undefined ? label : `${label} (${unit})`;
      if (zodSchema instanceof z.ZodObject) own["required"] = requiredOf(zodSchema);
      if (zodSchema instanceof z.ZodArray && leafOf(zodSchema.element)?.limits?.varies === true) {
        const list = { ...own };
        for (const key of Object.keys(own)) delete own[key];
        own["anyOf"] = [list, use("formula")];
      }
    },
  }) as Json;
  return { json, leaves };
}

/** The keys that must be there. A leaf reads whatever stands in its place, so zod takes it for optional. */
function requiredOf(schema: z.ZodObject): string[] {
  const shape = Object.entries(schema.shape as Record<string, z.core.$ZodType>);
  return shape.filter(([, value]) => !(value instanceof z.ZodOptional)).map(([key]) => key);
}

/** What may be written for a leaf of the format; shapes that many leaves share are definitions. */
function leafSchema({ leaf, limits, keys }: Leaf): Json {
  const description = describe(limits!) + (limits!.varies === true ? "; may follow the week" : "");
  switch (leaf) {
    case "fact":
      return { description, ...use(`figure${rangeName(limits!)}`) };
    case "lever":
      return { description, anyOf: [...numberOrFormula(limits!), use(`figure${rangeName(limits!)}`)] };
    case "moment":
      return { description: limits!.label, anyOf: [use("relativeDate"), use("dateFigure")] };
    case "planned":
      return { description: limits!.label, anyOf: [use("date"), use("relativeDate"), use("dateFigure")] };
    case "block":
      return {
        description: `${description}; figures with one source`,
        ...use(`figures${rangeName(limits!)}By${keys === "date" ? "Date" : "Name"}`),
      };
  }
}

/** "From0To1Whole" */
function rangeName({ min, max, integer }: Limits): string {
  const part = (word: string, value: number | undefined) =>
    value === undefined ? "" : `${word}${String(value).replace("-", "Minus")}`;
  return part("From", min) + part("To", max) + (integer === true ? "Whole" : "");
}

function numberOrFormula({ min, max, integer }: Limits): Json[] {
  const range = { ...(min !== undefined && { minimum: min }), ...(max !== undefined && { maximum: max }) };
  return [{ type: integer === true ? "integer" : "number", ...range }, use("formula")];
}

/** A figure in both spellings, of a value that is one of these. */
function figure(values: readonly Json[]): Json {
  const value = { anyOf: values };
  const text = { type: "string" };
  return {
    anyOf: [
      { type: "array", prefixItems: [value, use("source"), use("flag")], minItems: 3, maxItems: 3 },
      closed({ value, source: use("source"), flag: use("flag"), unit: text, note: text }, ["value", "source", "flag"]),
    ],
  };
}

function closed(properties: Json, required: readonly string[]): Json {
  return { type: "object", properties, required, additionalProperties: false };
}

definitions["dateFigure"] = figure([use("date"), use("relativeDate")]);

function figures(limits: Limits, keys: Leaf["keys"]): Json {
  const values = {
    type: "object",
    ...(keys === "date" && { propertyNames: { anyOf: [use("date"), use("relativeDate")] } }),
    additionalProperties: { anyOf: [...numberOrFormula(limits), use(`figure${rangeName(limits)}`)] },
  };
  return closed({ source: use("source"), flag: use("flag"), values, note: { type: "string" } }, [
    "source",
    "flag",
    "values",
  ]);
}

/** The definitions of the shapes of some leaves. */
function shapesOf(leaves: readonly Leaf[]): Json {
  const shapes: Json = {};
  for (const { leaf, limits, keys } of leaves) {
    if (leaf === "moment" || leaf === "planned") continue;
    shapes[`figure${rangeName(limits!)}`] = figure(numberOrFormula(limits!));
    if (leaf === "block")
      shapes[`figures${rangeName(limits!)}By${keys === "date" ? "Date" : "Name"}`] = figures(limits!, keys);
  }
  return Object.fromEntries(Object.entries(shapes).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
