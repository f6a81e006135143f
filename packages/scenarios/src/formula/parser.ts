import type { MathNode } from "mathjs";

/** Turns text into a syntax tree. Nothing of the library evaluates anything here. */
export type FormulaParser = (text: string) => MathNode;

let parser: FormulaParser | undefined;

/** Sets the parser of formulas where the loader cannot find mathjs by itself: in a browser, `parse` of "mathjs/number". */
export function useFormulaParser(parse: FormulaParser): void {
  parser = parse;
}

/**
 * The parser of mathjs in its build for plain numbers. It takes a third of a second to load, so it is loaded with the
 * first formula and not before.
 */
export function mathjsParser(): FormulaParser {
  parser ??= load();
  return parser;
}

function load(): FormulaParser {
  const { createRequire } = process.getBuiltinModule("node:module");
  const mathjs = createRequire(import.meta.url)("mathjs/number") as {
    create: (dependencies: unknown) => { parse: FormulaParser };
    parseDependencies: unknown;
  };
  return mathjs.create(mathjs.parseDependencies).parse;
}
