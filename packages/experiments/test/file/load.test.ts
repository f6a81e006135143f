import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadExperiment } from "../../src/file/load.ts";
import { changed, load, model, problemsOf, valid } from "./valid.ts";

describe("an experiment file", () => {
  it("is filled in from the model and the scenario", () => {
    const { experiment } = load(valid);
    expect(experiment.factors).toEqual([
      {
        id: "trustBadNews",
        label: "Weight of bad against good experience",
        role: "uncertainty",
        path: "parameters.trust.badNews",
        unit: "ratio",
        source: expect.stringContaining("plausible range of the model") as string,
        distribution: { kind: "uniform", min: 1.3, max: 4 },
      },
      {
        id: "funding",
        label: "share of the assessed budget that is paid",
        role: "lever",
        path: "mission.funding",
        unit: "share",
        source: "assumed",
        distribution: { kind: "uniform", min: 0.5, max: 1 },
      },
    ]);
    expect(
      experiment.arms.map(({ id, label, withoutMission, mandates, set }) => [id, label, withoutMission, mandates, set]),
    ).toEqual([
      ["none", "no mission", true, [], []],
      ["mission", "as in the scenario", false, [], []],
      ["half", "half the money", false, ["robust"], ["mission.lag=4"]],
    ]);
    expect(
      experiment.outcomes.map(({ id, reduce, from, until, unit, direction }) => [
        id,
        reduce,
        from,
        until,
        unit,
        direction,
      ]),
    ).toEqual([
      ["civilianDeaths", "sum", 0, 104, "deaths", "lower"],
      ["trustInState", "mean", 52, 104, "share", "higher"],
    ]);
    expect(experiment.seed).toBe("7");
  });

  it("of a few lines is enough", () => {
    const few = "format: 1\ntitle: t\nscenario: kestrane\narms: [none, mission]\noutcomes: [relapse]\n";
    const { experiment } = load(few);
    expect(experiment.weeks).toBe(520);
    expect(experiment.design).toEqual({ kind: "list", points: [[]] });
    expect(experiment.replications).toEqual({ kind: "fixed", count: 20 });
    expect(experiment.outcomes[0]).toMatchObject({ reduce: "last", until: 520 });
    expect(load(`${few}factors: [parameters.trust.badNews]\n`).experiment.design).toEqual({
      kind: "sobol",
      points: 32,
    });
  });

  it("runs every arm in every scenario of a list", () => {
    const both = changed(["scenario: kestrane", "scenario: [kestrane, ardumel]"]);
    const { arms } = load(both).experiment;
    expect(arms.map(({ id, scenario }) => [id, scenario])).toEqual([
      ["kestrane-none", "kestrane"],
      ["kestrane-mission", "kestrane"],
      ["kestrane-half", "kestrane"],
      ["ardumel-none", "ardumel"],
      ["ardumel-mission", "ardumel"],
      ["ardumel-half", "ardumel"],
    ]);
    expect(arms[5]!.label).toBe("ardumel: half the money");
  });

  it("fills in sequential replications from the effect of interest", () => {
    const text = changed(["replications: 3", "replications: { outcome: trustInState, max: 50 }"]);
    expect(load(text).experiment.replications).toEqual({
      kind: "sequential",
      min: 10,
      max: 50,
      batch: 5,
      outcome: "trustInState",
      halfWidth: 0.05,
      confidence: 0.95,
      lookAhead: 1,
    });
  });

  it("is the same in YAML, in JSON and as data", async () => {
    const { parse } = await import("yaml");
    const data: unknown = parse(valid);
    expect(load(JSON.stringify(data)).lock.id).toBe(load(valid).lock.id);
    const { loadExperiment } = await import("../../src/file/load.ts");
    const { model } = await import("./valid.ts");
    expect(loadExperiment("", { exported: data, model }).lock.id).toBe(load(valid).lock.id);
  });
});

