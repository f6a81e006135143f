import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGroup, measuresFor, total } from "../../src/kernel/measure.ts";
import type { Source } from "../../src/kernel/source.ts";
import { schema, small, stateOf, toy } from "./toy.ts";

const { measure } = measuresFor(schema);
const words = { id: "m", title: "", unit: "", definition: "", direction: "none", kind: "stock" } as const;

/** The same quantity of a site as a column, as columns to add, and as a function. */
const sources = fc.constantFrom<readonly [Source, (s: Record<string, ArrayLike<number>>, i: number) => number]>(
  ["balance", (s, i) => s.balance![i]!],
  ["kind", (s, i) => s.kind![i]!],
  [["stock"], (s, i) => s.stock![i]!],
  [["visits", "stock", "kind"], (s, i) => s.visits![i]! + s.stock![i]! + s.kind![i]!],
  [(s, i) => s.stock[i] * s.kind[i], (s, i) => s.stock![i]! * s.kind![i]!],
);

describe("a measure", () => {
  it("is the plain sum or weighted mean over rows, total and by group, however it is written", () => {
    fc.assert(
      fc.property(toy, sources, fc.option(sources), fc.array(fc.boolean()), (made, [value, read], weighted, lone) => {
        const state = stateOf(made);
        const sites = state.tables.sites as never as Record<string, Float64Array>;
        lone.slice(0, made.sites).forEach((alone, i) => alone && (state.tables.sites.zone[i] = -1));
        const m = { ...words, over: "sites", reads: [], value, by: "zone", ...(weighted && { weight: weighted[0] }) };
        const rows = Array.from({ length: made.sites }, (_, i) => i);
        const weightOf = weighted?.[1] ?? (() => 1);
        const plain = (some: readonly number[]): number => {
          let [sum, weights] = [0, 0];
          for (const i of some) {
            sum += read(sites, i) * weightOf(sites, i);
            weights += weightOf(sites, i);
          }
          return weighted === null ? sum : weights > 0 ? sum / weights : 0;
        };
        expect(total(m, sites as never)).toBe(plain(rows));
        const out = new Float64Array(made.zones).fill(NaN);
        byGroup(m, sites as never, out, new Float64Array(made.zones));
        expect([...out]).toEqual([...out.keys()].map((g) => plain(rows.filter((i) => sites.zone![i] === g))));
      }),
    );
  });

  it("groups rows that are groups themselves, and rows of groups that do not lie together", () => {
    const state = stateOf({ ...small, sites: 5, zones: 2, balances: [1, 10, 100, 1000, 10000] });
    const out = new Float64Array(2);
    byGroup(
      { ...words, over: "sites", reads: [], value: "balance", by: "zone" },
      state.tables.sites as never,
      out,
      new Float64Array(2),
    );
    expect([...out]).toEqual([10101, 1010]);
    state.tables.zones.heat.set([3, 4]);
    byGroup(
      { ...words, over: "zones", reads: [], value: "heat", by: "row" },
      state.tables.zones as never,
      out,
      new Float64Array(2),
    );
    expect([...out]).toEqual([3, 4]);
  });

  it("knows every column that it reads", () => {
    const m = measure({
      ...words,
      over: "sites",
      reads: ["open"],
      value: ["stock", "visits"],
      weight: "heat",
      by: "zone",
      parts: { open: (s, i) => s.open[i], kind: "kind" },
    });
    expect(m.reads.toSorted()).toEqual(["heat", "kind", "open", "stock", "visits"]);
  });

  it("looks at nothing else: a function sees only what is declared, names must exist", () => {
    const wrong = [
      // @ts-expect-error a column that was not declared
      measure({ ...words, over: "sites", reads: ["heat"], value: (s, i) => s.stock[i] }),
      // @ts-expect-error nothing was declared
      measure({ ...words, over: "sites", value: (s, i) => s.stock[i] }),
      // @ts-expect-error a misspelt column
      measure({ ...words, over: "sites", value: "haet" }),
      // @ts-expect-error a column of another table
      measure({ ...words, over: "zones", value: ["heat", "visits"] }),
      // @ts-expect-error an unknown table
      measure({ ...words, over: "towns", value: "heat" }),
      measure({
        ...words,
        over: "sites",
        reads: ["heat"],
        value: (s, i) => {
          // @ts-expect-error a measure cannot write
          s.heat[i] = 1;
          return 0;
        },
      }),
    ];
    expect(wrong.map(({ reads }) => reads)).toEqual([["heat"], [], ["haet"], ["heat", "visits"], ["heat"], ["heat"]]);
  });

  it("refuses to group by what refers to nothing", () => {
    const sites = stateOf(small).tables.sites as never;
    const m = { ...words, over: "sites", reads: [], value: "heat", by: "stock" };
    expect(() => byGroup(m, sites, new Float64Array(2), new Float64Array(2))).toThrow('cannot group by "stock"');
  });
});
