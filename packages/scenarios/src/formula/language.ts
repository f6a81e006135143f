import { clamp, clamp01, exp, log, pow, tanh } from "@truce/core/kernel";

/** A function that a formula may call; the maths is the kernel's, so results have the same bits everywhere. */
export interface FormulaFunction {
  /** Fewest and most arguments. */
  readonly arguments: readonly [least: number, most: number];
  readonly signature: string;
  readonly meaning: string;
  readonly apply: (...values: number[]) => number;
}

/** Functions of the language of formulas. There are no others. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries<FormulaFunction>({
    min: { arguments: [1, 16], signature: "min(a, b, …)", meaning: "the least", apply: Math.min },
    max: { arguments: [1, 16], signature: "max(a, b, …)", meaning: "the greatest", apply: Math.max },
    abs: { arguments: [1, 1], signature: "abs(x)", meaning: "size without sign", apply: Math.abs },
    sqrt: { arguments: [1, 1], signature: "sqrt(x)", meaning: "square root", apply: Math.sqrt },
    exp: { arguments: [1, 1], signature: "exp(x)", meaning: "e to the power of x", apply: exp },
    log: { arguments: [1, 1], signature: "log(x)", meaning: "natural logarithm", apply: log },
    tanh: { arguments: [1, 1], signature: "tanh(x)", meaning: "hyperbolic tangent", apply: tanh },
    pow: { arguments: [2, 2], signature: "pow(x, y)", meaning: "x to the power of y, as x ^ y", apply: pow },
    clamp: {
      arguments: [3, 3],
      signature: "clamp(x, low, high)",
      meaning: "x, kept between low and high",
      apply: clamp,
    },
    ramp: {
      arguments: [3, 3],
      signature: "ramp(x, from, to)",
      meaning: "0 until x is from, rising evenly to 1 when x is to, then 1",
      apply: (x, from, to) => (to > from ? clamp01((x - from) / (to - from)) : stepAt(x, from)),
    },
    step: { arguments: [2, 2], signature: "step(x, at)", meaning: "0 until x is at, then 1", apply: stepAt },
  }),
);

function stepAt(x: number, at: number): number {
  return x >= at ? 1 : 0;
}

/** Names whose value the loader gives. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ["week", "weeks since the run began: 0, 1, 2, …"],
  ["year", "years since the run began: week / 52"],
  ["start", "the week in which the mission starts"],
  [
    "before",
    "the value that stood here in the file underneath (the one named by extends, or the scenario of a mandate)",
  ],
]);

/** Words that stand for operators. */
export const wordOperators: readonly string[] = ["and", "or", "not"];

const truth = (holds: boolean): number => (holds ? 1 : 0);

/** Operators by the name that the parser gives them. A comparison is 1 where it holds and 0 where not. */
export const operators: ReadonlyMap<string, (a: number, b: number) => number> = new Map(
  Object.entries<(a: number, b: number) => number>({
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    multiply: (a, b) => a * b,
    divide: (a, b) => a / b,
    pow,
    unaryMinus: (a) => -a,
    unaryPlus: (a) => a,
    smaller: (a, b) => truth(a < b),
    smallerEq: (a, b) => truth(a <= b),
    larger: (a, b) => truth(a > b),
    largerEq: (a, b) => truth(a >= b),
    equal: (a, b) => truth(a === b),
    unequal: (a, b) => truth(a !== b),
    and: (a, b) => truth(a !== 0 && b !== 0),
    or: (a, b) => truth(a !== 0 || b !== 0),
    not: (a) => truth(a === 0),
  }),
);

/** What a formula may be at most, so that no file can keep the loader busy. */
export const limits = { characters: 400, depth: 24, nodes: 200, evaluations: 20_000_000 } as const;
