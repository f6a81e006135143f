import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { loadScenario, type LoadOptions } from "../src/load.ts";
import { ScenarioError, type Problem } from "../src/problem.ts";
import { model, valid } from "./valid.ts";

const liberia = readFileSync(new URL("../library/liberia/scenario.yaml", import.meta.url), "utf8");

function problemsOf(text: string, options: LoadOptions = {}): readonly Problem[] {
  try {
    loadScenario(text, { file: "island.yaml", model, ...options });
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
}

/** The text with one line changed. */
function withLine(lines: readonly string[], at: number, line: string): string {
  return lines.with(at, line).join("\n");
}

/** Numbers of the lines that match. */
function linesWith(lines: readonly string[], pattern: RegExp): number[] {
  return lines.flatMap((line, at) => (pattern.test(line) ? [at] : []));
}

const keysOfTheFormat = new Set(
  "population area neighbours urban terrain roads resources statePresence strength target skill equipment conduct impunity fighters leadership leverage date military robustness clarity training caveats tolerance severity".split(
    " ",
  ),
);

describe.each([
  ["a small file", valid, 100],
  ["Liberia", liberia, 20],
] as const)("%s", (_, text, numRuns) => {
  const lines = text.split("\n");

  it("loads", () => expect(problemsOf(text, { model: undefined as never })).toEqual([]));

  it("is refused at the right line when any figure loses its source", () => {
    const figure = /\[(-?[\d.]+), \w+, [A-Z]\d?[A-Z]?\]/;
    // A lever may be bare, so it loses nothing.
    const facts = linesWith(lines, figure).filter((at) => !/budget:|patience:/.test(lines[at]!));
    fc.assert(
      fc.property(fc.constantFrom(...facts), (at) => {
        const broken = withLine(lines, at, lines[at]!.replace(figure, "$1"));
        const found = problemsOf(broken, { model: undefined as never });
        expect(found.map(({ kind, line }) => ({ kind, line }))).toContainEqual({
          kind: "figure-without-source",
          line: at + 1,
        });
        expect(new Set(found.map(({ line }) => line))).toEqual(new Set([at + 1]));
      }),
      { numRuns },
    );
  });

  it("is refused at the right line when any key is misspelt, and the right key is offered", () => {
    const keyed = linesWith(lines, /^\s+(\w+):/).filter((at) =>
      keysOfTheFormat.has(/^\s+(\w+):/.exec(lines[at]!)![1]!),
    );
    fc.assert(
      fc.property(fc.constantFrom(...keyed), fc.nat(), fc.boolean(), (at, position, drop) => {
        const key = /^\s+(\w+):/.exec(lines[at]!)![1]!;
        const i = position % (key.length - 1);
        const wrong = key.slice(0, i) + (drop ? "" : key[i + 1]! + key[i]!) + key.slice(drop ? i + 1 : i + 2);
        fc.pre(wrong !== key);
        const found = problemsOf(withLine(lines, at, lines[at]!.replace(key, wrong)), { model: undefined as never });
        const column = lines[at]!.indexOf(key) + 1;
        expect(found).toContainEqual(
          expect.objectContaining({ kind: "unknown-key", line: at + 1, column, nearest: key }),
        );
        // One slip is one problem: the missing right key is not complained about beside it.
        expect(new Set(found.map(({ line }) => line))).toEqual(new Set([at + 1]));
      }),
      { numRuns },
    );
  });

  it("is refused at the right line when any source has no entry", () => {
    const figure = /(\[-?[\d.]+, )(\w+)(, [A-Z]\d?[A-Z]?\])/;
    fc.assert(
      fc.property(fc.constantFrom(...linesWith(lines, figure)), (at) => {
        const name = figure.exec(lines[at]!)![2]!;
        const found = problemsOf(withLine(lines, at, lines[at]!.replace(figure, `$1${name}x$3`)), {
          model: undefined as never,
        });
        expect(found).toContainEqual(expect.objectContaining({ kind: "unknown-source", line: at + 1, nearest: name }));
      }),
      { numRuns },
    );
  });
});

describe("a broken file", () => {
  it("tells everything at once, in the order of the file", () => {
    const broken = valid
      .replace("format: 2", "format: 3")
      .replace("weeks: 104", "weeks: 10.5")
      .replace("urban: [0.8, guess, A]", "urban: [80, guess, A]")
      .replace("kind: rebel", "kind: rebels")
      .replace("leadership: captains", "leadership: captain")
      .replace("will: [0.5, guess, A]", "will: 0.5")
      .replace("  funding: 1\n", "");
    const found = problemsOf(broken);
    expect(found.map(({ kind, path }) => [kind, path])).toEqual([
      ["wrong-type", "format"],
      ["wrong-type", "weeks"],
      ["out-of-range", "country.districts.port.urban.0"],
      ["wrong-type", "armedGroups.hillmen.kind"],
      ["unknown-name", "armedGroups.hillmen.leadership"],
      ["figure-without-source", "actors.neighbour.will"],
      ["missing-key", "mission.funding"],
    ]);
    expect(found[3]).toMatchObject({ nearest: "rebel" });
    expect(found[4]).toMatchObject({ nearest: "captains" });
  });

  it("prints file, line, column, path, what was expected and what to do, without a stack trace", () => {
    const broken = valid.replace("population: [50000, census, V]", "population: 50000");
    let message = "";
    try {
      loadScenario(broken, { file: "island.yaml" });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toBe(
      [
        "1 problem in the scenario",
        "",
        "island.yaml:22:19  country.districts.port.population",
        "  figure without source: 50000",
        "  expected: a figure: population (whole number, people), 1 or more",
        "  to do: write [50000, <key under sources>, <flag: one of V, V2, VD, VS, R, A>]",
      ].join("\n"),
    );
  });

  it("is reported as unreadable if it is not YAML", () => {
    expect(problemsOf("id: [island\nformat: 1")[0]).toMatchObject({ kind: "syntax", line: 2 });
    expect(problemsOf("")[0]).toMatchObject({ message: "the file is empty", line: 1 });
    expect(problemsOf("42")[0]).toMatchObject({ kind: "wrong-type", line: 1 });
  });

  it("never ends in anything but a ScenarioError, whatever line is lost", () => {
    const lines = valid.split("\n");
    fc.assert(
      fc.property(fc.nat(lines.length - 1), fc.nat(4), (at, count) => {
        problemsOf(lines.toSpliced(at, count + 1).join("\n"));
      }),
    );
  });
});

describe("the map", () => {
  const withMap = valid.replace("communities: 20", "communities: 20\nmap: island.map.yaml");
  const map =
    "format: 1\ntitle: Island\ntiles:\n  port: { column: 0, row: 1, short: Port }\n  hills: { column: 0, row: 0, short: Hills }\n";

  it("is read beside the file", () => {
    expect(loadScenario(withMap, { readBeside: () => map }).map?.tiles["port"]).toEqual({
      column: 0,
      row: 1,
      short: "Port",
    });
  });

  it("is reported if it is missing, with the place that names it", () => {
    expect(problemsOf(withMap, { readBeside: () => undefined })).toMatchObject([
      { kind: "missing-file", line: 9, column: 6 },
    ]);
  });

  it("has its own places", () => {
    const wrong = map.replace("hills: { column: 0, row: 0", "hils: { column: 0, row: 1");
    expect(problemsOf(withMap, { readBeside: () => wrong })).toMatchObject([
      { file: "island.map.yaml", kind: "missing-key", line: 3 },
      { file: "island.map.yaml", kind: "unknown-name", line: 5, nearest: "hills" },
      { file: "island.map.yaml", kind: "inconsistent", line: 5 },
    ]);
  });
});

describe("a JSON file", () => {
  it("loads to the same country as its YAML twin", () => {
    const file = loadScenario(valid);
    const json = JSON.stringify(parse(valid), null, "\t");
    expect(loadScenario(json).spec).toEqual(file.spec);
  });
});
