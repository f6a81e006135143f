import { describe, expect, it } from "vitest";
import { loadScenario, type LoadOptions } from "../../src/load.ts";
import type { NamedFile } from "../../src/compose/open.ts";
import { ScenarioError, type Problem } from "../../src/problem.ts";
import { model, valid } from "../valid.ts";

/** Files that exist in memory only. */
function files(texts: Readonly<Record<string, string>>): (name: string) => NamedFile {
  const open: NamedFile["open"] = (name) =>
    Object.hasOwn(texts, name)
      ? { file: name, key: name, text: texts[name]!, open }
      : { missing: "there is no such file", nearest: "base.yaml" };
  return (name) => open(name, "scenario") as NamedFile;
}

function load(name: string, texts: Readonly<Record<string, string>>, options: LoadOptions = {}) {
  const all = files(texts);
  const { open, text, file } = all(name);
  const mandates = Object.keys(texts)
    .filter((other) => other.startsWith("mandate"))
    .map(all);
  return loadScenario(text, { file, open, model, mandates, ...options });
}

function problemsOf(...args: Parameters<typeof load>): readonly Problem[] {
  try {
    load(...args);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
}

const mandate = (body: string) => `format: 2\nkind: mandate\ntitle: another\nmission:\n${body}`;

describe("a scenario that extends another", () => {
  const changes =
    "format: 2\nextends: base.yaml\nid: other\nmission: { funding: 0.5, contributors: { far: { women: [0.3, guess, A] } } }\n";

  it("is that other with its changes", () => {
    const base = load("base.yaml", { "base.yaml": valid }).spec;
    const { spec } = load("x.yaml", { "x.yaml": changes, "base.yaml": valid });
    const [far] = base.mission!.contributors;
    expect(spec).toEqual({
      ...base,
      id: "other",
      mission: { ...base.mission, funding: 0.5, contributors: [{ ...far, women: 0.3 }] },
    });
  });

  it("may extend one that extends in turn", () => {
    const { spec } = load("y.yaml", {
      "y.yaml": "extends: x.yaml\nmission: { funding: before / 2 }\n",
      "x.yaml": changes,
      "base.yaml": valid,
    });
    expect([spec.id, spec.mission!.funding]).toEqual(["other", 0.25]);
  });

  it("is told which file is wrong where", () => {
    const wrong = changes
      .replace("funding: 0.5", "fundng: 0.5")
      .replace("women: [0.3, guess, A]", "women: [3, guess, A]");
    expect(problemsOf("x.yaml", { "x.yaml": wrong, "base.yaml": valid })).toMatchObject([
      { file: "x.yaml", line: 4, column: 12, kind: "unknown-key", nearest: "funding" },
      { file: "x.yaml", line: 4, column: 56, kind: "out-of-range" },
    ]);
    const below = valid.replace("area: [900,", "area: [-900,");
    expect(problemsOf("x.yaml", { "x.yaml": changes, "base.yaml": below })).toMatchObject([
      { file: "base.yaml", path: "country.districts.hills.area.0" },
    ]);
  });

  it("is refused if the other is not there, or extends it in turn", () => {
    expect(problemsOf("x.yaml", { "x.yaml": changes })).toMatchObject([
      { kind: "missing-file", file: "x.yaml", line: 2, column: 10, nearest: "base.yaml" },
    ]);
    expect(problemsOf("x.yaml", { "x.yaml": changes, "base.yaml": "extends: x.yaml\n" })).toMatchObject([
      { kind: "inconsistent", file: "base.yaml", line: 1 },
    ]);
    expect(problemsOf("x.yaml", { "x.yaml": "extends: [1]\n" })).toMatchObject([{ kind: "wrong-type", line: 1 }]);
    expect(problemsOf("x.yaml", { "x.yaml": changes, "base.yaml": "a: [" })).toMatchObject([
      { kind: "syntax", file: "base.yaml" },
    ]);
  });
});

describe("a mandate over a scenario", () => {
  it("changes every phase by *, and names itself", () => {
    const text = mandate(
      '  phases: { "*": { police: [2 * before, design, A], tasks: { patrols: null, protection: { priority: 1 } } } }\n',
    );
    const { spec, mandates, figures } = load("base.yaml", { "base.yaml": valid, "mandate.yaml": text });
    expect(spec.title).toBe("An island · another");
    expect(mandates).toEqual(["another"]);
    expect(spec.mission!.phases[0]).toMatchObject({
      police: 200,
      tasks: [{ component: "patrols" }, { component: "protection" }],
    });
    expect(figures.some(({ path }) => path === "mission.phases.first.police")).toBe(false);
  });

  it("brings phases into the order of their dates", () => {
    const text = mandate(
      "  phases: { zero: { label: Early, date: start - 4 weeks, military: [1, design, A], police: [1, design, A], robustness: 0, clarity: 1, tasks: {} } }\n",
    );
    expect(
      load("base.yaml", { "base.yaml": valid, "mandate.yaml": text }).spec.mission!.phases.map(({ week }) => week),
    ).toEqual([22, 26]);
  });

  it("may be one of several: each sees what those before it left", () => {
    const half = mandate("  deployment: before / 2\n  strength: { infantry: before / 2 }\n");
    const { mission } = load("base.yaml", { "base.yaml": valid, "mandate1.yaml": half, "mandate2.yaml": half }).spec;
    expect(mission!.deployment).toBe(0.25);
    expect(mission!.strength.at(-1)!.infantry).toBe(150);
  });

  it("is checked by itself, once, where it stands", () => {
    const wrong = mandate('  phases: { "*": { clarty: 1, robustness: 2 } }\n  fundng: 1\n');
    const found = problemsOf("base.yaml", { "base.yaml": valid, "mandate.yaml": wrong });
    expect(found.map(({ file, line, column, kind }) => [file, line, column, kind])).toEqual([
      ["mandate.yaml", 5, 20, "unknown-key"],
      ["mandate.yaml", 5, 43, "out-of-range"],
      ["mandate.yaml", 6, 3, "unknown-key"],
    ]);
  });

  it("that does not fit the scenario is told so, once, at its own place", () => {
    const odd = mandate('  phases: { "*": { robustness: before * 2, tasks: { patrols: { where: [nowhere] } } } }\n');
    expect(problemsOf("base.yaml", { "base.yaml": valid, "mandate.yaml": odd })).toMatchObject([
      { file: "mandate.yaml", line: 5, column: 32, kind: "out-of-range" },
      { file: "mandate.yaml", line: 5, kind: "unknown-name" },
    ]);
  });

  it("is no scenario, and a scenario is no mandate", () => {
    expect(problemsOf("base.yaml", { "base.yaml": valid, "mandate.yaml": valid })).toMatchObject([
      { file: "mandate.yaml", message: "this is a scenario, and a mandate is expected here" },
    ]);
    expect(problemsOf("m.yaml", { "m.yaml": mandate("  funding: 1\n") })).toMatchObject([
      { line: 2, message: "this is a mandate, and a scenario is expected here" },
    ]);
  });

  it("with a misspelt phase is told the phase that was meant, once; a new phase what it lacks", () => {
    const over = (name: string) => ({
      "base.yaml": valid,
      "mandate.yaml": mandate(`  phases: { ${name}: { robustness: 1 } }\n`),
    });
    expect(problemsOf("base.yaml", over("frist"))).toMatchObject([
      {
        kind: "unknown-name",
        line: 5,
        column: 13,
        path: "mission.phases.frist",
        nearest: "first",
        message: expect.stringContaining("lacks label, date, military, police, clarity, tasks") as string,
      },
    ]);
    expect(problemsOf("base.yaml", over("advice")).map(({ kind }) => kind)).toEqual(Array(6).fill("missing-key"));
  });

  it("is told how strength over time is written, where a bare number stands", () => {
    const bare = mandate("  strength: { police: 500 }\n");
    expect(problemsOf("base.yaml", { "base.yaml": valid, "mandate.yaml": bare })).toMatchObject([
      { kind: "wrong-type", expected: "a list", todo: expect.stringContaining("1.5 * before") as string },
    ]);
  });
});
