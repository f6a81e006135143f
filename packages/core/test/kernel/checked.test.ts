import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CardError } from "../../src/kernel/checked.ts";
import { Engine } from "../../src/kernel/engine.ts";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import { num } from "../../src/kernel/parameter.ts";
import type { Cells } from "../../src/kernel/table.ts";
import { engineOf, mechanismsOf, modelOf, small, stateOf, toy, toys } from "./toy.ts";

type Run = Mechanism["run"];

/** A mechanism over sites that declares to change heat and visits, and does what it likes. */
function rogue(run: Run, more: Partial<Mechanism> = {}): Mechanism {
  return { ...toys.warm("rogue"), changes: { sites: ["heat", "visits", "zone"] }, ...more, run };
}

function stepOf(run: Run, more: Partial<Mechanism> = {}): () => void {
  return () => engineOf(small, { checked: true }, [rogue(run, more)]).step();
}

describe("checked mode", () => {
  it("finds the very cell that a mechanism changed without declaring it", () => {
    fc.assert(
      fc.property(toy, fc.nat(), fc.nat(), (made, which, where) => {
        const state = stateOf(made);
        const cells = state.cells.filter(({ column, table }) => `${table}.${column}` !== "sites.heat");
        const { table, column, array }: Cells = cells[which % cells.length]!;
        const row = where % array.length;
        const sneaky = { ...toys.warm("sneaky"), run: () => void (array[row] = array[row] === 0 ? 1 : 0) };
        const engine = new Engine(modelOf([sneaky]), state, { seed: 1, checked: true });
        expect(() => engine.step()).toThrow(
          `"sneaky" changed ${table}.${column} in row ${row} at tick 0 without declaring it; add it to "writes" or "changes"`,
        );
      }),
    );
  });

  it("finds a change of 0 to −0", () => {
    const state = stateOf(small);
    const negate = { ...toys.warm("negate"), run: () => void (state.tables.zones.heat[1] = -0) };
    expect(() => new Engine(modelOf([negate]), state, { seed: 1, checked: true }).step()).toThrow(
      "changed zones.heat in row 1",
    );
  });

  it("refuses values outside the range of a column, no numbers, and references to nowhere", () => {
    const set = (column: string, value: number) =>
      stepOf(({ sites }, _p, { from }) => void (sites[column][from] = value));
    expect(set("heat", 1)).not.toThrow();
    expect(set("heat", 1.25)).toThrow(
      '"rogue" at tick 0: sites.heat in row 0 is 1.25; allowed is 0 to 1 (share), finite',
    );
    expect(set("heat", -0.5)).toThrow("sites.heat in row 0 is -0.5");
    expect(set("heat", NaN)).toThrow("sites.heat in row 0 is NaN");
    expect(set("visits", -1)).toThrow("sites.visits in row 0 is -1");
    expect(set("zone", -1)).not.toThrow();
    expect(set("zone", 2)).toThrow("sites.zone in row 0 is 2; allowed is -1 to 1 (row of zones)");
    const balance = { changes: { sites: ["balance"] } };
    expect(stepOf(({ sites }, _p, { from }) => void (sites.balance[from] = Infinity), balance)).toThrow("is Infinity");
  });

  it("refuses a mechanism over a table that sets rows it was not given", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(20), fc.nat(1), (sites, ticks, side) => {
        const made = { ...small, sites, balances: Array.from({ length: sites }, () => 0), edges: [] };
        const all = rogue(({ sites: { visits, n } }) => {
          for (let i = 0; i < n; i++) visits[i] = visits[i]! + 1;
        });
        const engine = engineOf(made, { checked: true }, [all]);
        expect(() => engine.run(ticks + 1)).toThrow(/while it was given rows .* loop from ctx.from to ctx.to/);
        const one = (row: (from: number, to: number) => number) =>
          rogue(({ sites: { visits } }, _p, { from, to, tick }) => {
            if (tick === ticks) visits[row(from, to)]++;
          });
        // One row too far up or down; outside the table such a write is lost anyway.
        const outside = [one((from) => from - 1), one((_from, to) => to)][side]!;
        const other = engineOf(made, { checked: true }, [outside]);
        other.run(ticks);
        expect(() => other.step()).toThrow(CardError);
      }),
    );
  });

  it("looks at what was built before the first tick", () => {
    const outside = stateOf(small);
    outside.tables.sites.heat[2] = 7;
    const checked = { seed: 1, checked: true };
    expect(() => new Engine(modelOf([]), outside, checked).step()).toThrow(
      "Before the first tick, sites.heat in row 2 is 7",
    );
    const unfilled = stateOf(small);
    unfilled.graphs.roads.start.fill(0);
    expect(() => new Engine(modelOf([]), unfilled, checked).step()).toThrow('Graph "roads" was not filled');
    const far = stateOf(small);
    far.graphs.roads.target[0] = 4;
    expect(() => new Engine(modelOf([]), far, checked).step()).toThrow("reaches row 4; the table has 4 rows");
  });

  it("lists what a mechanism declared and never looked at", () => {
    const idle = num({ default: 1, plausible: [0, 2], unit: "none", label: "Idle", evidence: "assumed" });
    const lazy: Mechanism = {
      ...toys.spread("lazy"),
      parameters: { used: idle, idle },
      reads: { sites: ["open", "kind"], zones: ["heat"] },
      streams: ["luck", "chance"],
      run: ({ sites }, { used }, { draw }) => void (sites.open[0] + draw.luck.unit(0) + used),
    };
    const engine = engineOf(small, { checked: true }, [
      lazy,
      ...mechanismsOf(["warm", "spread", "gather", "carry", "idle"]),
    ]);
    engine.run(2);
    expect(engine.unread()).toEqual(
      ["sites.kind", "zones.heat", "sites.heatBefore"].map((column) => ({ mechanism: "lazy", column })),
    );
    expect(engine.unused().map(({ what }) => what)).toEqual([
      "column sites.kind",
      "column zones.heat",
      "column sites.heatBefore",
      "parameter idle",
      "stream chance",
      "graph roads",
    ]);
    expect(() => engineOf(small).unread()).toThrow("set checked");
  });

  it("finds nothing in honest models", () => {
    fc.assert(fc.property(toy, (made) => engineOf(made, { checked: true }).run(made.ticks)));
  });
});
