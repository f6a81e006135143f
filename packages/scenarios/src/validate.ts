import type * as z from "zod";
import type { Complaint, Report } from "./check.ts";
import { printPath, type Path, type SourceText } from "./document.ts";
import { explainIssues } from "./explain-issue.ts";
import type { Problem } from "./problem.ts";

/** Checks raw data against a schema; what is wrong is reported in our words. */
export function check<S extends z.ZodType>(schema: S, raw: unknown, report: Report): z.output<S> | undefined {
  const result = schema.safeParse(raw, { reportInput: true });
  if (result.success) return result.data;
  // The path of a complaint inside a figure is already part of the issue's path.
  for (const { path, complaint, onKey } of explainIssues(result.error.issues, schema))
    report(path, { ...complaint, at: [] }, onKey);
  return undefined;
}

/** A problem at a place of a text. */
export function problemAt(
  source: SourceText,
  path: Path,
  { at: _at, offset, ...complaint }: Complaint,
  onKey: boolean,
): Problem {
  return {
    file: source.file,
    ...(onKey ? source.placeOfKey(path) : source.placeOfValue(path, offset)),
    path: printPath(path),
    ...complaint,
  };
}
