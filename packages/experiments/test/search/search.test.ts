import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { derive } from "../../src/file/derive.ts";
import { inputOf } from "../../src/file/input-of.ts";
import { plannedRuns } from "../../src/file/planned-runs.ts";
import { searchFiles } from "../../src/report/search.ts";
import { candidatesOf } from "../../src/search/candidates.ts";
import { searchProblems } from "../../src/search/parts.ts";
import { search, type RunStage } from "../../src/search/search.ts";
import type { RunResult } from "../../src/types.ts";
import { changed, load, model, valid } from "../file/valid.ts";

const text = `format: 1
title: A search
scenario: kestrane
weeks: 52
arms: [none, mission, robust]
factors:
  - { path: mission.deployment, id: share, role: lever, uniform: [0.2, 1], source: made up }
  - { path: mission.funding, id: paid, role: lever, uniform: [0.5, 1], source: made up }
  - parameters.trust.badNews
constraints: ["share <= paid + 0.3", "trustBadNews > 0"]
seed: hunt
outcomes: [{ measure: civilianDeaths, effectOfInterest: 2 }, cost]
search: { budget: 60, candidates: 16, runs: 600, rounds: 4, finalists: 3, holdOut: { points: 12, replications: 4 } }
`;
const loaded = load(text);

/** What a mandate is worth and costs in a made-up world; the point and the seed shift all alike, a candidate a little more. */
type Truth = (
  levers: Readonly<Record<string, number>>,
  arm: string,
) => { readonly deaths: number; readonly cost: number };

function planted(truth: Truth, noise = 6): { run: RunStage; seen: string[] } {
  const seen: string[] = [];
  return {
    seen,
    run: (name, input) => {
      const derived = derive(input, { file: "e.yaml", folder: "." }, { model });
      const { experiment } = derived.lock;
      seen.push(`${name}:${experiment.seed}:${derived.points.map(({ values }) => values.join("/")).join(" ")}`);
      const results = plannedRuns(experiment, derived.points).map((one): RunResult => {
        const arm = experiment.arms.find(({ id }) => id === one.arm)!;
        const levers = Object.fromEntries(
          arm.set.map((set) => [set.slice(set.indexOf(".") + 1, set.indexOf("=")), Number(set.split("=")[1])]),
        );
        const { deaths, cost } = truth({ deployment: 1, funding: 1, ...levers }, arm.mandates[0] ?? arm.id);
        const stream = new Stream(rootKey(one.seed), "luck");
        const shared =
          30 * stream.normal(0, 0) + 10 * Number(derived.points.find(({ id }) => id === one.point)!.values[0]);
        const own = new Stream(rootKey(`${one.seed}/${one.arm}`), "own").normal(one.point, 0);
        return {
          ...one,
          status: "done",
          hash: "0",
          weeks: 52,
          outcomes: [100 + shared + deaths + noise * own, cost + Math.abs(own)],
        };
      });
      return Promise.resolve({ derived, results });
    },
  };
}

/** The more comes, the better, and the dearer; a robust mandate is better at the same price. */
const sensible: Truth = ({ deployment, funding }, arm) =>
  arm === "none"
    ? { deaths: 0, cost: 0 }
    : { deaths: -(arm === "robust" ? 40 : 20) * deployment! * funding!, cost: 100 * deployment! * funding! };

describe("an experiment as a file would say it", () => {
  it("is the same experiment when it is read again", () => {
    for (const one of [
      load(valid),
      loaded,
      load(changed(["design: { kind: latinHypercube, points: 8 }", "design: { kind: sobol, points: 4 }"])),
    ])
      expect(derive(inputOf(one.experiment), { file: "other", folder: "." }, { model }).lock.id).toBe(one.lock.id);
  });
});

describe("candidates", () => {
  it("are the arms and points over levers and arms with a mission that keep the constraints, the same every time", () => {
    const all = candidatesOf(loaded.experiment, loaded.search);
    expect(all.slice(0, 3).map(({ id }) => id)).toEqual(["none", "mission", "robust"]);
    expect(new Set(all.slice(3).map(({ from }) => from))).toEqual(new Set(["mission", "robust"]));
    for (const { levers } of all.slice(3))
      expect(Number(levers!["share"])).toBeLessThanOrEqual(Number(levers!["paid"]) + 0.3);
    expect(candidatesOf(loaded.experiment, loaded.search)).toEqual(all);
  });
});

