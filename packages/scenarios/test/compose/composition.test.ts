import { expect, it } from "vitest";
import { Composition } from "../../src/compose/composition.ts";
import { parseSource } from "../../src/document.ts";
import { scenarioSchema } from "../../src/schema.ts";

const base = parseSource("title: A\nmission:\n  funding: 1\n  phases:\n    one:\n      clarity: 0.5\n", "base.yaml");
const first = parseSource('mission:\n  phases:\n    "*": { clarity: before / 2 }\n', "first.yaml");
const second = parseSource("mission:\n  funding: null\n  phases: { one: { robustness: 1 } }\n", "second.yaml");

it("knows where each value stands, and what stood there before", () => {
  const all = new Composition(scenarioSchema, base);
  all.lay(first, first.data);
  all.lay(second, second.data);
  expect(all.data).toEqual({ title: "A", mission: { phases: { one: { clarity: "before / 2", robustness: 1 } } } });
  expect(all.place(["title"], false)).toEqual({ file: "base.yaml", line: 1, column: 8 });
  expect(all.place(["mission", "phases", "one", "clarity"], false)).toEqual({
    file: "first.yaml",
    line: 3,
    column: 21,
  });
  expect(all.place(["mission", "phases", "one", "robustness"], true)).toEqual({
    file: "second.yaml",
    line: 3,
    column: 20,
  });
  expect(all.place(["mission", "funding"], false)).toEqual({ file: "second.yaml", line: 2, column: 12 });
  expect(all.before(["mission", "phases", "one", "clarity"], 0)).toBe(0.5);
  expect(all.before(["mission", "phases", "one", "clarity"], 1)).toBeUndefined();
});
