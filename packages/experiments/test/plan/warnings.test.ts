import { describe, expect, it } from "vitest";
import { diskOf } from "../../src/plan/disk.ts";
import { planOf, type Plan } from "../../src/plan/plan.ts";
import { planWarnings } from "../../src/plan/warnings.ts";
import type { Experiment, Point } from "../../src/types.ts";
import { load, valid } from "../file/valid.ts";

const { lock } = load(valid);
const pointsFor = (count: number): Point[] => Array.from({ length: count }, (_, id) => ({ id, values: [2, 0.6] }));

/** What is said of the valid experiment with something else in it. */
function warnings(other: Partial<Experiment>, count = 32, kept = count, corners: readonly string[] = []): string {
  const experiment = { ...lock.experiment, ...other };
  return planWarnings({ ...lock, experiment }, planOf(experiment, pointsFor(count), pointsFor(kept)), corners).join(
    "\n",
  );
}

describe("a plan", () => {
  it("counts one in the singular", () => {
    const factors = lock.experiment.factors.slice(0, 1);
    expect(warnings({ factors, design: { kind: "halton", points: 1 } }, 1)).toContain("1 point for 1 factor: ten");
  });

  it("counts points, arms, replications and runs", () => {
    const plan = planOf(lock.experiment, pointsFor(8), pointsFor(6));
    expect(plan).toEqual<Plan>({
      factors: 2,
      points: 8,
      excluded: 2,
      arms: 3,
      outcomes: 2,
      replications: { min: 3, max: 3 },
      runs: { min: 54, max: 54 },
    });
    expect(diskOf(lock.experiment, plan)).toBeGreaterThan(54 * 200);
  });

  it("counts the fewest and the most of sequential replications", () => {
    const { runs, replications } = planOf({ ...lock.experiment, replications: sequential }, pointsFor(8), pointsFor(8));
    expect(replications).toEqual({ min: 10, max: 40 });
    expect(runs).toEqual({ min: 240, max: 960 });
  });
});

const sequential = {
  kind: "sequential",
  min: 10,
  max: 40,
  batch: 5,
  outcome: "civilianDeaths",
  halfWidth: 20,
  confidence: 0.95,
  lookAhead: 1,
} as const;
const many = { design: { kind: "latinHypercube", points: 32 }, replications: { kind: "fixed", count: 20 } } as const;
const { arms, outcomes, factors } = lock.experiment;

describe("warnings", () => {
  it("name both versions if sets of parameters are of another one, and say nothing of sets of this one", () => {
    const of = (modelVersion: string) =>
      planWarnings({ ...lock, ensemble: { hash: "a".repeat(16), modelVersion, sets: 3 } }, planOf(lock.experiment, pointsFor(32), pointsFor(32)), []).join("\n");
    expect(of("0.9.0")).toMatch(/calibrated for model 0\.9\.0, and this is model 1\.0\.0.*parameters: defaults/);
    expect(of(lock.modelVersion)).not.toContain("calibrated");
  });

  it("are few where nothing is doubtful", () => {
    const sure = { ...many, outcomes: outcomes.map((outcome) => ({ ...outcome, effectOfInterest: 1 })) };
    expect(warnings(sure)).toBe("");
  });

  it.each<[string, Partial<Experiment>, RegExp, number?, number?]>([
    ["few points", { design: { kind: "latinHypercube", points: 8 } }, /8 points for 2 factors: ten for each, 20/],
    ["Sobol' off balance", { design: { kind: "sobol", points: 50 } }, /power of two: 32 or 64/],
    [
      "the size of Saltelli",
      { design: { kind: "saltelli", points: 64, secondOrder: false } },
      /N = 64 is N × 4: 256 points × 3 arms/,
      256,
    ],
    ["few trajectories", { design: { kind: "morris", trajectories: 4, levels: 4 } }, /4 trajectories/],
    ["a huge grid", { design: { kind: "grid", levels: 150 } }, /22500 points/, 22_500],
    ["nothing left", many, /nothing would run/, 32, 0],
    ["little left", many, /20 of 32 points do not meet/, 32, 12],
    ["one replication", { replications: { kind: "fixed", count: 1 } }, /luck cannot be told/],
    ["a limit", { replications: sequential }, /stop at 40 whether it is or not: at most 3840 runs/],
    ["a limit too low", { replications: { ...sequential, max: 12 } }, /can never be believed/],
    ["one arm", { arms: arms.slice(0, 1) }, /nothing to compare it with/],
    [
      "two countries",
      { arms: [...arms, { ...arms[0]!, id: "x", scenario: "liberia" }] },
      /within their scenario only.*\n.*liberia has one arm/,
    ],
    [
      "no source",
      { factors: factors.map((factor) => ({ ...factor, source: null })) },
      /range of trustBadNews, funding comes from/,
    ],
    ["no effect", {}, /no effectOfInterest for civilianDeaths:/],
  ])("tell %s", (_, other, says, count, kept) => {
    expect(warnings({ ...many, ...other }, count, kept)).toMatch(says);
  });

  it("tell arms that are the same country, and corners that are none", () => {
    const same = { ...lock, countries: lock.countries.map((country) => ({ ...country, sha256: "0" })) };
    expect(planWarnings(same, planOf(lock.experiment, pointsFor(8), pointsFor(8)), []).join("\n")).toMatch(
      /none and mission are the same/,
    );
    expect(warnings(many, 32, 32, ["half"])).toMatch(/the arms half make no country/);
  });
});
