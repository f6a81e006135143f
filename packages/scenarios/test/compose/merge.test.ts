import fc from "fast-check";
import * as z from "zod";
import { describe, expect, it } from "vitest";
import { merge } from "../../src/compose/merge.ts";
import { lever } from "../../src/leaf.ts";
import { scenarioSchema } from "../../src/schema.ts";

const tree = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.array(fc.nat(3), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value")),
  ),
})).value as fc.Arbitrary<unknown>;
const map = fc.dictionary(fc.constantFrom("a", "b", "c"), tree);
const anything = z.unknown();
const lay = (below: unknown, above: unknown) => merge(anything, below, above, () => {});

describe("laying one file over another", () => {
  it("changes nothing if the upper says nothing, or what stands there", () => {
    fc.assert(
      fc.property(map, (below) => {
        expect(lay(below, {})).toEqual(below);
        expect(lay(below, below)).toEqual(below);
      }),
    );
  });

  it("has all that the upper says, and of the lower what the upper leaves alone", () => {
    fc.assert(
      fc.property(map, map, (below, above) => {
        const both = lay(below, above) as Record<string, unknown>;
        for (const key of Object.keys(below)) if (!(key in above)) expect(both[key]).toEqual(below[key]);
        expect(lay(both, above)).toEqual(both);
      }),
    );
  });

  it("does not touch what it was given", () => {
    fc.assert(
      fc.property(map, map, (below, above) => {
        const [before, after] = [structuredClone(below), structuredClone(above)];
        lay(below, above);
        expect([below, above]).toEqual([before, after]);
      }),
    );
  });

  it("removes what is null, unless the format allows null there", () => {
    expect(lay({ a: 1, b: 2 }, { a: null, c: null })).toEqual({ b: 2 });
    expect(
      merge(scenarioSchema, { mission: { id: "m" }, map: "m.yaml" }, { mission: null, map: null }, () => {}),
    ).toEqual({ mission: null });
  });

  it("lets * change every key that is there, before keys by name", () => {
    expect(lay({ a: { x: 1 }, b: { x: 2 } }, { "*": { y: 3 }, b: { x: 4 }, c: { x: 5 } })).toEqual({
      a: { x: 1, y: 3 },
      b: { x: 4, y: 3 },
      c: { x: 5 },
    });
    expect(lay({ a: 1, b: 2 }, { "*": null, c: 3 })).toEqual({ c: 3 });
  });

  it("replaces figures whole and tells what stood there", () => {
    const schema = z.strictObject({ funding: lever({ label: "money", unit: "share" }) });
    const told: unknown[] = [];
    const figure = { value: 1, source: "s", flag: "V" };
    expect(
      merge(schema, { funding: figure }, { funding: { value: 2 } }, (path, before) => told.push([path, before])),
    ).toEqual({ funding: { value: 2 } });
    expect(told).toEqual([[["funding"], figure]]);
  });

  it("cannot reach a prototype", () => {
    const above: unknown = JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
    const merged = lay({ a: 1 }, above) as object;
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect({}).not.toHaveProperty("polluted");
  });

  it("puts a condition in the place of a date whole, and changes a condition key by key", () => {
    const at = (until: unknown) => ({ mission: { phases: { first: { tasks: { patrols: { until } } } } } });
    const over = (below: unknown, above: unknown): unknown => {
      const merged = merge(scenarioSchema, at(below), at(above), () => {}) as ReturnType<typeof at>;
      return merged.mission.phases.first.tasks.patrols.until;
    };
    const condition = { measure: "consent", atLeast: 0.5 };
    const figure = { value: "2001-01-02", source: "guess", flag: "A" };
    expect(over(figure, condition)).toEqual(condition);
    expect(over(condition, figure)).toEqual(figure);
    expect(over({ ...condition, for: 8 }, { measure: "consent", atLeast: 0.7 })).toEqual({
      measure: "consent",
      atLeast: 0.7,
      for: 8,
    });
  });
});
