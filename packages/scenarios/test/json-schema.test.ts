import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonSchemas } from "../src/json-schema.ts";
import { libraryMandates, libraryScenarios, openFile } from "../src/run/find-file.ts";
import { valid } from "./valid.ts";

type Json = Readonly<Record<string, unknown>>;

const schemas = jsonSchemas();
const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

/** A validator of the part of JSON Schema that the files use; a keyword that it does not know is an error of the test. */
function accepts(root: Json, schema: Json, value: unknown): boolean {
  const sub = (part: unknown, of: unknown = value) => accepts(root, part as Json, of);
  const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
  const map = isMap ? (value as Json) : {};
  const own = Array.isArray(value) ? (value as unknown[]) : [];
  const types: Readonly<Record<string, boolean>> = {
    object: isMap,
    array: Array.isArray(value),
    string: typeof value === "string",
    number: typeof value === "number",
    integer: Number.isInteger(value),
    boolean: typeof value === "boolean",
    null: value === null,
  };
  const properties = (schema["properties"] ?? {}) as Json;
  const keywords: Readonly<Record<string, (of: never) => boolean>> = {
    $ref: (of: string) => sub((root["$defs"] as Json)[of.replace("#/$defs/", "")]),
    type: (of: string | string[]) => [of].flat().some((type) => types[type]!),
    const: (of: unknown) => value === of,
    enum: (of: unknown[]) => of.includes(value),
    anyOf: (of: Json[]) => of.some((part) => sub(part)),
    if: (of: Json) => sub(sub(of) ? schema["then"] : schema["else"]),
    properties: (of: Json) =>
      Object.entries(of).every(([key, part]) => !isMap || !Object.hasOwn(map, key) || sub(part, map[key])),
    required: (of: string[]) => !isMap || of.every((key) => Object.hasOwn(map, key)),
    propertyNames: (of: Json) => Object.keys(map).every((key) => sub(of, key)),
    additionalProperties: (of: boolean | Json) =>
      Object.entries(map).every(
        ([key, inner]) => Object.hasOwn(properties, key) || (typeof of === "boolean" ? of : sub(of, inner)),
      ),
    items: (of: Json) => own.every((item) => sub(of, item)),
    prefixItems: (of: Json[]) => of.every((part, i) => i >= own.length || sub(part, own[i])),
    minItems: (of: number) => !Array.isArray(value) || own.length >= of,
    maxItems: (of: number) => !Array.isArray(value) || own.length <= of,
    minLength: (of: number) => typeof value !== "string" || value.length >= of,
    maxLength: (of: number) => typeof value !== "string" || value.length <= of,
    pattern: (of: string) => typeof value !== "string" || new RegExp(of).test(value),
    minimum: (of: number) => typeof value !== "number" || value >= of,
    maximum: (of: number) => typeof value !== "number" || value <= of,
    exclusiveMinimum: (of: number) => typeof value !== "number" || value > of,
  };
  const silent = ["$schema", "$defs", "title", "description", "then", "else", "format"];
  return Object.entries(schema).every(([keyword, of]) => {
    if (silent.includes(keyword)) return true;
    if (keywords[keyword] === undefined) throw new Error(`the validator does not know ${keyword}`);
    return keywords[keyword](of as never);
  });
}

const fits = (name: string, text: string): boolean => accepts(schemas[name]!, schemas[name]!, parse(text));

describe("the JSON Schemas", () => {
  it.each(Object.keys(schemas))("%s is committed as it follows from the code: `npm run docs` writes it", (name) => {
    expect(JSON.parse(read(`schema/${name}`))).toEqual(schemas[name]);
  });

  it("accept every file of the library, and files of changes", () => {
    expect(fits("scenario.schema.json", valid)).toBe(true);
    for (const name of libraryScenarios()) {
      const { text } = openFile(name, "scenario");
      if (/^format: 2$/m.test(text)) expect(fits("scenario.schema.json", text), name).toBe(true);
    }
    for (const name of libraryMandates())
      expect(fits("mandate.schema.json", read(`mandates/${name}.yaml`)), name).toBe(true);
    expect(fits("map.schema.json", read("library/liberia/map.yaml"))).toBe(true);
    expect(fits("record.schema.json", read("library/liberia/record.yaml"))).toBe(true);
    expect(
      fits(
        "scenario.schema.json",
        'format: 2\nextends: liberia\nmission: { lag: 3, phases: { "*": { police: ["2 * before", design, A], tasks: { x: null } } } }',
      ),
    ).toBe(true);
  });

  it.each([
    ["a figure without source", "population: [50000, census, V]", "population: 50000"],
    ["an unknown flag", "population: [50000, census, V]", "population: [50000, census, Z]"],
    ["a share above 1", "urban: [0.8, guess, A]", "urban: [80, guess, A]"],
    ["a misspelt key", "kind: rebel", "knid: rebel"],
    ["an unknown kind", "kind: rebel", "kind: rebels"],
    ["a missing lever", "  funding: 1\n", ""],
    ["people in parts", "{ 2001-08-06: 80 }", "{ 2001-08-06: 80.5 }"],
    ["a day that is none", "date: [2001-06-04, guess, A]", "date: [June, guess, A]"],
  ])("refuse %s", (_, before, after) => {
    expect(valid).toContain(before);
    expect(fits("scenario.schema.json", valid.replace(before, after))).toBe(false);
  });
});