describe("a search", () => {
  it("finds what is best within the budget, and says what it is worth where it was not chosen", async () => {
    const { run, seen } = planted(sensible);
    const result = (await search(loaded, loaded.search, run))!;
    const chosen = result.candidates.find(({ id }) => id === result.chosen)!;
    const worth = ({ levers, from }: typeof chosen) => ({
      cost: 100 * Number(levers!["share"]) * Number(levers!["paid"]),
      robust: from === "robust",
    });
    const best = candidatesOf(loaded.experiment, loaded.search)
      .slice(3)
      .filter(({ levers, from }) => from === "robust" && 100 * Number(levers!["share"]) * Number(levers!["paid"]) <= 59)
      .map(({ levers }) => 100 * Number(levers!["share"]) * Number(levers!["paid"]));
    expect(worth(chosen).robust).toBe(true);
    expect(worth(chosen).cost).toBeGreaterThan(Math.max(...best) - 12);
    expect(result.beatsBaseline).toBe(true);
    const [first] = result.finalists;
    const truth = -0.4 * worth(chosen).cost;
    expect(first!.holdOut.ci95[0]).toBeLessThan(truth);
    expect(first!.holdOut.ci95[1]).toBeGreaterThan(truth);
    expect(first!.affordable).not.toBe("over");
    expect(first!.regret!.max).toBeGreaterThanOrEqual(first!.regret!.mean);
    expect(result.says[0]).toContain("Chosen: ");
    // As it is, a mission is over the budget, which shows in the first round.
    expect(result.candidates.find(({ id }) => id === "robust")).toMatchObject({
      affordable: "over",
      left: "over budget",
      rounds: 1,
    });
    expect(result.rounds.reduce((sum, { runs }) => sum + runs, 0)).toBeLessThanOrEqual(loaded.search.runs);
    // No stage shares points or seeds with another.
    const points = seen.flatMap((text) => text.split(":")[2]!.split(" "));
    expect(new Set(points).size).toBe(points.length);
    expect(new Set(seen.map((text) => text.split(":")[1])).size).toBe(seen.length);
    expect(await search(loaded, loaded.search, planted(sensible).run)).toEqual(result);
  });

  it("says so when no candidate is better than the baseline, and how far training flattered", async () => {
    const { run } = planted((_, arm) => ({ deaths: 0, cost: arm === "none" ? 0 : 10 }), 25);
    const result = (await search(loaded, loaded.search, run))!;
    expect(result.beatsBaseline).toBe(false);
    expect(result.says[0]).toMatch(/^No candidate is shown to beat “none|^No candidate is shown to beat “no mission/);
    expect(result.finalists[0]!.optimism.mean).toBeGreaterThan(0);
    expect(result.probabilityOfBest).toBeLessThan(0.8);
  });

  it("chooses nothing where all is too dear, and runs nothing more", async () => {
    const { run, seen } = planted((_, arm) => ({ deaths: -50, cost: arm === "none" ? 0 : 500 }));
    const result = (await search(loaded, loaded.search, run))!;
    expect(result).toMatchObject({ chosen: null, beatsBaseline: false, finalists: [], holdOut: null });
    expect(result.says).toEqual([
      expect.stringMatching(
        /^No candidate keeps to the budget of 60 million US dollars: the cheapest of \d+, .* costs 50\d/,
      ),
    ]);
    expect(seen).toHaveLength(1);
    expect(
      searchFiles(result, { modelVersion: "1", modelSha256: "0", command: "x", countries: [] }).map(({ path }) => path),
    ).toContain("design.json");
  });

  it("stops where a stage was stopped, and is a page and tables at its end", async () => {
    let calls = 0;
    const { run } = planted(sensible);
    expect(
      await search(loaded, loaded.search, (name, input) => (++calls === 2 ? Promise.resolve(null) : run(name, input))),
    ).toBeNull();
    const result = (await search(loaded, loaded.search, run))!;
    const files = searchFiles(result, {
      modelVersion: "1",
      modelSha256: "0",
      command: "truce design e.yaml",
      countries: [],
    });
    const page = files.find(({ path }) => path === "report.html")!.text;
    expect(page).toContain("truce design e.yaml");
    expect(page).not.toMatch(/NaN|undefined|https?:/);
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        "design/candidates.csv",
        "design/finalists.csv",
        "design/rounds.csv",
        "figures/finalists.svg",
        "figures/candidates.csv",
      ]),
    );
  });

  it("says what stands in its way", () => {
    const problems = (...changes: (readonly [string, string])[]): string =>
      searchProblems(load(changes.reduce((all, [from, to]) => all.replace(from, to), text)), loaded.search).join("\n");
    expect(problems()).toBe("");
    expect(problems(['"trustBadNews > 0"', '"trustBadNews * share > 0"'])).toContain("ties levers to uncertainties");
    expect(problems([", cost]", "]"])).toContain("a budget needs the outcome cost");
    expect(problems(["scenario: kestrane", "scenario: [kestrane, liberia]"])).toContain("one country");
    expect(() => load(text.replace("budget: 60", "budget: 60, over: [none], outcome: deaths"))).toThrow(
      /no arm with a mission|arm with a mission[^]*outcome of this file/,
    );
  });
});
