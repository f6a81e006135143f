import type { Expression, Formula } from "./parse.ts";

/** A value in force from a week on. */
export type Steps = readonly (readonly [week: number, value: number])[];

/** What a name stands for: one number, or one number a week. */
export type Bound = number | ArrayLike<number>;

type Run = (week: number) => number;

/** One number if nothing in the formula depends on the week, else one number for each of `weeks`. */
export function evaluate(
  { expression, names }: Formula,
  bindings: ReadonlyMap<string, Bound>,
  weeks: number,
): number | Float64Array {
  const run = compile(expression, bindings);
  if ([...names].every((name) => typeof bindings.get(name) === "number")) return run(0);
  return Float64Array.from({ length: weeks }, (_, week) => run(week));
}

function compile(expression: Expression, bindings: ReadonlyMap<string, Bound>): Run {
  switch (expression.kind) {
    case "number": {
      const { value } = expression;
      return () => value;
    }
    case "name": {
      const bound = bindings.get(expression.name) ?? NaN;
      return typeof bound === "number" ? () => bound : (week) => bound[week]!;
    }
    case "choose": {
      const [condition, yes, no] = expression.of.map((part) => compile(part, bindings)) as [Run, Run, Run];
      return (week) => (condition(week) !== 0 ? yes(week) : no(week));
    }
    case "apply": {
      const { apply } = expression;
      const parts = expression.of.map((part) => compile(part, bindings));
      const [a, b] = parts as [Run, Run];
      if (parts.length === 1) return (week) => apply(a(week));
      if (parts.length === 2) return (week) => apply(a(week), b(week));
      return (week) => apply(...parts.map((part) => part(week)));
    }
  }
}

/** One number a week as the weeks in which it changes. */
export function stepsOf(values: number | ArrayLike<number>): Steps {
  if (typeof values === "number") return [[0, values]];
  return Array.from(values, (value, week) => [week, value] as const).filter(
    ([week, value]) => week === 0 || !Object.is(value, values[week - 1]!),
  );
}
