import type { Complaint } from "./check.ts";
import type { Composition } from "./compose/composition.ts";
import { parseSource, type SourceText } from "./document.ts";
import type { Problem } from "./problem.ts";

/** Reads a file that a scenario names under a key, relative to itself; null after adding a problem, or if nothing can be read. */
export function loadBeside(key: string, name: string, scenario: Composition, problems: Problem[]): SourceText | null {
  const { readBeside } = scenario.sourceOf([key]);
  if (readBeside === undefined) return null;
  const text = readBeside(name);
  if (text === undefined) {
    const complaint: Complaint = {
      kind: "missing-file",
      message: `no file "${name}" beside the scenario`,
      todo: "write the path relative to the scenario file, or remove the key",
    };
    problems.push({ ...scenario.place([key], false), path: key, ...complaint });
    return null;
  }
  const source = parseSource(text, name);
  problems.push(...source.problems);
  return source.problems.length > 0 ? null : source;
}
