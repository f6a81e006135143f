import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario, type LoadOptions } from "../../src/load.ts";
import { ScenarioError, type Problem } from "../../src/problem.ts";
import { model, valid } from "../valid.ts";
import { attacks } from "./attacks.ts";

const load = (text: string, options: LoadOptions = {}) =>
  loadScenario(text, { file: "island.yaml", model, ...options });

function problemsOf(text: string, options: LoadOptions = {}): readonly Problem[] {
  try {
    load(text, options);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
}

/** The small file with its funding as given. */
const funded = (formula: string) => valid.replace("funding: 1\n", `funding: ${formula}\n`);

describe("a formula in a file", () => {
  it("without the week is a constant, also in a figure", () => {
    const { spec, figures } = load(funded('"0.2 + 0.1 * 3"').replace("[50000, census, V]", '["2 * 30000", census, V]'));
    expect(spec.mission!.funding).toBe(0.2 + 0.1 * 3);
    expect(spec.mission!.plan).toBeUndefined();
    expect(spec.districts[0]!.population).toBe(60000);
    expect(figures.find(({ path }) => path.endsWith("port.population"))).toMatchObject({ source: "census", flag: "V" });
  });

  it("with the week is a plan of the lever, one step a week", () => {
    const { mission } = load(funded('"clamp(0.2 + 0.1 * week, 0, 0.5)"')).spec;
    expect(mission!.funding).toBe(0.2);
    const steps = mission!.plan!.funding!;
    expect(steps.map(({ week }) => week)).toEqual([1, 2, 3]);
    expect(steps.at(-1)!.value).toBe(0.5);
  });

  it("may stand in tasks, phases and series", () => {
    const text = valid
      .replace("patrols: { priority: 2 }", 'patrols: { priority: "2 * step(week, 60)", budget: "week / 10" }')
      .replace("robustness: 0.7", 'robustness: "0.7 * (week < 50)"')
      .replace(
        "{ 2001-07-02: 0, 2001-08-06: 600 }",
        '{ 2001-07-02: 0, 2001-08-06: "600 + week - 31", 2001-08-20: 700 }',
      );
    const { mission } = load(text).spec;
    const [phase] = mission!.phases;
    expect(phase!.plan).toEqual({ robustness: [{ week: 50, value: 0 }] });
    expect(phase!.tasks[0]!.plan!.priority).toEqual([{ week: 60, value: 2 }]);
    expect(phase!.tasks[0]!.plan!.budget).toHaveLength(103);
    expect(mission!.strength.filter(({ week }) => week > 27).map(({ week, infantry }) => [week, infantry])).toEqual([
      [31, 600],
      [32, 601],
      [33, 700],
    ]);
  });

  it("may be a whole series, and counts people whole", () => {
    const series = valid.replace(/ {4}police: \[.*\]\n/, '    police: "80.4 * step(week, 40)"\n');
    expect(
      load(series).spec.mission!.strength.map(({ week, formedPolice, individualPolice }) => [
        week,
        formedPolice + individualPolice,
      ]),
    ).toEqual([
      [0, 0],
      [26, 0],
      [31, 0],
      [40, 80],
    ]);
  });

  it("may use constants, each of which may use those above it", () => {
    const text = funded('"low + half"').replace("sources:", "let:\n  half: 0.5\n  low: half / 5\nsources:");
    expect(load(text).spec.mission!.funding).toBe(0.6);
    const turned = text.replace("  half: 0.5\n  low: half / 5\n", "  low: half / 5\n  half: 0.5\n");
    expect(problemsOf(turned)).toMatchObject([{ kind: "bad-formula", path: "let.low", line: 10, column: 8 }]);
    expect(problemsOf(text.replace("half: 0.5", "week: 0.5"))).toMatchObject([
      { message: '"week" has a meaning in formulas already', line: 10, column: 3 },
      { kind: "bad-formula" },
      { kind: "bad-formula" },
    ]);
  });

  it("knows when the mission starts", () => {
    expect(load(funded('"1 - step(week, start + 4)"')).spec.mission!.plan).toEqual({
      funding: [{ week: 30, value: 0 }],
    });
  });

  it("is worked out for the length that the run will have", () => {
    const last = (options: LoadOptions) =>
      load(funded('"1 / (1 + week)"'), options).spec.mission!.plan!.funding!.at(-1)!.week;
    expect(last({})).toBe(103);
    expect(last({ weeks: 200 })).toBe(199);
  });

  it("is refused at the character that is wrong", () => {
    const line = valid.slice(0, valid.indexOf("  funding: 1")).split("\n").length;
    expect(problemsOf(funded('"0.5 * weak"'))).toMatchObject([
      { kind: "bad-formula", line, column: 19, path: "mission.funding", nearest: "week" },
    ]);
    expect(problemsOf(funded("0.5 * weak"))).toMatchObject([{ line, column: 18 }]);
    expect(problemsOf(funded("'[1'"))).toMatchObject([{ line, column: 13 }]);
    expect(problemsOf(valid, { overrides: ["mission.funding=0.5 * weak"] })).toMatchObject([
      { file: "--set mission.funding=0.5 * weak", line: 1, column: 23 },
    ]);
  });

  it("that leaves the range of its lever is refused with the week", () => {
    expect(problemsOf(funded('"0.1 * week"'))).toMatchObject([
      { kind: "out-of-range", message: "0.1 * week is 1.1 in week 11, which is out of range" },
    ]);
    expect(problemsOf(funded('"1 / week"'))).toMatchObject([
      { message: "the formula gives no number in week 0 (Infinity)" },
    ]);
  });

  it("that follows the week is refused where the number is read once", () => {
    expect(problemsOf(valid.replace("lag: 0", 'lag: "week"'))).toMatchObject([
      {
        kind: "bad-formula",
        path: "mission.lag",
        message: "this number is read once, at the beginning, and cannot follow week",
      },
    ]);
    expect(problemsOf(valid.replace("trust.gain: 0.02", 'trust.gain: "year"'))).toMatchObject([
      { path: "parameters.trust.gain" },
    ]);
  });

  it("that asks for what is not there is told so", () => {
    expect(problemsOf(funded("before"))).toMatchObject([{ message: "nothing stood here before" }]);
    const without = valid
      .replace(/mission:\n( .*\n)+/, "mission: null\n")
      .replace(/guarantor: mission/, "guarantor: null")
      .replace("trust.gain: 0.02", "trust.gain: start");
    expect(problemsOf(without)).toMatchObject([{ message: "there is no mission, and so no week in which it starts" }]);
  });

  it("does no harm, whatever is attempted", () => {
    fc.assert(
      fc.property(fc.constantFrom(...attacks), (text) => {
        problemsOf(funded(JSON.stringify(text)));
        problemsOf(valid.replace("sources:", `let: { a: ${JSON.stringify(text)} }\nsources:`));
      }),
      { numRuns: 60 },
    );
    expect({}).not.toHaveProperty("polluted");
  });

  it("cannot keep the loader busy: constants that double, formulas without number", () => {
    const doubling = Array.from(
      { length: 60 },
      (_, i) => `  a${i}: ${i === 0 ? "week" : `a${i - 1} + a${i - 1}`}\n`,
    ).join("");
    const begin = performance.now();
    expect(problemsOf(funded('"a59 > 0"').replace("sources:", `let:\n${doubling}sources:`))).toEqual([]);
    const long = Array.from(
      { length: 400 },
      (_, i) => `  b${i}: ${Array.from({ length: 50 }, () => "week").join(" + ")}\n`,
    ).join("");
    const many = valid.replace("weeks: 104", "weeks: 5200").replace("sources:", `let:\n${long}sources:`);
    expect(problemsOf(many)[0]).toMatchObject({ message: "the formulas of this file are too many for so long a run" });
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it("leaves the words for units and for text as they are", () => {
    expect(problemsOf(funded("60 %"))).toMatchObject([{ kind: "wrong-unit" }]);
    expect(problemsOf(valid.replace("[50000, census, V]", '["50 000 people", census, V]'))).toMatchObject([
      { kind: "wrong-unit" },
    ]);
    expect(problemsOf(valid.replace("[50000, census, V]", '["50,000", census, V]'))).toMatchObject([
      { kind: "wrong-type" },
    ]);
  });
});

describe("a date", () => {
  const start = "date: [2001-07-02, guess, A]\n      military";
  it("may be given in weeks from the mission's start", () => {
    const text = valid
      .replace(start, "date: start + 2 weeks\n      military")
      .replace("from: 2001-09-03, until: 2001-12-31", "from: start + 4 weeks, until: start + 8 weeks");
    const [phase] = load(text).spec.mission!.phases;
    expect(phase!.week).toBe(28);
    expect(phase!.tasks[1]).toMatchObject({ from: 30, until: 34 });
    const dated = valid.replace("{ 2001-08-06: 80 }", '{ start: 10, "start + 3 weeks": 20 }');
    expect(load(dated).spec.mission!.strength.map(({ week, individualPolice }) => [week, individualPolice])).toEqual([
      [26, 10],
      [29, 20],
      [31, 0],
    ]);
  });

  it("of the mission's start cannot follow from itself", () => {
    expect(
      problemsOf(valid.replace("start: [2001-07-02, guess, A]", "start: [start + 2 weeks, guess, A]")),
    ).toMatchObject([{ kind: "bad-date", message: "the start of the mission cannot follow from itself" }]);
  });
});