/** What is put in place of what, where the problem stands, and what is said of it. */
const mistakes: readonly (readonly [
  name: string,
  from: string,
  to: string,
  at: string,
  says: RegExp,
  nearest?: string,
])[] = [
  ["a misspelt key", "title:", "titel:", "2:1", /unknown key "titel"/, "title"],
  ["another format", "format: 1", "format: 9", "1:9", /9 is not valid/],
  ["no length", "weeks: 104", "weeks: 0", "4:8", /out of range/],
  ["a misspelt scenario", "scenario: kestrane", "scenario: kestran", "3:11", /no scenario of that name/, "kestrane"],
  ["a misspelt mandate", "mandates: [robust]", "mandates: [robus]", "10:16", /no mandate of that name/, "robust"],
  [
    "an arm that is a misspelt mandate",
    "- mission\n",
    "- police-heavi\n",
    "7:5",
    /no mandate of that name/,
    "police-heavy",
  ],
  ["an arm twice", "- mission\n", "- none\n", "7:5", /arm "none" is there already/],
  ["an id with a blank", "id: half", "id: half of it", "8:9", /not valid here/],
  [
    "a setting that leads nowhere",
    "mission.lag: 4",
    "mission.lagg: 4",
    "11:12",
    /no mission\.lagg \(arm half\)/,
    "mission.lag",
  ],
  ["a setting out of range", "mission.lag: 4", "mission.lag: -4", "11:25", /-4 is out of range/],
  [
    "a misspelt parameter",
    "parameters.trust.badNews",
    "parameters.trust.badNew",
    "13:5",
    /no parameter/,
    "parameters.trust.badNews",
  ],
  [
    "a factor that leads nowhere",
    "path: mission.funding",
    "path: mission.fundin",
    "14:11",
    /no mission\.fundin/,
    "mission.funding",
  ],
  ["a factor's greatest value out of range", "[0.5, 1]", "[0.5, 1.5]", "16:20", /1\.5 is out of range/],
  ["a factor's least value out of range", "[0.5, 1]", "[-0.5, 1]", "16:15", /-0\.5 is out of range/],
  [
    "a parameter beyond its limits",
    "- parameters.trust.badNews",
    "- { path: parameters.markets.local, uniform: [0, 2] }",
    "13:52",
    /2 is out of range/,
  ],
  ["ends the wrong way round", "[0.5, 1]", "[1, 0.5]", "16:14", /not below the greatest/],
  [
    "a factor without a spread",
    "uniform: [0.5, 1]",
    "unit: share",
    "14:11",
    /nothing says how mission\.funding is spread/,
  ],
  [
    "a factor in another unit than the model's",
    "source: assumed",
    "unit: percent",
    "17:11",
    /numbers here are in share, not in percent/,
  ],
  [
    "an outcome in another unit than the model's",
    "- civilianDeaths",
    "- { measure: civilianDeaths, unit: thousands }",
    "23:38",
    /numbers here are in deaths, not in thousands/,
  ],
  ["a factor with two spreads", "source: assumed", "values: [0.5, 1]", "17:5", /spread in one way/],
  ["weights without values", "source: assumed", "weights: [0.5, 1]", "17:5", /weights belong to values/],
  ["the same value twice", "uniform: [0.5, 1]", "values: [1, 1]", "16:13", /there twice/],
  [
    "a normal without ends",
    "uniform: [0.5, 1]",
    "normal: { mean: 0.7, sd: 0.1, min: 0.5 }",
    "16:13",
    /"max" is missing/,
  ],
  [
    "a path twice",
    "parameters.trust.badNews",
    "{ path: mission.funding, id: trustBadNews, values: [1] }",
    "14:11",
    /"mission\.funding" is there already/,
  ],
  ["an id that formulas know", "id: funding", "id: week", "14:11", /word of formulas/],
  [
    "a factor that an arm sets itself",
    "path: mission.funding",
    "path: mission.lag",
    "14:11",
    /the arm half sets mission\.lag itself/,
  ],
  ["length as a factor", "path: mission.funding", "path: weeks", "14:11", /the same in all runs/],
  [
    "whole numbers only",
    "path: mission.funding\n    id: funding\n    uniform: [0.5, 1]",
    "path: communities\n    id: funding\n    uniform: [90, 91]",
    "16:15",
    /90\.6.* is not valid here/,
  ],
  ["a constraint that cannot be read", "funding < 3", "funding <", "18:39", /cannot be read/],
  ["a constraint with a strange name", "funding < 3", "fundin < 3", "18:31", /no name "fundin"/, "funding"],
  ["a constraint with a word of other formulas", "funding < 3", "week < 3", "18:31", /week means nothing here/],
  ["a constraint that sets something", "funding < 3", "funding = 3", "18:39", /no place in a formula/],
  ["constraints with blocks of points", "kind: latinHypercube, points: 8", "kind: morris", "18:15", /belong together/],
  ["a misspelt design", "kind: latinHypercube", "kind: latinHyperkube", "19:17", /not valid here/, "latinHypercube"],
  ["half a point", "points: 8", "points: 8.5", "19:41", /not valid here/],
  ["levels where there are none", "points: 8", "levels: 8", "19:33", /has no levels/],
  [
    "an odd number of levels for Morris",
    "kind: latinHypercube, points: 8",
    "kind: morris, levels: 5",
    "19:33",
    /5 levels have no half/,
  ],
  [
    "a list too short",
    "kind: latinHypercube, points: 8",
    "kind: list, points: [[1.5]]",
    "19:32",
    /1 values for 2 factors/,
  ],
  ["a list out of range", "kind: latinHypercube, points: 8", "kind: list, points: [[1.5, 7]]", "19:38", /funding: 7/],
  [
    "a design that is not there",
    "kind: latinHypercube, points: 8",
    "kind: list, file: d.csv",
    "19:29",
    /no file d\.csv/,
  ],
  ["no replications", "replications: 3", "replications: 0", "20:15", /out of range/],
  [
    "more than the most",
    "replications: 3",
    "replications: { min: 30, max: 20, halfWidth: 1 }",
    "20:22",
    /more than the most/,
  ],
  [
    "a misspelt outcome",
    "replications: 3",
    "replications: { outcome: civilianDeath, halfWidth: 1 }",
    "20:26",
    /no outcome/,
    "civilianDeaths",
  ],
  [
    "no half-width",
    "replications: 3",
    "replications: { max: 20 }",
    "20:15",
    /how well the difference in civilianDeaths/,
  ],
  ["a seed with a sign", "seed: 7", 'seed: "7#1"', "21:7", /is no seed/],
  ["a misspelt measure", "- civilianDeaths", "- civilianDeath", "23:5", /no measure/, "civilianDeaths"],
  ["an outcome twice", "- civilianDeaths", "- trustInState", "24:16", /outcome "trustInState" is there already/],
  ["weeks that are none", "effectOfInterest: 0.05", "from: 60, until: 50", "24:36", /weeks 60 to 50 are none/],
  ["weeks after the end", "effectOfInterest: 0.05", "until: 105", "24:37", /after the end of the run/],
  ["an effect below 0", "effectOfInterest: 0.05", "effectOfInterest: -1", "24:48", /out of range/],
];

