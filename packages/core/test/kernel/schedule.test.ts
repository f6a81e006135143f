import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, Mechanism } from "../../src/kernel/mechanism.ts";
import { checkSchedule, visibility } from "../../src/kernel/schedule.ts";
import { schema, toys } from "./toy.ts";

const columns = ["heat", "stock", "balance", "visits"] as const;

function made(id: string, more: Partial<Mechanism> = {}): Mechanism {
  const { reads: _reads, changes: _changes, ...rest } = toys.probe(id);
  return { ...rest, reads: {}, changes: {}, streams: [], run: () => {}, ...more };
}

/** Mechanisms over sites with any sets of columns. */
const schedules = fc.array(
  fc.record({
    reads: fc.subarray([...columns]),
    writes: fc.subarray([...columns]),
    changes: fc.subarray([...columns]),
  }),
  { maxLength: 5 },
);

function build(sets: readonly Record<"reads" | "writes" | "changes", string[]>[]): Mechanism[] {
  return sets.map(({ reads, writes, changes }, i) =>
    made(`m${i}`, { reads: { sites: reads }, writes: { sites: writes }, changes: { sites: changes } }),
  );
}

describe("a schedule", () => {
  it("is refused exactly if a column that one mechanism writes is set by another, or twice by itself", () => {
    fc.assert(
      fc.property(schedules, (sets) => {
        const clash = columns.some((column) => {
          const writers = sets.filter(({ writes }) => writes.includes(column)).length;
          const changers = sets.filter(({ changes }) => changes.includes(column)).length;
          return writers > 1 || (writers === 1 && changers > 0);
        });
        const check = () => checkSchedule(schema, build(sets));
        if (clash) expect(check).toThrow("The schedule does not hold together");
        else expect(check).not.toThrow();
      }),
    );
  });

  it("says who writes the same column and what to do", () => {
    const sites = { sites: ["heat"] };
    expect(() => checkSchedule(schema, [made("first", { writes: sites }), made("second", { writes: sites })])).toThrow(
      'sites.heat is written by both "first" and "second"; if both may, declare it under "changes" in both',
    );
    expect(() => checkSchedule(schema, [made("first", { changes: sites }), made("second", { writes: sites })])).toThrow(
      '"first" changes sites.heat, which "second" writes alone; declare it under "changes" in both',
    );
  });

  it("names everything else that is wrong, all at once", () => {
    const wrong = [
      made("one"),
      made("one"),
      made("a.b"),
      made("lost", { over: "towns" }),
      made("blind", { reads: { sites: ["haet"], towns: ["heat"] }, before: { sites: ["toString"] } }),
      made("greedy", { streams: ["luck", "chance", "luck"], graphs: ["rivers"] }),
      made("far", { changes: { zones: ["heat", "stock"], sites: ["heat"] } }),
    ];
    for (const reason of [
      'two mechanisms are called "one"',
      '"a.b" cannot be the id of a mechanism',
      '"lost" runs over "towns", but there is no such table',
      '"blind" reads sites.haet, but sites has no such column',
      '"blind" reads towns.heat, but there is no table "towns"',
      '"blind" before sites.toString, but sites has no such column',
      '"greedy" declares stream "luck" twice',
      '"greedy" looks at graph "rivers", but there is no such graph',
      '"far" runs over sites but sets zones.heat, zones.stock',
    ])
      expect(() => checkSchedule(schema, wrong)).toThrow(reason);
  });
});

describe("what a mechanism sees", () => {
  it("is this tick's value if somebody before it sets it, last tick's if only itself or somebody later does", () => {
    fc.assert(
      fc.property(schedules, (sets) => {
        const seen = visibility(build(sets));
        expect(seen.length).toBe(sets.reduce((sum, { reads }) => sum + reads.length, 0));
        for (const { mechanism, column, sees } of seen) {
          const place = Number(mechanism.slice(1));
          const setsIt = sets.map(({ writes, changes }) =>
            [...writes, ...changes].some((c) => `sites.${c}` === column),
          );
          if (sees === "this tick") expect(setsIt.slice(0, place)).toContain(true);
          if (sees === "last tick")
            expect([setsIt.indexOf(true) >= place, setsIt.includes(true)]).toEqual([true, true]);
          if (sees === "fixed") expect(setsIt).not.toContain(true);
        }
      }),
    );
    const card: Card[] = [toys.gather("gather"), toys.warm("warm"), toys.spread("spread")];
    expect(visibility(card as Mechanism[])).toEqual([
      { mechanism: "gather", column: "sites.zone", sees: "fixed" },
      { mechanism: "gather", column: "sites.heat", sees: "last tick" },
      { mechanism: "warm", column: "sites.open", sees: "fixed" },
    ]);
  });
});
