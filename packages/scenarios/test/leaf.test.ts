import * as z from "zod";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isRecord } from "../src/check.ts";
import { bare, child, eachLeaf, either, leafOf, lever, planned } from "../src/leaf.ts";
import { scenarioSchema } from "../src/schema.ts";
import { valid } from "./valid.ts";

/** Every leaf of the schema itself, with its path; `*` stands for any key. */
function* leaves(schema: z.core.$ZodType, path: readonly string[] = []): Generator<[string, z.core.$ZodType]> {
  const inner = bare(schema);
  if (leafOf(inner) !== undefined) yield [path.join("."), inner];
  else if (inner instanceof z.ZodObject)
    for (const [key, next] of Object.entries(inner.shape)) yield* leaves(next as z.core.$ZodType, [...path, key]);
  else if (inner instanceof z.ZodRecord) yield* leaves(inner.valueType, [...path, "*"]);
  else if (inner instanceof z.ZodArray) yield* leaves(inner.element, [...path, "*"]);
}

describe("the leaves of the schema", () => {
  it("each say what they are and in which unit", () => {
    const all = [...leaves(scenarioSchema)];
    expect(all.length).toBeGreaterThan(60);
    for (const [path, schema] of all) {
      const { limits } = leafOf(schema)!;
      expect(limits, path).toMatchObject({
        label: expect.stringMatching(/\w{3}/) as string,
        unit: expect.stringMatching(/\w/) as string,
      });
    }
  });

  it("are the only places for numbers about the world: no bare number hides among them", () => {
    const hidden: string[] = [];
    const walk = (schema: z.core.$ZodType, path: string): void => {
      const inner = bare(schema);
      if (leafOf(inner) !== undefined) return;
      if (inner instanceof z.ZodNumber) hidden.push(path);
      if (inner instanceof z.ZodObject)
        for (const [key, next] of Object.entries(inner.shape)) walk(next as z.core.$ZodType, `${path}.${key}`);
      if (inner instanceof z.ZodRecord) walk(inner.valueType, `${path}.*`);
      if (inner instanceof z.ZodArray) walk(inner.element, `${path}.*`);
    };
    walk(scenarioSchema, "");
    // Length and grain of a run, and for how many people an observation is given, are choices and no facts.
    expect(hidden).toEqual([".weeks", ".step", ".communities", ".observed.*.per"]);
  });

  it("are all reached in a file, right or wrong", () => {
    const seen: string[] = [];
    eachLeaf(scenarioSchema, parse(valid.replace("[50000, census, V]", "nonsense")), (_, __, path) =>
      seen.push(path.join(".")),
    );
    expect(seen).toContain("country.districts.port.population");
    expect(seen).toContain("mission.strength.infantry.0");
    expect(seen).toContain("parameters.trust.gain");
  });
});

describe("a step down the schema", () => {
  it("knows objects, maps, lists and nothing else", () => {
    const districts = child(child(scenarioSchema, "country")!, "districts")!;
    expect(child(districts, "anything")).toBe(child(districts, "else"));
    expect(child(scenarioSchema, "toString")).toBeUndefined();
    expect(child(child(scenarioSchema, "relations")!, "x")).toBeUndefined();
    expect(child(child(scenarioSchema, "title")!, "0")).toBeUndefined();
  });
});

describe("one of two forms", () => {
  const condition = z.strictObject({
    measure: z.string(),
    atLeast: lever({ label: "value", unit: "share", min: 0, max: 1 }),
  });
  const schema = z.strictObject({
    until: either((raw) => isRecord(raw) && "measure" in raw, condition, planned("end")).optional(),
  });

  it("is read, and complained of, as what it was meant to be", () => {
    expect(schema.parse({ until: "2001-01-02" })).toEqual({
      until: { value: "2001-01-02", source: "design", flag: "A" },
    });
    expect(schema.parse({ until: { measure: "x", atLeast: 0.5 } })).toEqual({
      until: { measure: "x", atLeast: { value: 0.5, source: "design", flag: "A" } },
    });
    const paths = (raw: unknown): string[] =>
      (schema.safeParse(raw).error?.issues ?? []).map(({ path }) => path.join("."));
    expect(paths({ until: { measure: "x", atLeast: 5 } })).toEqual(["until.atLeast"]);
    expect(paths({ until: "tomorrow" })).toEqual(["until"]);
  });

  it("is walked by the form that is there", () => {
    const seen = (raw: unknown): string[] => {
      const found: string[] = [];
      eachLeaf(schema, raw, ({ leaf }, _raw, path) => void found.push(`${leaf} ${path.join(".")}`));
      return found;
    };
    expect(seen({ until: "2001-01-02" })).toEqual(["planned until"]);
    expect(seen({ until: { measure: "x", atLeast: 0.5 } })).toEqual(["lever until.atLeast"]);
  });
});
