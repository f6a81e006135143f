import { describe, expect, it } from "vitest";
import { count, type Report } from "../vitest-counts.ts";

const report = (part: Partial<Report>): Report => ({
  success: true,
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...part,
});

describe("counts of a test run", () => {
  it("takes passed, failed and skipped tests from the report", () => {
    const part = { numPassedTests: 5, numFailedTests: 2, numPendingTests: 3, numTodoTests: 1, success: false };
    expect(count(report(part))).toEqual({ passed: 5, failed: 2, skipped: 4 });
  });

  it("counts a file that does not load as one failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    expect(count(report({ testResults, numPassedTests: 2, numFailedTests: 1, success: false })).failed).toBe(2);
  });

  it("counts an error outside all tests as one failure", () => {
    expect(count(report({ numPassedTests: 4, success: false })).failed).toBe(1);
  });
});
