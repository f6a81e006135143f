import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Gauge } from "../../src/kernel/gauge.ts";
import type { Source } from "../../src/kernel/source.ts";
import { engineOf, small, stateOf, toy } from "./toy.ts";

const sources = fc.constantFrom<Source>("stock", "visits", ["stock", "open"], (s, i) => s.stock[i] - s.visits[i]);

describe("a gauge", () => {
  it("reads the state as it is now, not as it was when the gauge was made", () => {
    fc.assert(
      fc.property(toy, sources, fc.option(sources, { nil: undefined }), (made, value, weight) => {
        const engine = engineOf(made);
        const sites = engine.state.tables.sites as never;
        const early = new Gauge(sites, value, weight, "zone");
        early.total();
        for (let tick = 0; tick < made.ticks; tick++) {
          engine.step();
          expect(early.total()).toBe(new Gauge(sites, value, weight).total());
        }
      }),
    );
  });

  it("gives the same total alone and with groups, writes groups to their place only, and changes no state", () => {
    fc.assert(
      fc.property(toy, sources, fc.option(sources, { nil: undefined }), fc.nat(5), (made, value, weight, at) => {
        const engine = engineOf(made);
        engine.run(made.ticks);
        const before = engine.hash();
        const gauge = new Gauge(engine.state.tables.sites as never, value, weight, "zone");
        const out = new Float64Array(made.zones + 10).fill(7);
        expect(gauge.read(out, at, new Float64Array(made.zones))).toBe(gauge.total());
        const outside = [...out.slice(0, at), ...out.slice(at + made.zones)];
        expect(outside).toEqual(Array.from({ length: 10 }, () => 7));
        expect(engine.hash()).toBe(before);
      }),
    );
  });

  it("counts a column in the rows that it is told, as a function would", () => {
    const selected: Source = { column: "stock", where: "kind", is: 1 };
    const written: Source = (s, i) => (s.kind[i] === 1 ? s.stock[i] : 0);
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made);
        engine.run(made.ticks);
        const sites = engine.state.tables.sites as never;
        expect(new Gauge(sites, selected, "heat").total()).toBe(new Gauge(sites, written, "heat").total());
        expect(new Gauge(sites, selected).total()).toBe(new Gauge(sites, written).total());
      }),
    );
  });

  it("is 0 over no rows", () => {
    const none = stateOf({ ...small, sites: 0, edges: [] }).tables.sites as never;
    expect(new Gauge(none, "stock").total()).toBe(0);
    expect(new Gauge(none, ["stock", "open"], "heat").total()).toBe(0);
  });
});
