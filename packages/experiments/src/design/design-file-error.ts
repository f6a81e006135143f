import { printProblem, type Problem } from "@truce/scenarios";

/** A long file may be wrong in every line; so many places are shown. */
const shown = 20;

/** Everything that is wrong with the file of a design, at once. Its message is meant for users and needs no stack trace. */
export class DesignFileError extends Error {
  override readonly name = "DesignFileError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const count = `${sorted.length} problem${sorted.length === 1 ? "" : "s"} in the design`;
    const more = sorted.length > shown ? [`and ${sorted.length - shown} more`] : [];
    super([count, ...sorted.slice(0, shown).map(printProblem), ...more].join("\n\n"));
    this.problems = sorted;
  }
}
