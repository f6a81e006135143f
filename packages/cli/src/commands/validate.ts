import { printProblem, type Problem, type Warning } from "@truce/scenarios";
import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import type { Model } from "../model.ts";
import { plural } from "../output/format.ts";

/** What `--json` prints of one file. */
interface FileResult {
  readonly file: string;
  readonly kind: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
}

/** `truce validate <files…>`: says everything that is wrong with scenario, mandate, map and experiment files, and what is doubtful; mandates also over the scenarios named with them. */
export async function validate(
  names: readonly string[],
  { json = false, quiet = false }: { readonly json?: boolean; readonly quiet?: boolean },
  io: Io,
  model: Model,
): Promise<number> {
  if (names.length === 0) throw new UserError("which files? truce validate <file or name> …");
  const { validateFile } = await import("@truce/scenarios/run");
  const { modelNames } = await import("@truce/scenarios");
  const known = modelNames(model.catalogue);
  const { experimentProblems, isExperimentFile } = await import("@truce/experiments");
  // Mandates are laid over the scenarios that stand beside them.
  const scenarios = names.filter((file) => {
    if (isExperimentFile(file)) return false;
    const { kind, problems } = validateFile(file, known);
    return kind === "scenario" && problems.length === 0;
  });
  const results = names.map((file): FileResult => {
    if (isExperimentFile(file)) {
      const problems = experimentProblems(file, { catalogue: model.catalogue });
      return { file, kind: "experiment", valid: problems.length === 0, problems, warnings: [] };
    }
    const { kind, problems, warnings } = validateFile(file, known, scenarios);
    return { file, kind, valid: problems.length === 0, problems, warnings };
  });
  if (json) io.out(`${JSON.stringify({ files: results })}\n`);
  else for (const result of results) io.out(`${linesOf(result, io, quiet).join("\n")}\n`);
  return results.every(({ valid }) => valid) ? exit.ok : exit.badInput;
}

function linesOf({ file, kind, problems, warnings }: FileResult, { outPaint: paint }: Io, quiet: boolean): string[] {
  if (problems.length > 0)
    return [
      paint.bold(`${file}: ${plural(problems.length, "problem")}`),
      "",
      ...problems.map((problem) => `${printProblem(problem)}\n`),
    ];
  const about = warnings.length === 0 ? "" : `, ${plural(warnings.length, "warning")}`;
  const head = paint.bold(`${file}: a valid ${kind}${about}`);
  if (quiet) return [head];
  return [head, ...warnings.map((warning) => `  ${placeOf(warning)}  ${warning.message}`)];
}

function placeOf({ file, line, column, path }: Warning): string {
  return `${file}:${line}:${column}${path === "" ? "" : `  ${path}`}`;
}
