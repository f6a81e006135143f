import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printProblem, ScenarioError, type Problem } from "../src/problem.ts";

const problem: fc.Arbitrary<Problem> = fc.record({
  kind: fc.constant("wrong-type" as const),
  file: fc.constantFrom("a.yaml", "b.yaml"),
  line: fc.integer({ min: 1, max: 9 }),
  column: fc.integer({ min: 1, max: 9 }),
  path: fc.constantFrom("", "x", "x.y"),
  message: fc.constantFrom("no", "never"),
});

describe("a scenario error", () => {
  it("keeps every problem, in the order of the files", () => {
    fc.assert(
      fc.property(fc.array(problem, { minLength: 1 }), (problems) => {
        const error = new ScenarioError(problems);
        expect(error.problems).toHaveLength(problems.length);
        const places = error.problems.map(({ file, line, column }) => `${file}:${line}:${column}`);
        expect(places).toEqual([...places].sort());
        for (const one of problems) expect(error.message).toContain(printProblem(one));
        expect(error.message.startsWith(`${problems.length} problem`)).toBe(true);
        expect(error.message).not.toContain("    at ");
      }),
    );
  });

  it("begins each problem with a place that editors understand", () => {
    expect(
      printProblem({
        kind: "out-of-range",
        file: "a.yaml",
        line: 3,
        column: 7,
        path: "x.y",
        message: "m",
        nearest: "n",
        expected: "e",
        todo: "t",
      }),
    ).toBe("a.yaml:3:7  x.y\n  m\n  did you mean: n\n  expected: e\n  to do: t");
  });
});
