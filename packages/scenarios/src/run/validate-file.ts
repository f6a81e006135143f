import { catalogue } from "@truce/core";
import { isRecord, type Report } from "../check.ts";
import { isMissing } from "../compose/open.ts";
import { parseSource, type SourceText } from "../document.ts";
import { loadScenario, readMandate } from "../load.ts";
import { mapSchema } from "../map.ts";
import { crosscheckRecord, recordSchema } from "../record.ts";
import { modelNames, type ModelNames } from "../names.ts";
import { ScenarioError, type Problem } from "../problem.ts";
import { check, problemAt } from "../validate.ts";
import { warningsOf } from "../warnings/index.ts";
import type { Warning } from "../warnings/warning.ts";
import { findFile, openFile, type FoundFile } from "./find-file.ts";
import { readScenario } from "./read-scenario.ts";

/** What is to be said of one file. */
export interface FileReport {
  /** The file as the user named it. */
  readonly name: string;
  readonly kind: "scenario" | "mandate" | "map" | "record" | "unknown";
  readonly problems: readonly Problem[];
  /** Told only of a file without problems. */
  readonly warnings: readonly Warning[];
}

/**
 * Checks a scenario, mandate, map or record by its name in the library or its path. Never throws for what a file says.
 * A mandate by itself is checked as far as it can be without a scenario.
 * @param over valid scenarios over which a mandate is laid, so that what it says of their tasks is checked too
 */
export function validateFile(name: string, model: ModelNames = modelNames(catalogue()), over: readonly string[] = []): FileReport {
  const problems: Problem[] = [];
  const report = (kind: FileReport["kind"], warnings: readonly Warning[] = []): FileReport => ({
    name,
    kind,
    problems: new ScenarioError(problems).problems,
    warnings: problems.length > 0 ? [] : warnings,
  });
  let kind: FileReport["kind"] = "unknown";
  try {
    const asMandate = findFile(name, "mandate");
    const file = isMissing(asMandate) ? openFile(name, "scenario") : asMandate;
    kind = kindOf(file);
    if (kind === "mandate") {
      const { changes, doubtful } = readMandate(file, model, problems);
      const older = changes.map((change) => ({ kind: "older-format", ...change }));
      if (problems.length > 0 || over.length === 0) return report(kind, [...older, ...doubtful.map((doubt) => ({ kind: "tasks", ...doubt }))]);
      for (const scenario of over) problems.push(...problemsOver(scenario, name, model));
      return report(kind, older);
    }
    if (kind === "map") {
      checkMap(file, problems);
      return report(kind);
    }
    if (kind === "record") {
      checkRecord(file, model, problems);
      return report(kind);
    }
    const { text, ...named } = file;
    const scenario = loadScenario(text, { ...named, model });
    return report(kind, warningsOf(scenario, model));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return report(kind);
  }
}

/** What is wrong with a mandate where it is laid over a scenario. */
function problemsOver(scenario: string, mandate: string, model: ModelNames): readonly Problem[] {
  try {
    readScenario(scenario, { mandates: [mandate], model });
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
}

function kindOf({ text, file, exported }: FoundFile): "scenario" | "mandate" | "map" | "record" {
  const data = exported ?? parseSource(text, file).data;
  if (!isRecord(data)) return "scenario";
  if (data["kind"] === "mandate" || data["kind"] === "record") return data["kind"];
  return isRecord(data["tiles"]) ? "map" : "scenario";
}

function checkMap(file: FoundFile, problems: Problem[]): void {
  const { source, report } = opened(file, problems);
  if (source.problems.length === 0) check(mapSchema, source.data, report);
}

function checkRecord(file: FoundFile, model: ModelNames, problems: Problem[]): void {
  const { source, report } = opened(file, problems);
  if (source.problems.length > 0) return;
  check(recordSchema, source.data, report);
  crosscheckRecord(source.data, model, report);
}

/** The parsed file, its problems in the list, and how to add more. */
function opened({ text, file }: FoundFile, problems: Problem[]): { source: SourceText; report: Report } {
  const source = parseSource(text, file);
  problems.push(...source.problems);
  return {
    source,
    report: (path, complaint, onKey = false) =>
      problems.push(problemAt(source, [...path, ...(complaint.at ?? [])], complaint, onKey)),
  };
}
