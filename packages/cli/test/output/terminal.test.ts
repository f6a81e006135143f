import fc from "fast-check";
import { expect, test } from "vitest";
import { colour, plain, width } from "../../src/output/ansi.ts";
import { outcomeTable } from "../../src/output/outcome-table.ts";
import { resultLines } from "../../src/output/terminal.ts";
import { fakeStudy } from "../fake-study.ts";

const study = fakeStudy({ pairs: 8, weeks: 200 });

test("from 96 columns on no line is wider than the screen, in colour or without", () => {
  fc.assert(
    fc.property(fc.integer({ min: 96, max: 220 }), fc.boolean(), (columns, inColour) => {
      const lines = resultLines(study, { columns, paint: inColour ? colour : plain, charts: true });
      for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(columns);
    }),
    { numRuns: 20 },
  );
});

test("the paired difference stands first, and what compares and what it does not is said under the table", () => {
  const lines = resultLines(study, { columns: 120, paint: plain, charts: false });
  const head = lines.findIndex((line) => line.includes("with − without"));
  expect(lines[head]!.indexOf("with − without")).toBeLessThan(lines[head]!.lastIndexOf(" with "));
  expect(lines.at(-1)).toBe("This compares designs of a mandate in one model; it does not forecast Liberia.");
});

test("results stand in plain words", () => {
  const text = resultLines(study, { columns: 120, paint: plain, charts: false }).join("\n");
  expect(text).toMatch(/In \d+ of 8 pairs fewer civilians died with the mission than without/);
  expect(text).toMatch(/War came back .* in \d of 8 runs with the mission and in \d of 8 without/);
});

test("what only the mission has is not compared with nothing", () => {
  const row = outcomeTable(study, 140, plain).find((line) => line.includes("Mission strength"))!;
  expect(row.match(/–/g)!.length).toBeGreaterThanOrEqual(3);
});

test("without a twin the table has one arm and no sentence about pairs", () => {
  const text = resultLines(fakeStudy({ pairs: 4, weeks: 60, twin: false }), {
    columns: 100,
    paint: plain,
    charts: true,
  }).join("\n");
  expect(text).not.toMatch(/without|pair/);
  expect(text).toContain("it does not forecast Liberia");
});

test("on a narrow screen an interval that lies on one side of its mean says both ends, any other one number", () => {
  const [first] = study.outcomes;
  const withEnds = (ci95: readonly [number, number]): string =>
    outcomeTable(
      { ...study, outcomes: [{ ...first!, mission: { ...first!.mission, mean: 50, ci95 } }] },
      60,
      plain,
    ).find((line) => line.includes(first!.title))!;
  expect(withEnds([40, 61])).toMatch(/50 ±11/);
  expect(withEnds([50, 61])).toMatch(/ 50\.0 50\.0…61\.0/);
});
