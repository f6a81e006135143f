import { readFileSync } from "node:fs";
import { catalogue } from "@truce/core";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadScenario, type Scenario } from "../src/load.ts";
import { modelNames } from "../src/names.ts";
import type { ScenarioError } from "../src/problem.ts";
import { valid } from "./valid.ts";

const { components, knowable } = modelNames(catalogue());
const model = {
  components,
  knowable: knowable!,
  parameters: { "trust.gain": { min: 0, max: 1, unit: "a week", label: "gain" } },
};

/** The valid file with other things said of its second task and first phase. */
function load(task: string, phase = "label: First\n", overrides: readonly string[] = []): Scenario {
  const text = valid
    .replace("where: [hills], from: 2001-09-03, until: 2001-12-31", task)
    .replace("label: First\n", phase);
  return loadScenario(text, { file: "island.yaml", model, overrides });
}

const taskOf = (scenario: Scenario) => scenario.spec.mission!.phases[0]!.tasks[1]!;

function problems(task: string, phase?: string): string[] {
  try {
    load(task, phase);
  } catch (error) {
    return (error as ScenarioError).problems.map(({ line, column, path, message, nearest }) => {
      expect(line).toBeGreaterThan(1);
      expect(column).toBeGreaterThan(1);
      return `${path.replace("mission.phases.first.", "")}: ${message}${nearest === undefined ? "" : ` (${nearest})`}`;
    });
  }
  return [];
}

describe("conditions in a file", () => {
  it("become conditions of the engine, with weeks for dates", () => {
    expect(taskOf(load("until: { measure: trustInPolice, atLeast: 0.5, for: 26, latest: 2002-01-07 }"))).toMatchObject({
      until: { measure: "trustInPolice", atLeast: 0.5, for: 26, latest: 53 },
    });
    expect(taskOf(load("when: { measure: knownIncidents, atMost: 2 }, until: 2001-12-31"))).toMatchObject({
      when: { measure: "knownIncidents", atMost: 2 },
      until: 52,
    });
    expect(
      taskOf(load("benchmark: { measure: policeSkill, atLeast: 0.4 }, robustness: 0.9, clarity: 0.2")),
    ).toMatchObject({
      benchmark: { measure: "policeSkill", atLeast: 0.4 },
      robustness: 0.9,
      clarity: 0.2,
    });
  });

  it("can be levers of a run", () => {
    const set = [
      "mission.phases.first.tasks.nightPatrols.until.atLeast=0.6",
      "mission.phases.first.tasks.nightPatrols.clarity=0.3",
    ];
    expect(taskOf(load("until: { measure: trustInPolice, atLeast: 0.5 }", undefined, set))).toMatchObject({
      until: { measure: "trustInPolice", atLeast: 0.6 },
      clarity: 0.3,
    });
    expect(
      taskOf(load("until: 2001-12-31", undefined, ["mission.phases.first.tasks.nightPatrols.until=2001-10-01"])).until,
    ).toBe(39);
  });

  it("name what a mission can know, within its limits, and ask for something", () => {
    expect(problems("until: { measure: trustInPolise, atLeast: 0.5 }")).toEqual([
      'tasks.nightPatrols.until.measure: no thing that a mission can know is called "trustInPolise" (trustInPolice)',
    ]);
    expect(problems("when: { measure: trustInPolice, atLeast: 50 }")).toEqual([
      "tasks.nightPatrols.when.atLeast: 50 is out of range",
    ]);
    expect(problems("benchmark: { measure: consent }")).toEqual([
      "tasks.nightPatrols.benchmark: the condition says what it looks at and not how much of it there must be",
    ]);
    expect(problems("when: { measure: consent, atLeast: 0.8, atMost: 0.2 }")).toEqual([
      "tasks.nightPatrols.when.atMost: nothing is at least 0.8 and at most 0.2",
    ]);
    expect(problems("until: { measure: consent, atLeast: 0.8, fro: 3 }")).toEqual([
      'tasks.nightPatrols.until.fro: unknown key "fro" (for)',
    ]);
  });

  it("are told apart from dates, so that a wrong one is explained as what it was meant to be", () => {
    expect(problems("until: 2001-31-12")).toEqual(['tasks.nightPatrols.until: not a date: "2001-31-12"']);
    expect(problems("until: [2001-12-31, nowhere, V]").join()).toContain("nowhere");
  });

  it("take dates from the mission's start and formulas like the rest of the file", () => {
    expect(taskOf(load('until: "start + 26 weeks"')).until).toBe(52);
    expect(
      taskOf(load('until: { measure: trustInPolice, atLeast: "0.2 + 0.3", latest: "start + 26 weeks" }')),
    ).toMatchObject({
      until: { atLeast: 0.5, latest: 52 },
    });
  });

  it("cannot hold back the first phase, for before it nobody is there to find out", () => {
    expect(
      problems("where: [hills]", "label: First\n      when: { measure: consent, atLeast: 0.8 }\n").join(),
    ).toContain("nobody is there to find out");
  });
});

describe("trials in a file", () => {
  it("are a share of communities, of some places if wanted", () => {
    expect(taskOf(load("where: { share: 0.5, within: [hills] }")).where).toEqual({ share: 0.5, within: ["hills"] });
    expect(taskOf(load("where: { share: 0.25 }")).where).toEqual({ share: 0.25 });
    expect(
      taskOf(load("where: { share: 0.25 }", undefined, ["mission.phases.first.tasks.nightPatrols.where.share=0.75"]))
        .where,
    ).toEqual({ share: 0.75 });
  });

  it("say what is wrong with them", () => {
    expect(problems("where: { share: 1.5 }")).toEqual(["tasks.nightPatrols.where.share: 1.5 is out of range"]);
    expect(problems("where: { share: 0.5, within: [hill] }")).toEqual([
      'tasks.nightPatrols.where.within.0: no district is called "hill" (hills)',
    ]);
    expect(problems("where: nowhere")[0]).toContain("tasks.nightPatrols.where");
  });
});

describe("the page on scenario files", () => {
  it("shows tasks that can be written into Liberia as they stand", () => {
    const page = readFileSync(new URL("../library/README.md", import.meta.url), "utf8");
    const { tasks } = parse(/```yaml\n(tasks:[\s\S]*?)```/.exec(page)![1]!) as { tasks: Record<string, object> };
    const liberia = parse(readFileSync(new URL("../library/liberia/scenario.yaml", import.meta.url), "utf8")) as {
      mission: { phases: Record<string, { tasks: object }> };
    };
    liberia.mission.phases["resolution1509"]!.tasks = tasks;
    const { spec } = loadScenario(JSON.stringify(liberia), { model: modelNames(catalogue()) });
    expect(spec.mission!.phases[0]!.tasks).toHaveLength(7);
  });
});

describe("engineers, medical units and sensors", () => {
  it("are part of the troops", () => {
    const text = valid.replace(
      "    police: [{",
      "    engineers: [{ source: guess, flag: A, values: { 2001-08-06: 100 } }]\n    sensors: [{ source: guess, flag: A, values: { 2001-08-06: 700 } }]\n    police: [{",
    );
    const { strength } = loadScenario(text, { model }).spec.mission!;
    expect(strength.at(-1)).toMatchObject({ infantry: 0, engineers: 100, sensors: 500 });
  });
});
