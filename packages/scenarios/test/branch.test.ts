import { type CountrySpec, createSimulation, measures } from "@truce/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { branchScenario } from "../src/branch.ts";
import { readScenario } from "../src/run/read-scenario.ts";

const small = ["communities=45", "weeks=110"];
const read = (...overrides: string[]): CountrySpec =>
  readScenario("liberia", { overrides: [...small, ...overrides] }).spec;
const history = read();
const mission = history.mission!;
const others: Readonly<Record<string, CountrySpec>> = {
  "less money and soldiers": read("mission.funding=0.3", "mission.deployment=0.5", "mission.lag=8"),
  "another assumption": read("parameters.trust.badNews=5"),
  nobody: { ...history, mission: null },
  "other contributors": {
    ...history,
    mission: { ...mission, contributors: [{ ...mission.contributors[0]!, id: "elsewhere", share: 1 }] },
  },
  "one phase for ever": { ...history, mission: { ...mission, phases: mission.phases.slice(0, 1) } },
  "a mandate that ends unless it is renewed": { ...history, mission: { ...mission, renewals: [20, 72, 100] } },
  "tasks that wait": {
    ...history,
    mission: {
      ...mission,
      phases: mission.phases.map((phase) => ({
        ...phase,
        tasks: phase.tasks.map((task) => ({ ...task, when: { measure: "trustInPolice", atLeast: 0.9, for: 4 } })),
      })),
    },
  },
  "a mandate of the library": readScenario("liberia", { overrides: small, mandates: ["robust"] }).spec,
};

/** Every measure of the history and of its branch, and whether they are the same bits in a week. */
function compare(week: number, from: CountrySpec, other: CountrySpec): { before: string[]; after: string[] } {
  const seed = "luck";
  const branch = branchScenario(from, week, other);
  const whole = createSimulation(from, { seed }).run();
  const past = createSimulation(branch.past, { seed });
  const run = past.run(week).continueAs(branch.spec).run();
  const differing = (first: number, end: number): string[] =>
    measures
      .filter(
        ({ id }) =>
          !whole
            .measure(id)
            .subarray(first, end)
            .every((value, t) => Object.is(value, run.measure(id)[first + t])),
      )
      .map(({ id }) => id);
  return { before: differing(0, week), after: differing(week, from.weeks) };
}

describe("a branch", () => {
  it("has the past of its history to the bit, in every measure, wherever it begins and whatever it changes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.constantFrom(...Object.keys(others)), (week, name) => {
        expect(compare(week, history, others[name]!).before).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("has another future if the design differs, and the same if it does not", () => {
    // Neither one phase more nor a renewal that a united Council grants need change anything.
    const idle = ["one phase for ever", "a mandate that ends unless it is renewed"];
    for (const [name, other] of Object.entries(others).filter(([key]) => !idle.includes(key)))
      expect(compare(60, history, other).after, name).not.toEqual([]);
    expect(compare(60, history, history)).toEqual({ before: [], after: [] });
  });

  it("may send a mission where none was", () => {
    const { before, after } = compare(50, { ...history, mission: null }, history);
    expect(before).toEqual([]);
    expect(after).toContain("missionStrength");
  });

  it("keeps what was planned before, and takes what the other plans after", () => {
    const plan = (...steps: [number, number][]) => ({ funding: steps.map(([week, value]) => ({ week, value })) });
    const one = { ...history, mission: { ...mission, plan: plan([5, 0.9], [70, 0.1]) } };
    const other = { ...history, mission: { ...mission, plan: plan([3, 0.5], [80, 0.2]) } };
    const { spec } = branchScenario(one, 40, other);
    expect(spec.mission!.plan!.funding).toEqual([
      { week: 5, value: 0.9 },
      { week: 40, value: 0.5 },
      { week: 80, value: 0.2 },
    ]);
    expect(spec.mission!.funding).toBe(mission.funding);
  });

  it("refuses to change what the country was like at the start, and to begin outside the run", () => {
    const other = read("country.districts.lofa.population=1000");
    const { past, spec } = branchScenario(history, 10, other);
    expect(() => createSimulation(past, { seed: 1 }).run(10).continueAs(spec)).toThrow(
      /keeps the past.*districts\.people, row \d+/,
    );
    for (const week of [0, -1, 110]) expect(() => branchScenario(history, week, history)).toThrow(RangeError);
  });
});
