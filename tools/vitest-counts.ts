// Runs vitest with its usual progress and returns how many tests passed, failed and were skipped.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** The part of vitest's JSON report that is read here. */
export interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Counts of a report: a file that failed to load counts as one failure, as does an error outside all tests. */
export function count(report: Report): Counts {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const counts: Counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (!report.success && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** Passes the arguments to `vitest run` under the given Node binary. No test at all counts as one failure. */
export function runVitest(args: readonly string[], node: string = process.execPath): Counts {
  const folder = mkdtempSync(join(tmpdir(), "truce-tests-"));
  const file = join(folder, "report.json");
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  try {
    const run = spawnSync(node, [vitest, "run", ...reporters, ...args], { cwd: root, stdio: "inherit" });
    const counts = count(JSON.parse(readFileSync(file, "utf8")) as Report);
    if (run.status !== 0 && counts.failed === 0) counts.failed = 1;
    if (counts.passed + counts.failed === 0) counts.failed = 1;
    return counts;
  } catch (error) {
    console.log(`vitest left no report: ${String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
