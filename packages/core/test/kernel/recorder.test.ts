import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byGroup, total } from "../../src/kernel/measure.ts";
import { Recorder } from "../../src/kernel/recorder.ts";
import { engineOf, measures, small, stateOf, toy } from "./toy.ts";

describe("the recorder", () => {
  it("has the numbers that a recomputation from each tick's state gives, in total, parts and groups", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made, { ticks: made.ticks });
        const { recorder, state } = engine;
        const row = new Float64Array(made.zones);
        for (let tick = 0; tick < made.ticks; tick++) {
          engine.step();
          for (const m of measures) {
            const columns = state.tables[m.over as "sites"] as never;
            expect(recorder.total(m.id)[tick]).toBe(total(m, columns));
            for (const [part, value] of Object.entries(m.parts ?? {}))
              expect(recorder.part(m.id, part)[tick]).toBe(total({ ...m, value }, columns));
            if (m.by === undefined) continue;
            byGroup(m, columns, row, new Float64Array(made.zones));
            expect(recorder.grouped(m.id).slice(tick * made.zones, (tick + 1) * made.zones)).toEqual(row);
          }
        }
      }),
    );
  });

  it("has groups that add up to the total, and parts too, when numbers are exact", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made, { ticks: made.ticks });
        engine.run(made.ticks);
        const { recorder } = engine;
        const visits = recorder.total("visits");
        for (let tick = 0; tick < made.ticks; tick++) {
          const groups = recorder.grouped("visits").slice(tick * made.zones, (tick + 1) * made.zones);
          expect(groups.reduce((sum, value) => sum + value, 0)).toBe(visits[tick]);
          const stock = recorder.grouped("stock").slice(tick * made.zones, (tick + 1) * made.zones);
          expect(stock.reduce((sum, value) => sum + value, 0)).toBeCloseTo(recorder.total("stock")[tick]!, 9);
        }
        const [open, shut] = [recorder.part("meanHeat", "open"), recorder.part("meanHeat", "shut")];
        // Means of "open" and of "not open" with the same weights; 0 and 0 where nothing has weight.
        for (let tick = 0; tick < made.ticks; tick++)
          expect(open[tick]! + shut[tick]!).toBeCloseTo(recorder.total("stock")[tick]! > 0 ? 1 : 0, 9);
      }),
    );
  });

  it("leaves what it has no room for, and says NaN for what has not happened", () => {
    const engine = engineOf(small, { ticks: 3 });
    engine.run(2);
    expect(engine.recorder.total("stock")[1]).not.toBeNaN();
    expect(engine.recorder.total("stock")[2]).toBeNaN();
    expect([...engine.recorder.grouped("stock")].map(Number.isNaN)).toEqual([false, false, false, false, true, true]);
    const early = engine.snapshot();
    engine.run(5);
    expect(engine.recorder.total("stock").length).toBe(3);
    engine.restore(early);
    expect(engine.recorder.total("stock")[2]).toBeNaN();
  });

  it("asks for measures by name and says which there are", () => {
    const { recorder } = engineOf(small, { ticks: 1 });
    expect(() => recorder.total("stok")).toThrow(
      'no measure "stok"; known: stock, meanHeat, balance, visits, worth, zoneHeat',
    );
    expect(() => recorder.grouped("worth")).toThrow('no measure "worth" that is grouped; known: stock, meanHeat');
    expect(() => recorder.part("stock", "open")).toThrow('no measure "stock" that has parts; known: meanHeat');
    expect(() => recorder.part("meanHeat", "ajar")).toThrow('"meanHeat" has no part "ajar"; it has: open, shut');
  });

  it("refuses measures that do not fit the tables, all at once", () => {
    const state = stateOf(small);
    const [stock] = measures;
    const wrong = [
      stock,
      stock,
      { ...stock, id: "a", over: "towns" },
      { ...stock, id: "b", reads: ["haet"] },
      { ...stock, id: "c", by: "heat" },
      { ...stock, id: "d", by: "row" },
    ];
    for (const reason of [
      'two measures are called "stock"',
      'measure "a" counts rows of "towns", but there is no such table',
      'measure "b" reads sites.haet, but there is no such column',
      'measure "c" is grouped by "heat", which names rows of no table, not of zones',
      'measure "d" is grouped by "row", which names rows of sites, not of zones',
    ])
      expect(() => new Recorder(wrong, state, 1, "zones")).toThrow(reason);
    expect(() => new Recorder([stock], state, 1, "towns")).toThrow('grouped by "towns", but there is no such table');
    expect(() => new Recorder([stock], state, 1, null).grouped("stock")).toThrow("known: none");
  });

  it("does not take over what other measures recorded", () => {
    const { recorder } = engineOf(small, { ticks: 1 });
    expect(() => recorder.restore(recorder.series.slice(1), 1)).toThrow("their measures differ");
  });
});
