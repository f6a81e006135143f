import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/formula/evaluate.ts";
import { functions, limits } from "../../src/formula/language.ts";
import { parseFormula } from "../../src/formula/parse.ts";
import type { Flaw } from "../../src/formula/scan.ts";
import { attacks } from "./attacks.ts";

const none: ReadonlySet<string> = new Set();

function valueOf(text: string, bindings: Record<string, number> = {}): number | undefined {
  const formula = parseFormula(text, new Set(Object.keys(bindings)));
  if (!("expression" in formula)) return undefined;
  return evaluate(formula, new Map(Object.entries(bindings)), 1) as number;
}

const flawsOf = (text: string, constants = none): readonly Flaw[] => {
  const formula = parseFormula(text, constants);
  return "expression" in formula ? [] : formula;
};

/** An expression as text and as what it should give. */
interface Sample {
  readonly text: string;
  readonly value: number;
}

const { expression } = fc.letrec<{ expression: Sample }>((tie) => {
  const two = fc.tuple(tie("expression"), tie("expression"));
  const binary = (sign: string, of: (a: number, b: number) => number) =>
    two.map(([a, b]): Sample => ({ text: `(${a.text}) ${sign} (${b.text})`, value: of(a.value, b.value) }));
  const called = (name: string, of: (a: number, b: number) => number) =>
    two.map(([a, b]): Sample => ({ text: `${name}(${a.text}, ${b.text})`, value: of(a.value, b.value) }));
  return {
    expression: fc.oneof(
      { maxDepth: 3 },
      fc.nat(99).map((n): Sample => ({ text: String(n), value: n })),
      fc.constant<Sample>({ text: "week", value: 7 }),
      binary("+", (a, b) => a + b),
      binary("-", (a, b) => a - b),
      binary("*", (a, b) => a * b),
      binary("<", (a, b) => (a < b ? 1 : 0)),
      binary(">=", (a, b) => (a >= b ? 1 : 0)),
      binary("and", (a, b) => (a !== 0 && b !== 0 ? 1 : 0)),
      called("min", Math.min),
      called("max", Math.max),
      called("step", (a, b) => (a >= b ? 1 : 0)),
      fc.tuple(tie("expression"), tie("expression"), tie("expression")).map(([a, b, c]): Sample => ({
        text: `(${a.text}) ? (${b.text}) : (${c.text})`,
        value: a.value !== 0 ? b.value : c.value,
      })),
    ),
  };
});

describe("a formula", () => {
  it("gives what its operators and functions say", () => {
    fc.assert(
      fc.property(expression, ({ text, value }) => {
        fc.pre(text.length <= limits.characters);
        const formula = parseFormula(text, none);
        if (!("expression" in formula)) throw new Error(`${text}: ${formula[0]!.message}`);
        const week = Float64Array.from({ length: 8 }, (_, at) => at);
        const result = evaluate(formula, new Map([["week", week]]), 8);
        expect(typeof result === "number" ? result : result[7]).toBe(value);
      }),
    );
  });

  it.each([
    ["0.2 + 0.1 * 3", 0.2 + 0.1 * 3],
    ["2 ^ 10", 1024],
    ["-2 ^ 2", -4],
    ["2 ^ 3 ^ 2", 512],
    ["pow(2, 0.5)", Math.SQRT2],
    ["exp(0)", 1],
    ["log(exp(2))", 2],
    ["abs(-3) + sqrt(16)", 7],
    ["tanh(0)", 0],
    ["clamp(5, 0, 1)", 1],
    ["ramp(15, 10, 20)", 0.5],
    ["ramp(5, 10, 20)", 0],
    ["ramp(50, 10, 20)", 1],
    ["ramp(10, 10, 10)", 1],
    ["1 < 2 < 3", 1],
    ["1 < 3 < 2", 0],
    ["not 0 and 1", 1],
    ["1 == 1 ? 4 : 5", 4],
    ["1 != 1 or 0", 0],
    [".5e1", 5],
  ])("%s is %d", (text, value) => expect(valueOf(text)).toBeCloseTo(value, 15));

  it.each(attacks.map((text) => [text.length > 60 ? `${text.slice(0, 57)}…` : text, text]))(
    "%s gives no number, quickly",
    (_, text) => {
      const begin = performance.now();
      const value = valueOf(text);
      expect(performance.now() - begin).toBeLessThan(1000);
      if (value !== undefined && Number.isFinite(value)) expect(text).toMatch(/^(?:-+1|(?:1\?1:)+1|(?:not )+1|2\^)/);
      for (const { offset, message } of flawsOf(text)) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(text.length);
        expect(message).not.toMatch(/\n|undefined|\[object/);
      }
    },
  );

  it("never does anything but give a number or say what is wrong, whatever is written", () => {
    const word = fc.constantFrom(
      ..."( ) + - * / ^ , ? : < = ! . week year start before min clamp 1 2.5 e ' \" [ ] { } ; # % constructor __proto__ and not \n".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 30 }).map((words) => words.join("")),
          fc.string({ unit: "binary" }),
        ),
        (text) => {
          const formula = parseFormula(text, none);
          if ("expression" in formula)
            expect([...formula.names].every((name) => ["week", "year", "start", "before"].includes(name))).toBe(true);
          else expect(formula.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("points at the character that is wrong, and offers the nearest name", () => {
    expect(flawsOf("1 + weak * mni(2, 3)")).toMatchObject([
      { offset: 4, nearest: "week" },
      { offset: 11, nearest: "min" },
    ]);
    expect(flawsOf("0.5 + haf", new Set(["half"]))).toMatchObject([{ offset: 6, nearest: "half" }]);
    expect(flawsOf("2 week")).toMatchObject([{ offset: 2, todo: "write * for times" }]);
    expect(flawsOf("week = 3")).toMatchObject([{ offset: 5 }]);
    expect(flawsOf("(1 + 2")).toMatchObject([
      { offset: 5, message: "the formula cannot be read: parenthesis ) expected" },
    ]);
    expect(flawsOf("1 + clamp(2)")).toMatchObject([{ offset: 4 }]);
  });

  it("documents every function with a call that works", () => {
    for (const [
      name,
      {
        signature,
        arguments: [least],
      },
    ] of functions) {
      expect(signature.startsWith(`${name}(`)).toBe(true);
      expect(valueOf(`${name}(${Array.from({ length: least }, () => "0.5").join(", ")})`)).toBeTypeOf("number");
    }
  });
});
