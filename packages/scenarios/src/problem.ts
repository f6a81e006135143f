/** What is wrong with a scenario, in words for the person who wrote it. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The file as the user named it, or `--set path=value` for an override. */
  readonly file: string;
  /** Both count from 1; the place of the value, or of the key where the key is what is wrong. */
  readonly line: number;
  readonly column: number;
  /** Dotted path inside the file, e.g. `country.districts.lofa.population`. */
  readonly path: string;
  readonly message: string;
  /** What would have been right. */
  readonly expected?: string;
  /** What to do now. */
  readonly todo?: string;
  /** The nearest valid name, where a name was wrong. */
  readonly nearest?: string;
}

export type ProblemKind =
  | "syntax"
  | "missing-file"
  | "missing-key"
  | "unknown-key"
  | "wrong-type"
  | "wrong-unit"
  | "out-of-range"
  | "figure-without-source"
  | "unknown-source"
  | "bad-date"
  | "bad-formula"
  | "unknown-name"
  | "inconsistent"
  | "bad-override";

/** Everything that is wrong with a scenario, at once. Its message is meant for users and needs no stack trace. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
  readonly problems: readonly Problem[];

  /** `what` is the kind of file that the problems are in. */
  constructor(problems: readonly Problem[], what = "scenario") {
    const sorted = [...problems].sort(
      (a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column || order(a.path, b.path),
    );
    super(printProblems(sorted, what));
    this.problems = sorted;
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One problem as indented lines; the first is `file:line:column  path`, so that editors can jump to it, or the override as it was given. */
export function printProblem(problem: Problem): string {
  const where = problem.file.startsWith("--set ") ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
  const lines = [`${where}${problem.path === "" ? "" : `  ${problem.path}`}`];
  lines.push(`  ${problem.message}`);
  if (problem.nearest !== undefined) lines.push(`  did you mean: ${problem.nearest}`);
  if (problem.expected !== undefined) lines.push(`  expected: ${problem.expected}`);
  if (problem.todo !== undefined) lines.push(`  to do: ${problem.todo}`);
  return lines.join("\n");
}

export function printProblems(problems: readonly Problem[], what = "scenario"): string {
  const count = `${problems.length} problem${problems.length === 1 ? "" : "s"} in the ${what}`;
  return [count, ...problems.map(printProblem)].join("\n\n");
}
