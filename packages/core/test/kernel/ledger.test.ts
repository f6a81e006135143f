import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import { total } from "../../src/kernel/measure.ts";
import { engineOf, measures, mechanismsOf, small, toy, toys } from "./toy.ts";

/** A mechanism that sets the balance of the first site to given values, tick by tick. */
function set(id: string, values: readonly number[]): Mechanism {
  const sets: Mechanism["run"] = ({ sites }, _p, { from, tick }) => {
    if (from === 0) sites.balance[0] = values[tick % values.length];
  };
  return { ...toys.grow(id), streams: [], run: sets };
}

describe("the ledger", () => {
  it("adds up to end minus start to the last bit, in any model and after any number of ticks", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made, { ledger: true });
        for (let tick = 0; tick < made.ticks; tick++) {
          engine.step();
          for (const { id } of measures) expect(engine.ledger!.residual(id)).toBe(0);
        }
      }),
    );
  });

  it("names a measure that it cannot account for, and those that it can", () => {
    expect(() => engineOf(small, { ledger: ["nonsense"] })).toThrow(
      /"nonsense": there is no such measure; there are: .*\w/,
    );
  });

  it("adds up when tiny numbers follow huge ones", () => {
    const numbers = fc.array(
      fc.oneof(
        fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
        fc.constantFrom(5e-324, -5e-324, 1e300, -1e300, 1e-300),
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        const made = { ...small, balances: [0.1, 0, 0, 0] };
        const engine = engineOf(made, { ledger: true }, [set("first", first), set("second", second)]);
        engine.run(6);
        expect(engine.ledger!.residual("balance")).toBe(0);
        const moved = new Map(engine.ledger!.entries("balance").map((entry) => [entry.mechanism, entry.moved]));
        // One mechanism that moves the measure alone moved it by all of the difference.
        const alone = engineOf(made, { ledger: true }, [set("first", first)]);
        alone.run(6);
        const end = first[5 % first.length]!;
        expect(alone.ledger!.entries("balance")[0]?.moved ?? 0).toBe(end - 0.1);
        expect(moved.size).toBeLessThanOrEqual(2);
      }),
    );
  });

  it("says who moved what, largest first, and nobody who moved nothing", () => {
    const engine = engineOf({ ...small, balances: [1, 0, 0, 0] }, { ledger: true }, [
      set("raise", [4, 6]),
      toys.probe("probe"),
      set("drop", [-10, 2]),
    ]);
    const { ledger, state } = engine;
    const start = total(measures[2], state.tables.sites as never);
    engine.run(2);
    expect(total(measures[2], state.tables.sites as never) - start).toBe(1);
    expect(ledger!.entries("balance")).toEqual([
      { mechanism: "raise", moved: 3 + 16 },
      { mechanism: "drop", moved: -14 - 4 },
    ]);
    expect(ledger!.entries("zoneHeat")).toEqual([]);
    expect(() => ledger!.entries("balanse")).toThrow('no measure "balanse"; known: stock');
  });

  it("begins anew where a run is restored or branched", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made, { ledger: true });
        const snapshot = engine.snapshot();
        engine.run(made.ticks);
        const branch = engine.branch();
        branch.run(made.ticks);
        for (const { id } of measures) expect(branch.ledger!.residual(id)).toBe(0);
        engine.restore(snapshot);
        for (const { id } of measures)
          expect([engine.ledger!.entries(id), engine.ledger!.residual(id)]).toEqual([[], 0]);
      }),
    );
    const engine = engineOf(small, { ledger: true }, mechanismsOf(["idle"]));
    const branch = engine.branch();
    branch.run(2);
    // The world that was built before the branch is nobody's doing.
    expect(measures.flatMap(({ id }) => branch.ledger!.entries(id))).toEqual([]);
  });

  it("is absent unless asked for", () => {
    expect(engineOf(small).ledger).toBeNull();
  });
});