describe("a mistake is told with its line and column:", () => {
  const named = mistakes.map(([name, from, to, at, says, nearest]) => ({ name, from, to, at, says, nearest }));
  it.each(named)("$name", ({ from, to, at, says, nearest }) => {
    const problems = problemsOf(changed([from, to]));
    const found = problems.find(({ message }) => says.test(message));
    expect(problems.map(({ message }) => message).join("\n")).toMatch(says);
    expect(`${found!.line}:${found!.column}`).toBe(at);
    expect(found!.file).toBe("e.yaml");
    if (nearest !== undefined) expect(found!.nearest).toBe(nearest);
    // One mistake is one problem, or two where something follows from it.
    expect(problems.length).toBeLessThanOrEqual(2);
  });

  it("parameters that are to be drawn where there is nothing to draw from", () => {
    const text = changed(["seed: 7", "seed: 7\nparameters: ensemble"]);
    const found = problemsOf(text);
    expect(found).toMatchObject([{ kind: "inconsistent", path: "parameters", message: expect.stringMatching(/no calibrated sets/) as string }]);
    const ensemble = { hash: "a".repeat(16), modelVersion: "1.0.0", sets: 3 };
    const { lock } = loadExperiment(text, { file: "e.yaml", model: { ...model, ensemble } });
    expect([lock.experiment.parameters, load(valid).experiment.parameters]).toEqual(["ensemble", "defaults"]);
  });

  it("many at once", () => {
    const text = changed(
      ["title:", "titel:"],
      ["mandates: [robust]", "mandates: [robus]"],
      ["[0.5, 1]", "[0.5, 1.5]"],
      ["kind: latinHypercube", "kind: hypercube"],
      ["- civilianDeaths", "- civilianDeath"],
    );
    expect(problemsOf(text).map(({ line }) => line)).toEqual([2, 10, 16, 19, 23]);
  });
});

