import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plannedRun, plannedRuns } from "../../src/file/planned-runs.ts";
import type { Experiment, Point } from "../../src/types.ts";
import { load, valid } from "./valid.ts";

const { experiment } = load(valid);
const points: Point[] = Array.from({ length: 5 }, (_, id) => ({ id, values: [2, 0.5 + id / 10] }));

describe("planned runs", () => {
  const runs = plannedRuns(experiment, points);

  it("are points × arms × replications, with a key each", () => {
    expect(runs).toHaveLength(5 * 3 * 3);
    expect(new Set(runs.map(({ key }) => key)).size).toBe(runs.length);
    for (const { key } of runs) expect(key).toMatch(/^[0-9a-f]{16}$/);
  });

  it("share the seed of a replication in all arms and points", () => {
    for (const { seed, replication } of runs) expect(seed).toBe(`7#${replication}`);
  });

  it("bring the arms of a pair one after another", () => {
    expect(runs.slice(0, 4).map(({ point, arm, replication }) => [point, arm, replication])).toEqual([
      [0, "none", 1],
      [0, "mission", 1],
      [0, "half", 1],
      [0, "none", 2],
    ]);
  });

  it("keep their keys when points, arms or replications are added, and lose them in another experiment", () => {
    const more: Experiment = { ...experiment, replications: { kind: "fixed", count: 9 } };
    const keys = new Set(plannedRuns(more, points).map(({ key }) => key));
    for (const { key } of runs) expect(keys.has(key)).toBe(true);
    expect(plannedRuns({ ...experiment, id: "other" }, points).some(({ key }) => keys.has(key))).toBe(false);
  });

  it("of sequential replications are as many as there may be", () => {
    const replications = {
      kind: "sequential",
      min: 3,
      max: 7,
      batch: 1,
      outcome: "",
      halfWidth: 1,
      confidence: 0.95,
      lookAhead: 1,
    } as const;
    expect(plannedRuns({ ...experiment, replications }, points)).toHaveLength(5 * 3 * 7);
  });

  it("have different keys for whatever differs", () => {
    const which = fc.record({
      point: fc.nat(20),
      arm: fc.constantFrom("a", "a1", "1a", "b#1"),
      replication: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(which, which, (a, b) => {
        const [one, other] = [a, b].map(({ point, arm, replication }) =>
          plannedRun(experiment, point, arm, replication),
        );
        const same = a.point === b.point && a.arm === b.arm && a.replication === b.replication;
        expect(one!.key === other!.key).toBe(same);
      }),
    );
  });
});
