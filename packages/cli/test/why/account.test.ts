import { createSimulation, measures, schedule } from "@truce/core";
import { readScenario } from "@truce/scenarios/run";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { componentsAtWork, contributionsOf, credits, movementsOf } from "../../src/why/account.ts";

const { spec } = readScenario("liberia", { overrides: ["communities=45"] });
const kindOf = (id: string) => measures.find((measure) => measure.id === id)!;
const weeks = 60;
const run = createSimulation(spec, { seed: 1, weeks, ledger: true });
run.run(10);
run.engine.ledger!.restart();
run.run();
const ledger = run.engine.ledger!;
const account = (id: string) => ({
  start: ledger.ends(id).start,
  end: ledger.ends(id).now,
  moved: ledger.entries(id),
  residual: 0,
});
const series = (id: string) => run.measure(id).slice(10);
const firstOf = (id: string): string => {
  const { over, reads } = kindOf(id);
  const sets = (set: Readonly<Record<string, readonly string[]>>) =>
    (set[over] ?? []).some((column) => reads.includes(column));
  return schedule.find((m) => sets(m.writes) || sets(m.changes))!.id;
};
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe("credits", () => {
  it("sum to the total of a flow and to the movement of a level, in every measure", () => {
    for (const { id, kind } of measures) {
      const total = sum(credits(account(id), series(id), kind, firstOf(id)).values());
      const expected = kind === "flow" ? sum(series(id)) : account(id).end - account(id).start;
      expect(Math.abs(total - expected), id).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(expected), ...series(id).map(Math.abs)),
      );
    }
  });

  it("charge nobody for clearing a counter", () => {
    const given = credits(account("battleDeaths"), series("battleDeaths"), "flow", firstOf("battleDeaths"));
    expect(firstOf("battleDeaths")).toBe("clearCounters");
    expect([...given.keys()]).not.toContain("clearCounters");
    expect(Math.min(...given.values())).toBeGreaterThanOrEqual(0);
  });

  it("give each what it added, whatever it added, when a counter is cleared each week", () => {
    const added = fc.array(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(added, fc.integer({ min: 0, max: 99 }), (byWeek, start) => {
        const totals = byWeek.map(([a, b]) => a + b);
        const cleared = -(start + sum(totals.slice(0, -1)));
        const moved = [
          ["clear", cleared],
          ["a", sum(byWeek.map(([a]) => a))],
          ["b", sum(byWeek.map(([, b]) => b))],
        ] as const;
        const found = credits(
          {
            start,
            end: totals.at(-1)!,
            residual: 0,
            moved: moved.map(([mechanism, by]) => ({ mechanism, moved: by })),
          },
          Float64Array.from(totals),
          "flow",
          "clear",
        );
        expect(found).toEqual(new Map(moved.slice(1)));
      }),
    );
  });
});

it("means are over runs, by both arms; contributions are differences in pairs", () => {
  const made = (moved: number, level: number) => ({
    ledger: { x: { start: 0, end: moved, moved: [{ mechanism: "m", moved }], residual: 0 } },
    series: { x: Float64Array.of(level) },
  });
  const groups = [
    [1, 3],
    [3, 5],
  ].map(([a, b]) => ({ runs: { with: made(a!, a!), without: made(b!, b!) } })) as unknown as Parameters<
    typeof movementsOf
  >[0];
  const measure = { ...kindOf("fear"), id: "x", kind: "stock" as const };
  expect(movementsOf(groups, measure, "m")).toEqual([{ mechanism: "m", with: 2, without: 4 }]);
  const lacking = [4, 8].map((level) => ({ runs: { c: made(0, level) } })) as unknown as Parameters<
    typeof movementsOf
  >[0];
  const [found] = contributionsOf(groups, lacking, ["c"], measure, 1);
  expect(found).toMatchObject({ component: "c", pairs: 2, difference: { mean: -4 } });
});

it("components at work are those of phases that are in force later", () => {
  const all = componentsAtWork({ spec }, 0);
  expect(all).toContain("disarmament");
  expect(componentsAtWork({ spec }, 700)).not.toContain("disarmament");
});
