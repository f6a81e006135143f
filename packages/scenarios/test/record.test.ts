import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { ScenarioError } from "../src/problem.ts";
import { readScenario } from "../src/run/read-scenario.ts";
import { validateFile } from "../src/run/validate-file.ts";
import { model as names, valid } from "./valid.ts";

const model = { ...names, measures: ["displaced", "battleDeaths"] };
const scenario = valid.replace("communities: 20", "communities: 20\nrecord: island.record.yaml");
const record = `format: 1
kind: record
title: The record of the island
sources:
  counted: { title: A count }
deaths:
  all:
    - { source: counted, flag: V, values: { 2001-01-01: 12 } }
observed:
  displaced:
    label: People displaced
    unit: people
    measure: displaced
    values: [{ source: counted, flag: V, values: { 2001-06-01: 400 } }]
`;
const load = (text: string | undefined) =>
  loadScenario(scenario, { file: "island.yaml", model, readBeside: () => text });
const problemsOf = (text: string | undefined) => {
  try {
    load(text);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems;
    throw error;
  }
  return [];
};

describe("the record of a case", () => {
  it("is read beside the scenario, with its figures and sources", () => {
    const { record: read, figures, sources } = load(record);
    expect(read!.deaths.all![0]!["2001-01-01"]).toEqual({ value: 12, source: "counted", flag: "V" });
    expect(figures.filter(({ path }) => path.startsWith("record."))).toMatchObject([
      { value: 12, unit: "deaths in the year that begins", source: "counted", flag: "V" },
      { value: 400, unit: "people" },
    ]);
    expect(sources["counted"]).toEqual({ title: "A count" });
  });

  it("changes nothing that runs", () => {
    expect(load(record).spec).toEqual(loadScenario(valid).spec);
    expect(loadScenario(valid).record).toBeNull();
  });

  it.each([
    ["a bare figure", "values: { 2001-01-01: 12 } }", "values: 12 }", { kind: "missing-key", line: 8, column: 7 }],
    [
      "an unknown source",
      "counted, flag: V, values: { 2001-01-01",
      "counter, flag: V, values: { 2001-01-01",
      { kind: "unknown-source", line: 8, column: 17, nearest: "counted" },
    ],
    ["a year under another day", "2001-01-01", "2001-03-01", { kind: "bad-date", line: 8, column: 45 }],
    [
      "an unknown measure",
      "measure: displaced",
      "measure: displacd",
      { kind: "unknown-name", line: 13, column: 14, nearest: "displaced" },
    ],
    ["an unknown key", "unit: people", "units: people", { kind: "unknown-key", line: 12, nearest: "unit" }],
    [
      "an unknown agreement",
      "observed:",
      "agreements:\n  nothing: { outcome: held, until: [2001-01-01, counted, V] }\nobserved:",
      { kind: "unknown-name", line: 10, column: 3 },
    ],
  ])("says where there is %s", (_, before, after, problem) => {
    expect(record).toContain(before);
    expect(problemsOf(record.replace(before, after))).toMatchObject([{ file: "island.record.yaml", ...problem }]);
  });

  it("is reported if it is missing, with the place that names it", () => {
    expect(problemsOf(undefined)).toMatchObject([{ kind: "missing-file", file: "island.yaml", line: 9, column: 9 }]);
  });
});

describe("the records of the library", () => {
  const folder = fileURLToPath(new URL("../library/", import.meta.url));
  const cases = readdirSync(folder).filter(hasRecord);

  function hasRecord(name: string): boolean {
    return !name.includes(".") && readdirSync(`${folder}${name}`).includes("record.yaml");
  }

  it("are those of the twelve real cases", () => {
    expect(cases).toHaveLength(12);
  });

  it.each(cases)("%s is right by itself and uses each of its sources", (name) => {
    expect(validateFile(`${folder}${name}/record.yaml`)).toMatchObject({ kind: "record", problems: [] });
    const { record: read, figures } = readScenario(name);
    const used = new Set(figures.flatMap(({ path, source }) => (path.startsWith("record.") ? [source] : [])));
    expect(Object.keys(read!.sources).filter((source) => !used.has(source))).toEqual([]);
  });
});
