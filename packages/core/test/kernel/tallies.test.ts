import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gauge } from "../../src/kernel/gauge.ts";
import type { MeasuredTable, Source } from "../../src/kernel/source.ts";
import { Tallies, type Wanted } from "../../src/kernel/tallies.ts";
import { stateOf, toy } from "./toy.ts";

const product: Source = (s, i) => s.stock[i] * s.balance[i];
const inOpen: Source = { column: "stock", where: "open", is: 1 };
const sources = fc.constantFrom<Source>("stock", "balance", "kind", ["stock", "open"], ["visits", "kind", "heat"], inOpen, product);
const asked = fc.record({ value: sources, weighted: fc.option(sources), grouped: fc.boolean(), withGroups: fc.boolean() });
const zonesByTick = fc.array(fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 12, maxLength: 12 }), {
  minLength: 1,
  maxLength: 4,
});

describe("tallies", () => {
  it("give together what gauges give one by one, to the last bit, also when rows change their group", () => {
    fc.assert(
      fc.property(toy, fc.array(asked, { minLength: 1, maxLength: 14 }), zonesByTick, (made, list, zones) => {
        const state = stateOf({ ...made, zones: 4 });
        const columns = state.tables.sites as unknown as MeasuredTable;
        const wanted = list.map(({ value, weighted, grouped, withGroups }): Wanted => {
          const [weight, by] = [weighted ?? undefined, grouped ? "zone" : undefined];
          const groups = grouped && withGroups ? new Float64Array(4 * zones.length).fill(NaN) : null;
          return { columns, value, weight, by, groups, series: new Float64Array(zones.length).fill(NaN) };
        });
        const tallies = new Tallies(wanted, 4);
        const row = new Float64Array(4);
        zones.forEach((zone, tick) => {
          state.tables.sites.zone.set(zone.slice(0, made.sites));
          state.tables.sites.stock[0] += tick;
          tallies.note(tick);
          for (const { value, weight, by, series, groups } of wanted) {
            const gauge = new Gauge(columns, value, weight, by);
            expect(series[tick]).toBe(gauge.total());
            if (groups === null) continue;
            gauge.read(row, 0, new Float64Array(4));
            expect(groups.slice(4 * tick, 4 * tick + 4)).toEqual(row);
          }
        });
      }),
    );
  });

  it("calls a function that several measures share once per row", () => {
    let calls = 0;
    const counted: Source = (s, i) => {
      calls++;
      return s.stock[i];
    };
    const state = stateOf({ sites: 5, zones: 2, edges: [], names: [], seed: "", ticks: 1, balances: [1, 2, 3, 4, 5] });
    const columns = state.tables.sites as unknown as MeasuredTable;
    const of = (value: Source, weight: Source): Wanted => ({
      columns, value, weight, by: undefined, groups: null, series: new Float64Array(1),
    });
    new Tallies([of(counted, "heat"), of(counted, "stock"), of("heat", counted)], 0).note(0);
    expect(calls).toBe(5);
  });
});
