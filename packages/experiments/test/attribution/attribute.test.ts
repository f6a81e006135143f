import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { attribute } from "../../src/attribution/attribute.ts";
import { coalitionsOf } from "../../src/attribution/coalitions.ts";
import { attributionInput } from "../../src/attribution/input.ts";
import { derive } from "../../src/file/derive.ts";
import { plannedRuns } from "../../src/file/planned-runs.ts";
import type { ExperimentInput } from "../../src/file/schema.ts";
import { attributionFiles } from "../../src/report/attribution.ts";
import type { RunResult } from "../../src/types.ts";
import { model } from "../file/valid.ts";

const base: ExperimentInput = {
  format: 1,
  title: "Taken apart",
  scenario: "kestrane",
  weeks: 26,
  arms: ["mission"],
  replications: 12,
  outcomes: [{ measure: "civilianDeaths", effectOfInterest: 1 }],
};
const all = [
  "patrols",
  "protection",
  "mediation",
  "disarmament",
  "vetting",
  "reliefFood",
  "reliefWater",
  "reliefMedical",
  "policeTraining",
];

/** Being there saves 5 lives, patrols 10, protection 4, and 6 more if both are there, of which each gets half; the others nothing. */
function planted(
  components: readonly string[],
  pairs = 8,
  change: Partial<ExperimentInput> = {},
  fails: (run: RunResult) => boolean = () => false,
) {
  const coalitions = coalitionsOf(components, pairs, "1");
  const { lock, points } = derive(
    attributionInput({ ...base, ...change }, { label: "mission" }, coalitions),
    { file: "e", folder: "." },
    { model },
  );
  const { experiment } = lock;
  const results = plannedRuns(experiment, points).map((run): RunResult => {
    const arm = experiment.arms.find(({ id }) => id === run.arm)!;
    const has = (component: string): number =>
      Number(components.includes(component) && !(arm.withoutComponents ?? []).includes(component));
    const own = new Stream(rootKey(`${run.seed}/${run.arm}`), "own").normal(run.point, 0);
    const shared = 50 * new Stream(rootKey(run.seed), "shared").normal(0, 0);
    const saved = arm.withoutMission
      ? 0
      : 5 + 10 * has("patrols") + 4 * has("protection") + 6 * has("patrols") * has("protection");
    const done: RunResult = {
      ...run,
      status: "done",
      hash: "0",
      weeks: 26,
      outcomes: [200 + shared - saved + 0.5 * own],
    };
    return fails(done) ? { ...run, status: "failed", kind: "model", week: 1, message: "made to fail" } : done;
  });
  return { result: attribute(experiment, points, results, coalitions), coalitions };
}

const truth: Readonly<Record<string, number>> = { patrols: -13, protection: -7 };

function check({ result }: ReturnType<typeof planted>, misses: number): void {
  const [{ rows, whole, presence }] = result.outcomes as [(typeof result.outcomes)[0]];
  expect(presence.mean + rows.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(whole.mean, 9);
  expect(rows.slice(0, 2).map(({ component }) => component)).toEqual(["patrols", "protection"]);
  const missed = rows.filter(
    ({ component, ci95: [low, high] }) => !(low <= (truth[component] ?? 0) && high >= (truth[component] ?? 0)),
  );
  expect(missed.length).toBeLessThanOrEqual(misses);
  for (const { component, mean } of rows) expect(Math.abs(mean - (truth[component] ?? 0))).toBeLessThan(0.8);
}

describe("what components bought", () => {
  it("is exact over all subsets where these are few, adds up, and parts what two do together", () => {
    const few = planted(all.slice(0, 4));
    expect(few.result).toMatchObject({ kind: "all subsets", runs: 17 * 12, failed: 0, points: 1, seeds: 12 });
    check(few, 1);
  });

  it("is sampled in antithetic pairs where they are many: the same within its intervals, and adds up", () => {
    const many = planted(all);
    expect(many.result).toMatchObject({ kind: "sampled orders", pairs: 8 });
    for (let k = 0; k < 16; k += 2)
      expect(many.coalitions.paths[k + 1]!.order).toEqual(many.coalitions.paths[k]!.order.toReversed());
    check(many, 1);
  });

  it("counts the choice of orders over several points too", () => {
    const factors = ["parameters.trust.badNews"];
    check(planted(all, 8, { factors, design: { kind: "sobol", points: 3 }, replications: 4 }), 1);
    check(planted(all.slice(0, 3), 8, { factors, design: { kind: "sobol", points: 4 }, replications: 4 }), 1);
  });

  it("leaves out points and seeds that lack a run, so that it still adds up", () => {
    const { result } = planted(all.slice(0, 3), 8, {}, ({ replication, arm }) => replication === 2 && arm === "s1");
    expect(result.failed).toBe(1);
    expect(result.outcomes[0]!.cells).toBe(11);
    const { rows, whole, presence } = result.outcomes[0]!;
    expect(presence.mean + rows.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(whole.mean, 9);
  });

  it("is a page, a figure and a table; too many or too few components are refused", () => {
    const { result } = planted(all.slice(0, 3));
    const files = attributionFiles(
      result,
      { modelVersion: "1", modelSha256: "0", command: "truce attribute", countries: [] },
      (id) => id.toUpperCase(),
    );
    expect(files.map(({ path }) => path)).toEqual([
      "attribution.json",
      "attribution.csv",
      "report.html",
      "figures/attribution-civilianDeaths.svg",
      "figures/attribution-civilianDeaths.csv",
    ]);
    expect(files[2]!.text).toContain("PATROLS");
    expect(files[2]!.text).not.toMatch(/NaN|undefined/);
    expect(() => coalitionsOf([], 8, "1")).toThrow("1 to 30 components");
    expect(() => coalitionsOf(all, 1, "1")).toThrow("at least 2 pairs");
  });

  it("refuses a component that does not exist, by its nearest name", () => {
    const input: ExperimentInput = { ...base, arms: [{ id: "m", withoutComponents: ["patrol"] }] };
    expect(() => derive(input, { file: "e", folder: "." }, { model })).toThrow(/patrol[^]*patrols/);
  });
});
