import { rootKey, Stream } from "@truce/core/kernel";
import { isTested, readFindings } from "@truce/evidence";
import { expect, test } from "vitest";
import { ablationPage, changed, type Left, type Triple } from "../ablation/page.ts";

const draws = new Stream(rootKey("ablation"), "differences");
const findings = readFindings().filter(isTested).filter(({ accept }) => "sign" in accept && accept.sign === "negative").slice(0, 5);
/** Estimates of error 1, each off the truth by luck. */
const estimates = (row: number, truth: readonly number[]): Triple[] =>
  truth.map((value, k) => {
    const seen = value + draws.normal(row, k);
    return [seen, seen - 1.96, seen + 1.96];
  });
const about = { sizes: { wars: 60 }, modelVersion: "1", open: 0 };
const left = (id: string, rows: readonly Triple[] | null, same = false): Left => ({ id, title: id.toUpperCase(), rows, same });

test("a change far beyond luck is found, and breaks what passed", () => {
  const before = estimates(0, [-20, -20, 0, 0, 0]), after = estimates(1, [0, -40, 0, 0, 0]);
  expect(changed(findings, before, after).map(({ finding, breaks }) => [finding.id, breaks])).toEqual([[findings[0]!.id, true], [findings[1]!.id, false]]);
});

test("luck alone makes a list in at most about one of twenty mechanisms", () => {
  const sure = [-20, -20, -20, -20, -20];
  const listed = Array.from({ length: 400 }, (_, m) => changed(findings, estimates(10 + 2 * m, sure), estimates(11 + 2 * m, sure)).length > 0).filter(Boolean).length;
  expect(listed / 400).toBeGreaterThan(0.02);
  expect(listed / 400).toBeLessThan(0.08);
});

test("what samples do not show, or does not pass, says nothing, and the same numbers are no change", () => {
  const none: Triple = [NaN, NaN, NaN], exact: Triple = [-3, -3, -3], failing: Triple = [4500, 4400, 4600];
  expect(changed(findings.slice(0, 3), [none, exact, failing], [[1, 0, 2], exact, exact])).toEqual([]);
  expect(changed(findings.slice(0, 1), [exact], [none])).toEqual([]);
});

test("each mechanism stands in one list", () => {
  const before = estimates(0, [-20, 0, 0, 0, 0]);
  const page = ablationPage([left("needed", estimates(1, [0, 0, 0, 0, 0])), left("refuses", null), left("quiet", before), left("idle", before, true)], findings, before, { ...about, open: 3 });
  expect(page).toContain("3 mechanisms are not measured yet");
  const [, needed, refuses, quiet, idle] = page.split("\n## ");
  expect(needed).toContain("NEEDED (`needed`)");
  expect(refuses).toContain("`refuses`");
  expect(quiet).toContain("`quiet`");
  expect(idle).toContain("`idle`");
  for (const id of ["needed", "refuses", "quiet", "idle"]) expect(page.split(`\`${id}\``)).toHaveLength(2);
});
