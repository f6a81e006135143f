import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { check, parseSource, problemAt, ScenarioError, unknownName, type Problem, type Report } from "@truce/scenarios";
import { estimators } from "../estimators/index.ts";
import { isTested, schemaFor, type Finding, type TestedFinding } from "./schema.ts";

const folder = fileURLToPath(new URL("../../findings", import.meta.url));

/**
 * The findings of a folder, one file each, in the order of their ids.
 * @throws ScenarioError with everything that is wrong in any of them: file, line, column, what was expected
 */
export function readFindings(from = folder): Finding[] {
  const problems: Problem[] = [];
  const files = readdirSync(from).filter((name) => name.endsWith(".yaml")).sort();
  const found = files.flatMap((name) => {
    const finding = readFinding(join(from, name), problems);
    return finding === undefined ? [] : [finding];
  });
  if (problems.length > 0) throw new ScenarioError(problems);
  return found;
}

function readFinding(path: string, problems: Problem[]): Finding | undefined {
  let source;
  try {
    source = parseSource(readFileSync(path, "utf8"), path);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
  const report: Report = (at, complaint, onKey = false) =>
    problems.push(problemAt(source, [...at, ...(complaint.at ?? [])], complaint, onKey));
  const finding = check(schemaFor(source.data), source.data, report) as Finding | undefined;
  if (finding === undefined) return undefined;
  const name = basename(path, ".yaml");
  if (finding.id !== name)
    report(["id"], { kind: "inconsistent", message: `the finding of ${name}.yaml says that it is ${finding.id}`, expected: name });
  if (isTested(finding)) checkEstimator(finding, report);
  return finding;
}

/** That there is such an estimator, and that it has the options that it is given. */
function checkEstimator({ estimator, with: given = {} }: TestedFinding, report: Report): void {
  if (!Object.hasOwn(estimators, estimator)) {
    report(["estimator"], { ...unknownName("estimator", estimator, Object.keys(estimators)), kind: "unknown-name" });
    return;
  }
  const { options } = estimators[estimator]!;
  for (const name of Object.keys(given))
    if (!Object.hasOwn(options, name))
      report(["with", name], { ...unknownName(`option of the estimator ${estimator}`, name, Object.keys(options)), kind: "unknown-name" }, true);
}
