import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSnapshot, encodeSnapshot } from "../../src/kernel/snapshot.ts";
import { Simulation } from "../../src/simulation.ts";
import { country } from "../support/countries.ts";
import { hashes } from "../support/runs.ts";
import { tiny } from "../support/tiny.ts";

const weeks = 30;

describe("the same bits", () => {
  it("come from the same country and seed, alone or among other runs, step by step or at once", () => {
    fc.assert(
      fc.property(fc.array(country({ weeks }), { minLength: 2, maxLength: 3 }), fc.string(), (specs, seed) => {
        const alone = specs.map((spec) => hashes(new Simulation(spec, { seed })));
        // The other way round and taking turns: no run leaves anything behind for another.
        const turns = specs.toReversed().map((spec) => new Simulation(structuredClone(spec), { seed }));
        for (let tick = 0; tick < 2 * weeks; tick++)
          turns.forEach((simulation, i) => {
            if (simulation.tick === simulation.ticks) return;
            simulation.step();
            expect(simulation.hash()).toBe(alone[specs.length - 1 - i]![tick]);
          });
        expect(specs.map((spec) => new Simulation(spec, { seed }).run().hash())).toEqual(alone.map((own) => own.at(-1)));
      }),
      { numRuns: 10 },
    );
  });

  it("come from a run stopped at any tick, stored, restored or branched", () => {
    fc.assert(
      fc.property(country({ weeks }), fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (spec, share, seed) => {
        const whole = new Simulation(spec, { seed }).run();
        const when = Math.floor(share * whole.ticks);
        const stopped = new Simulation(spec, { seed }).run(when);
        const stored = decodeSnapshot(encodeSnapshot(stopped.engine.snapshot()));
        stopped.run().engine.restore(stored);
        const elsewhere = new Simulation(spec, { seed });
        elsewhere.engine.restore(stored);
        for (const engine of [stopped.engine, stopped.engine.branch(), elsewhere.engine]) {
          expect(engine.tick).toBe(when);
          engine.run(whole.ticks - when);
          expect(engine.hash()).toBe(whole.hash());
          expect(engine.recorder.series).toEqual(whole.engine.recorder.series);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("come from a tiny country stopped at every tick", () => {
    const whole = new Simulation(tiny, { seed: 2, weeks: 60 });
    const engine = new Simulation(tiny, { seed: 2, weeks: 60 }).engine;
    for (const hash of hashes(whole)) {
      engine.restore(decodeSnapshot(encodeSnapshot(engine.snapshot())));
      engine.step();
      expect(engine.hash()).toBe(hash);
    }
  });

  it("do not come from another seed", () => {
    const finals = ["1", "2", "3", 1.5].map((seed) => new Simulation(tiny, { seed, weeks: 26 }).run().hash());
    expect(new Set(finals).size).toBe(finals.length);
    expect(new Simulation(tiny, { seed: 1, weeks: 26 }).run().hash()).toBe(finals[0]);
  });

  it("are not told apart by length: a longer run goes through the end of a shorter one", () => {
    const [short, long] = [new Simulation(tiny, { seed: 1, weeks: 20 }).run(), new Simulation(tiny, { seed: 1, weeks: 40 }).run(20)];
    expect(long.hash()).toBe(short.hash());
  });
});
