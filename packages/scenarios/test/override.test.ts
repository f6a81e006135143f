import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { ScenarioError, type Problem } from "../src/problem.ts";
import { model, valid } from "./valid.ts";

const load = (...overrides: string[]) => loadScenario(valid, { file: "island.yaml", model, overrides });

function problemsOf(...overrides: string[]): readonly Problem[] {
  try {
    load(...overrides);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).problems;
  }
  return [];
}

describe("an override", () => {
  it("sets a lever, a fact, a date, a choice, a list and a parameter", () => {
    const { spec } = load(
      "mission.funding=0.6",
      "country.districts.hills.population=31000",
      "shocks.vote.date=2002-04-01",
      "armedGroups.hillmen.kind=militia",
      "mission.phases.first.tasks.nightPatrols.where=[port]",
      "parameters.trust.loss=0.5",
      "weeks=52",
    );
    expect(spec.mission!.funding).toBe(0.6);
    expect(spec.districts[1]!.population).toBe(31000);
    expect(spec.shocks[0]!.week).toBe(65);
    expect(spec.armedGroups[0]!.kind).toBe("militia");
    expect(spec.mission!.phases[0]!.tasks[1]!.where).toEqual(["port"]);
    expect(spec.parameters).toEqual({ "trust.gain": 0.02, "trust.loss": 0.5 });
    expect(spec.weeks).toBe(52);
  });

  it("marks a fact as set from outside", () => {
    const { figures, sources } = load("country.districts.hills.population=31000");
    const figure = figures.find(({ path }) => path === "country.districts.hills.population");
    expect(figure).toMatchObject({ value: 31000, source: "override", flag: "A" });
    expect(sources["override"]!.title).not.toBe("");
  });

  it("sets one value of a block and marks only that one", () => {
    const { spec, figures } = load(
      "mission.strength.infantry.0.2001-08-06=900",
      "country.districts.port.socialGroups.north=0.5",
    );
    expect(spec.mission!.strength.at(-1)!.infantry).toBe(900);
    expect(spec.districts[0]!.socialGroups).toEqual({ north: 0.5, south: 0.4 });
    const sources = figures
      .filter(({ path }) => path.startsWith("country.districts.port.socialGroups"))
      .map(({ source }) => source);
    expect(sources).toEqual(["override", "guess"]);
  });

  it("may add a task, which is checked like any other", () => {
    expect(load("mission.phases.first.tasks.protection.priority=3").spec.mission!.phases[0]!.tasks.at(-1)).toEqual({
      component: "protection",
      priority: 3,
    });
    expect(problemsOf("mission.phases.first.tasks.protecton.priority=3")).toMatchObject([
      { kind: "unknown-name", nearest: "protection" },
    ]);
  });

  it("does not reach through an alias into another part of the file", () => {
    const { spec } = load("state.army.strength=900");
    expect([spec.state.army.strength, spec.state.police.strength]).toEqual([900, 500]);
  });

  it("may take the mission away, with its guarantee", () => {
    const { spec } = load("mission=null");
    expect(spec.mission).toBeNull();
    expect(spec.agreements[0]!.guarantor).toBeNull();
    expect(spec.forces[0]!.rehatWeek).toBeNull();
  });

  it("later wins over earlier", () => {
    expect(load("mission.funding=0.6", "mission.funding=0.8").spec.mission!.funding).toBe(0.8);
  });

  it.each([
    ["mission.fundng=0.5", { kind: "unknown-key", nearest: "mission.funding" }],
    ["country.districts.hils.area=5", { kind: "unknown-key", nearest: "country.districts.hills.area" }],
    ["mission.funding.x=5", { kind: "unknown-key" }],
    ["mission=3", { kind: "bad-override" }],
    ["mission.phases=3", { kind: "bad-override" }],
    ["country.districts.port.socialGroups=3", { kind: "bad-override" }],
    [
      "country.districts.port.socialGroups.nort=3",
      { kind: "unknown-name", nearest: "country.districts.port.socialGroups.north" },
    ],
    ["nonsense", { kind: "bad-override" }],
    ["=3", { kind: "bad-override" }],
    ["mission.funding=60%", { kind: "wrong-unit", column: 17, path: "mission.funding" }],
    ["mission.funding=1.5", { kind: "out-of-range", column: 17 }],
    ["mission.funding=", { kind: "wrong-type", column: 17 }],
    ["country.districts.port.population=many", { kind: "bad-formula" }],
    ["shocks.vote.date=soon", { kind: "bad-date" }],
    ["armedGroups.hillmen.kind=rebelz", { kind: "wrong-type", nearest: "rebel" }],
    ["parameters.trust.gian=0.1", { kind: "unknown-name", nearest: "trust.gain" }],
    ["parameters.trust.gain=7", { kind: "out-of-range" }],
    ["step=0", { kind: "out-of-range" }],
  ])("%s is refused in the words of the command line", (text, expected) => {
    expect(problemsOf(text)).toMatchObject([{ file: `--set ${text}`, line: 1, ...expected }]);
  });

  it("is complained about beside what is wrong with the file", () => {
    let message = "";
    try {
      loadScenario(valid.replace("weeks: 104", "weeks: 0"), { overrides: ["mission.funding=2"] });
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/^2 problems/);
  });

  it("reaches every figure of a file by the path under which it is listed, and putting back its value changes nothing", () => {
    const plain = load();
    fc.assert(
      fc.property(fc.constantFrom(...plain.figures), ({ path, value }) => {
        const again = load(`${path}=${value}`);
        expect(again.spec).toEqual(plain.spec);
        expect(again.figures.find((figure) => figure.path === path)).toMatchObject({ value, source: "override" });
      }),
    );
  });

  it("is refused politely, whatever is written", () => {
    const word = fc.constantFrom(
      "country",
      "districts",
      "port",
      "mission",
      "phases",
      "first",
      "tasks",
      "relations",
      "0",
      "parameters",
      "__proto__",
      "constructor",
      "toString",
      "values",
      "",
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("null", "[1", "{a: 1}", "-1", "1e999", ".nan", "*x", "&a 1", "!!tag 1"),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), value, (path, text) => {
        problemsOf(`${path.join(".")}=${text}`);
      }),
      { numRuns: 300 },
    );
    expect({}).not.toHaveProperty("priority");
  });
});