describe("hostile text", () => {
  it.each([
    ["nothing", ""],
    ["a list", "- 1\n- 2\n"],
    ["a word", "hello"],
    ["no YAML", "a: [1,\nb: }"],
    [
      "aliases of aliases",
      `a: &a [1,2,3,4,5,6,7,8,9]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n`,
    ],
    ["the names of every object", changed(["mission.lag: 4", "__proto__: 4, constructor.prototype.x: 1"])],
    [
      "lists everywhere",
      "format: []\ntitle: []\nscenario: {}\narms: {}\nfactors: 3\nconstraints: x\ndesign: []\nreplications: []\noutcomes: {}",
    ],
    ["a formula that calls", changed(["funding < 3", "import(1)"])],
    ["numbers that are none", changed(["[0.5, 1]", "[.nan, .inf]"])],
    ["a path out of the scenario", changed(["path: mission.funding", "path: mission.__proto__.x"])],
    ["an override in an override", changed(["path: mission.funding", 'path: "mission.funding=1"'])],
  ])("%s is refused with a place", (_, text) => {
    const problems = problemsOf(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, column } of problems) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});

describe("other files", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "truce-experiment-"));
    const mandate = (share: string) => `format: 2\nkind: mandate\ntitle: less money\nmission:\n  funding: ${share}\n`;
    writeFileSync(join(folder, "less.yaml"), mandate("0.5"));
    writeFileSync(join(folder, "wrong.yaml"), mandate("5"));
    writeFileSync(join(folder, "design.csv"), "funding,trustBadNews\n0.5,2\n0.75,3\n");
    writeFileSync(join(folder, "wrong.csv"), "funding,trustBadNews\n0.5,2\n0.75,30\n");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("count from where the experiment lies, and a title of a mandate is a label", () => {
    const { experiment } = load(changed(["- mission\n", "- less.yaml\n"]), folder);
    expect(experiment.arms[1]).toMatchObject({ id: "less", label: "less money", mandates: ["less.yaml"] });
  });

  it("keep their own places", () => {
    const [problem] = problemsOf(changed(["- mission\n", "- wrong.yaml\n"]), folder);
    expect(problem).toMatchObject({ line: 5, column: 12, kind: "out-of-range" });
    expect(problem!.file).toMatch(/wrong\.yaml$/);
  });

  it("give points", () => {
    const file = (name: string) => changed(["kind: latinHypercube, points: 8", `kind: list, file: ${name}`]);
    expect(load(file("design.csv"), folder).experiment.design).toEqual({
      kind: "list",
      points: [
        [2, 0.5],
        [3, 0.75],
      ],
    });
    expect(problemsOf(file("wrong.csv"), folder)[0]).toMatchObject({ file: "wrong.csv", line: 3, column: 6 });
  });
});
