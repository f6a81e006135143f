import type { Report } from "./check.ts";
import type { Composition } from "./compose/composition.ts";
import { loadBeside } from "./load-beside.ts";
import type { ModelNames } from "./names.ts";
import type { Problem } from "./problem.ts";
import { checkAgreements, crosscheckRecord, recordSchema, type CaseRecord } from "./record.ts";
import { check, problemAt } from "./validate.ts";

/** Reads and checks the record that a scenario names; problems are added to the list. */
export function loadRecord(
  name: string,
  raw: Record<string, unknown>,
  scenario: Composition,
  model: ModelNames | undefined,
  problems: Problem[],
): CaseRecord | null {
  const source = loadBeside("record", name, scenario, problems);
  if (source === null) return null;
  const report: Report = (path, complaint, onKey = false) =>
    problems.push(problemAt(source, [...path, ...(complaint.at ?? [])], complaint, onKey));
  const record = check(recordSchema, source.data, report) ?? null;
  crosscheckRecord(source.data, model, report);
  // A file that changes a country may take an agreement away and keep the record of the others.
  if (scenario.size === 1) checkAgreements(source.data, raw, report);
  return record;
}
