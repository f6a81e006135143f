import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/load.ts";
import { warningsOf } from "../../src/warnings/index.ts";
import { valid } from "../valid.ts";

const warn = (text: string) => warningsOf(loadScenario(text, { file: "island.yaml" }));
const lineOf = (text: string, word: string) => text.split("\n").findIndex((line) => line.includes(word)) + 1;

describe("warnings", () => {
  it("of a file as it should be are the count of what nobody measured", () => {
    expect(warn(valid.replace("military: [700,", "military: [610,"))).toEqual([
      expect.objectContaining({
        kind: "figures",
        file: "island.yaml",
        message: expect.stringMatching(/^of \d+ figures, \d+ assumed \(flag A\) and 1 recalled/) as string,
      }),
    ]);
  });

  it.each([
    ["unused-source", "  guess:", "  spare: { title: Spare }\n  guess:", "spare", "no figure names the source spare"],
    [
      "ceiling",
      "military: [700,",
      "military: [300,",
      "military: [",
      "up to 610 people are available, but the ceiling is 300: the rest does not deploy",
    ],
    [
      "ceiling",
      "military: [700,",
      "military: [7000,",
      "military: [",
      "the ceiling is 7,000, but at most 610 people are available: it binds nobody",
    ],
    [
      "out-of-time",
      "date: [2002-03-04,",
      "date: [2032-03-04,",
      "vote:",
      "begins in week 1626, but the run ends after 104",
    ],
    ["out-of-time", "until: 2001-12-31", "until: 2001-12-31, note: x", "", ""],
    [
      "out-of-time",
      "from: 2001-09-03, until: 2001-12-31",
      "from: 2001-01-08, until: 2001-02-05",
      "nightPatrols:",
      "the task is never done: its time lies outside this phase",
    ],
  ])("%s: %s → %s", (kind, before, after, word, message) => {
    const text = valid.replace(before, after);
    const found = warn(text).filter((warning) => warning.kind === kind);
    if (message === "") expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.objectContaining({ message, line: lineOf(text, word) }));
  });

  it("of a phase that the run does not reach are told once", () => {
    const text = valid.replace("weeks: 104", "weeks: 20");
    expect(warn(text).filter(({ path }) => path.startsWith("mission.phases.first"))).toMatchObject([
      { kind: "out-of-time", path: "mission.phases.first" },
    ]);
  });
});
