import { evaluate, parseFormula, type Formula, type Report } from "@truce/scenarios";
import type { DesignSpec, Experiment, Factor, Point } from "../types.ts";
import type { Entry } from "./parts.ts";

/** Designs whose points belong together: to drop one spoils its block. */
const blocks: readonly DesignSpec["kind"][] = ["morris", "saltelli", "oneAtATime"];

/** Checks constraints: formulas over the ids of factors that hold (are not 0) in every point that is kept. */
export function checkConstraints(
  constraints: readonly Entry<string>[],
  factors: readonly Factor[],
  design: DesignSpec,
  report: Report,
): string[] {
  const numeric = new Set(factors.filter(isNumeric).map(({ id }) => id));
  const known = `ids of factors that are numbers: ${[...numeric].join(", ")}`;
  const first = constraints[0];
  if (first !== undefined && blocks.includes(design.kind))
    report(first.at, {
      kind: "inconsistent",
      message: `points of a ${design.kind} design belong together, so that none can be left out`,
      todo: "take the constraints away, or another design: latinHypercube, sobol, halton, grid or list",
    });
  return constraints.map(({ value, at }) => {
    const formula = parseFormula(value, numeric);
    if (!("expression" in formula)) {
      for (const flaw of formula) {
        // The language's own list of names has words that mean nothing here.
        const own = flaw.expected === undefined || flaw.expected.startsWith("one of");
        report(at, { kind: "bad-formula", ...flaw, ...(own && { expected: known }) });
      }
      return value;
    }
    const strange = [...formula.names].filter((name) => !numeric.has(name));
    for (const name of strange)
      report(at, {
        kind: "bad-formula",
        message: `${name} means nothing here`,
        expected: known,
        offset: Math.max(0, value.search(new RegExp(`\\b${name}\\b`))),
      });
    return value;
  });
}

/** The points in which every constraint holds, with their ids. Formulas are parsed once and use the kernel's maths. */
export function admittedPoints(
  { factors, constraints }: Pick<Experiment, "factors" | "constraints">,
  points: readonly Point[],
): Point[] {
  const numeric = new Set(factors.filter(isNumeric).map(({ id }) => id));
  const formulas = constraints.map((text) => parseFormula(text, numeric) as Formula);
  return points.filter(({ values }) => {
    const bound = new Map(factors.map(({ id }, index) => [id, Number(values[index])]));
    return formulas.every((formula) => {
      const value = evaluate(formula, bound, 1) as number;
      return value !== 0 && !Number.isNaN(value);
    });
  });
}

const isNumeric = ({ distribution }: Factor): boolean =>
  distribution.kind !== "values" || distribution.values.every((value) => typeof value === "number");
