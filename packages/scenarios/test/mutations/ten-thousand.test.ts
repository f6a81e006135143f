import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { NamedFile } from "../../src/compose/open.ts";
import { loadScenario } from "../../src/load.ts";
import { ScenarioError } from "../../src/problem.ts";
import { model, valid } from "../valid.ts";
import { mutatedText, mutatedTree } from "./mutate.ts";

const mandate = `format: 2
kind: mandate
title: another
let: { half: 0.5, late: "ramp(week, start + 10, start + 20)" }
sources: { own: { title: Own } }
mission:
  funding: 1 - half * late
  strength: { infantry: before / 2, police: [{ source: own, flag: V, values: { start: 3, start + 9 weeks: "2 * week" } }] }
  phases:
    "*": { police: [2 * before, design, A], tasks: { "*": null, patrols: { priority: 1 + step(week, 40), from: start + 3 weeks } } }
    more: { label: More, date: start + 30 weeks, military: [1, own, A], police: [1, own, A], robustness: 0, clarity: 1, tasks: {} }
`;
const changes = `format: 2
extends: base.yaml
id: other
armedGroups: { hillmen: { fighters: ["before * 2", guess, A], sponsor: null } }
country: { districts: { hills: { roads: [0.5, guess, A], note: x } } }
mission: { phases: { first: { tasks: { nightPatrols: null } } }, contributors: { far: { share: [1, guess, A] } } }
shocks: { vote: null }
`;
const map =
  "format: 1\ntitle: Island\ntiles:\n  port: { column: 0, row: 1, short: Port }\n  hills: { column: 0, row: 0, short: Hills }\n";

const longest = { file: "", milliseconds: 0 };
let refused = 0;
let read = 0;

interface Texts {
  readonly scenario?: string;
  readonly mandate?: string;
  readonly map?: string;
}

/** Loads mutated files; what is wrong must be a list of problems with places that exist. */
function check({ scenario = valid, mandate: laid, map: tiles = map }: Texts): void {
  const texts: Readonly<Record<string, string | undefined>> = {
    "it.yaml": scenario,
    "base.yaml": valid,
    "mandate.yaml": laid,
    "island.map.yaml": tiles,
  };
  const open: NamedFile["open"] = (name) =>
    name === "base.yaml" ? { file: name, key: name, text: valid, open } : { missing: "there is no such file" };
  const mandates = laid === undefined ? [] : [{ file: "mandate.yaml", key: "mandate.yaml", text: laid, open }];
  const begin = process.cpuUsage();
  try {
    loadScenario(scenario, {
      file: "it.yaml",
      model,
      open,
      mandates,
      readBeside: (name) => (name === "island.map.yaml" ? tiles : undefined),
    });
    read++;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    refused++;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { file, line, column, message } of error.problems) {
      const lines = texts[file]?.split(/\r\n|\n|\r/);
      if (lines === undefined) throw new Error(`no file is called ${file}`);
      if (line < 1 || line > lines.length || column < 1)
        throw new Error(`${file}:${line}:${column} is nowhere: ${message}`);
      if (/undefined|\[object|\n\s+at /.test(message) && !/undefined|object| at /.test(texts[file]!))
        throw new Error(`not for users: ${message}`);
    }
  }
  // Time of the processor: a busy machine is no hang.
  const used = process.cpuUsage(begin);
  const milliseconds = (used.user + used.system) / 1000;
  if (milliseconds > longest.milliseconds)
    Object.assign(longest, { milliseconds, file: laid ?? (tiles === map ? scenario : tiles) });
}

const withMap = valid.replace("communities: 20", "communities: 20\nmap: island.map.yaml");
const runs = (numRuns: number) => ({ numRuns, seed: 20_260, endOnFailure: true });

describe("ten thousand mutated files", { timeout: 600_000 }, () => {
  it("3000 scenarios, as texts", () =>
    fc.assert(
      fc.property(mutatedText(valid), (scenario) => check({ scenario })),
      runs(3000),
    ));
  it("3000 scenarios, as trees", () =>
    fc.assert(
      fc.property(mutatedTree(valid), (scenario) => check({ scenario })),
      runs(3000),
    ));
  it("1000 changes to a scenario, as texts", () =>
    fc.assert(
      fc.property(mutatedText(changes), (scenario) => check({ scenario })),
      runs(1000),
    ));
  it("700 changes to a scenario, as trees", () =>
    fc.assert(
      fc.property(mutatedTree(changes), (scenario) => check({ scenario })),
      runs(700),
    ));
  it("900 mandates, as texts", () =>
    fc.assert(
      fc.property(mutatedText(mandate), (laid) => check({ mandate: laid })),
      runs(900),
    ));
  it("700 mandates, as trees", () =>
    fc.assert(
      fc.property(mutatedTree(mandate), (laid) => check({ mandate: laid })),
      runs(700),
    ));
  it("400 maps, as texts", () =>
    fc.assert(
      fc.property(mutatedText(map), (tiles) => check({ scenario: withMap, map: tiles })),
      runs(400),
    ));
  it("300 maps, as trees", () =>
    fc.assert(
      fc.property(mutatedTree(map), (tiles) => check({ scenario: withMap, map: tiles })),
      runs(300),
    ));

  afterAll(() => {
    expect(read + refused).toBe(10_000);
    // Mutations that break nothing would test nothing, and mutations that break everything would never get far.
    expect(refused).toBeGreaterThan(5000);
    expect(read).toBeGreaterThan(200);
    expect(longest.milliseconds, longest.file).toBeLessThan(1000);
    console.log(`${refused} refused, ${read} read; the slowest took ${longest.milliseconds.toFixed(0)} ms`);
  });
});
