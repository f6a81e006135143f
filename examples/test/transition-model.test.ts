import { log1p, logistic, rootKey, Stream } from "@truce/core/kernel";
import type { RunOfMonths, Sample } from "@truce/evidence";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fitChain,
  observed,
  pathsOf,
  simulate,
  stateOf,
  transitionsOf,
  type State,
  type Transition,
} from "../transition-model.ts";

/** Country-years of a chain that is known: spending lowers the odds of major conflict, mandates do nothing. */
function made(count: number, slope = -0.5): Transition[] {
  const luck = new Stream(rootKey("chain"), "made");
  let from: State = 1;
  return Array.from({ length: count }, (_, i) => {
    const spend = luck.unit(i, 1) < 0.5 ? 0 : 400 * luck.unit(i, 2);
    const robust = luck.unit(i, 3) < 0.5 ? 1 : 0;
    const major = logistic(-1 + 2.5 * (from === 2 ? 1 : 0) + slope * log1p(spend));
    const u = luck.unit(i);
    const to: State = u < major ? 2 : u < major + (1 - major) * 0.6 ? 1 : 0;
    const row = { country: i % 40, from, to, deaths: [3, 200, 3000][to]!, spend, robust, population: 9e6 };
    from = to;
    return row;
  });
}

const chain = fitChain(made(6000));
const policy = (spend: number, robust = 0, years = 10) => Array.from({ length: years }, () => ({ spend, robust }));
const path = (spend: number) => [{ start: 2 as State, population: 9e6, policy: policy(spend) }];

describe("the chain", () => {
  test("states are those of UCDP", () => {
    expect([0, 24, 25, 999, 1000].map(stateOf)).toEqual([0, 0, 1, 1, 2]);
  });

  test("finds the transitions that made the data", () => {
    for (const [from, spend] of [
      [0, 0],
      [2, 0],
      [2, 100],
    ] as const) {
      const truth = logistic(-1 + (from === 2 ? 2.5 : 0) - 0.5 * log1p(spend));
      const [none, minor, major] = chain.chances({ from, spend, robust: 0, population: 9e6 });
      expect(Math.abs(major - truth)).toBeLessThan(0.05);
      expect(minor / (none + minor)).toBeCloseTo(0.6, 1);
    }
    expect(chain.oddsOfDoubling).toBeCloseTo(Math.SQRT1_2, 1);
    expect(chain.deaths).toEqual([3, 200, 3000]);
  });

  test("finds nothing where spending does nothing", () => {
    expect(fitChain(made(6000, 0)).oddsOfDoubling).toBeCloseTo(1, 1);
  });

  test("chances are chances, whatever the mission and also for rows that say little", () => {
    const little = fitChain(made(8));
    fc.assert(
      fc.property(
        fc.constantFrom<State>(0, 1, 2),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.constantFrom(0, 1),
        (from, spend, robust) => {
          for (const one of [chain, little]) {
            const chances = one.chances({ from, spend, robust, population: 9e6 });
            expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
            expect(chances[0] + chances[1] + chances[2]).toBeCloseTo(1, 10);
          }
        },
      ),
    );
  });

  test("more money, less major conflict and fewer deaths; the same seed, the same futures", () => {
    const [nothing, little, much] = [0, 50, 800].map((spend) => simulate(chain, path(spend), 400, "a"));
    expect(nothing!.major).toBeGreaterThan(little!.major);
    expect(little!.major).toBeGreaterThan(much!.major);
    expect(nothing!.deaths).toBeGreaterThan(much!.deaths);
    expect(simulate(chain, path(50), 400, "a")).toEqual(little);
    expect(simulate(chain, path(50), 400, "b")).not.toEqual(little);
  });
});

test("a sample's years become transitions, paths and outcomes; its first year is given", () => {
  const run = (deaths: readonly number[], cost: number): RunOfMonths => ({
    months: {
      battleDeaths: deaths.flatMap((each) => Array.from({ length: 13 }, () => each / 13)),
      cost: deaths.flatMap(() => Array.from({ length: 13 }, () => cost / 13)),
    },
    districts: {},
    first: {},
    weeks: 52 * deaths.length,
  });
  const sample: Sample = {
    id: "made",
    countries: [{ robust: 1, population: 5e6 }],
    arms: { none: [run([1300, 1300, 260], 0)], decided: [run([1300, 130, 13], 26)], robust: [null] },
  };
  const rows = transitionsOf(sample, "decided");
  expect(rows.map(({ from, to }) => [from, to])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(rows[0]!.spend).toBeCloseTo(26, 10);
  expect(transitionsOf(sample, "robust")).toEqual([]);
  expect(observed(sample, "none", [0])).toEqual({ major: 1 / 2, deaths: 780 });
  expect(pathsOf(sample, "decided", [0])[0]).toMatchObject({ start: 2, population: 5e6 });
  expect(pathsOf(sample, "decided", [0])[0]!.policy).toHaveLength(2);
});
