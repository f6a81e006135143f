import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Engine } from "../../src/kernel/engine.ts";
import type { LoggedEvent } from "../../src/kernel/event.ts";
import { Stream, rootKey } from "../../src/kernel/random.ts";
import { engineOf, hashes, mechanismsOf, modelOf, small, stateOf, toy, toys } from "./toy.ts";

/** A permutation of rows, another one for every mechanism and tick. */
function shuffled(seed: string) {
  return (rows: number, mechanism: string, tick: number): Int32Array => {
    const order = Int32Array.from({ length: rows }, (_, i) => i);
    const stream = new Stream(rootKey(seed), mechanism);
    stream.seek(tick);
    stream.shuffle(order, rows);
    return order;
  };
}

describe("the same bits", () => {
  it("come from the same seed, other bits from another seed", () => {
    fc.assert(
      fc.property(toy, (made) => {
        expect(hashes(engineOf(made), made.ticks)).toEqual(hashes(engineOf(made), made.ticks));
        const drawing = mechanismsOf(["probe"]);
        const one = hashes(engineOf(made, {}, drawing), 1);
        expect(hashes(engineOf(made, { seed: `${made.seed}!` }, drawing), 1)).not.toEqual(one);
      }),
    );
  });

  it("come whoever watches: events, recorder, ledger, checks, all together or none", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const alone = hashes(engineOf(made), made.ticks);
        const seen: LoggedEvent[] = [];
        for (const options of [
          { onEvent: (event: LoggedEvent) => void seen.push(event) },
          { ticks: made.ticks },
          { ledger: true },
          { checked: true },
          { onEvent: (event: LoggedEvent) => void seen.push(event), ticks: 3, ledger: true, checked: true },
        ])
          expect(hashes(engineOf(made, options), made.ticks)).toEqual(alone);
      }),
    );
  });

  it("come in whatever order the rows are visited", () => {
    fc.assert(
      fc.property(toy, fc.string(), (made, order) => {
        const engine = engineOf(made, { visit: shuffled(order), checked: true });
        expect(hashes(engine, made.ticks)).toEqual(hashes(engineOf(made), made.ticks));
      }),
    );
  });

  it("come with a mechanism added that writes nothing", () => {
    fc.assert(
      fc.property(toy, fc.nat(), (made, place) => {
        const schedule = mechanismsOf(made.names);
        const more = schedule.toSpliced(place % (schedule.length + 1), 0, toys.idle("bystander"));
        expect(hashes(engineOf(made, {}, more), made.ticks)).toEqual(hashes(engineOf(made), made.ticks));
      }),
    );
  });

  it("are drawn by a mechanism whatever mechanisms and streams stand around it", () => {
    fc.assert(
      fc.property(toy, fc.nat(), (made, place) => {
        const probe = toys.probe("watched");
        const others = mechanismsOf(made.names.filter((name) => name !== "probe"));
        const drawn = (schedule: typeof others): number[][] => {
          const engine = engineOf(made, {}, schedule);
          return Array.from({ length: made.ticks }, () => (engine.step(), [...engine.state.tables.sites.drawn]));
        };
        const alone = drawn([probe]);
        expect(drawn(others.toSpliced(place % (others.length + 1), 0, probe))).toEqual(alone);
        expect(drawn([...others.toReversed(), probe])).toEqual(alone);
        expect(drawn([{ ...probe, streams: ["another", ...probe.streams] }])).toEqual(alone);
      }),
    );
  });
});

it("draws of a mechanism are those of its stream at the tick, under its own name", () => {
  fc.assert(
    fc.property(toy, (made) => {
      const engine = engineOf(made, {}, [toys.probe("watched")]);
      const luck = new Stream(rootKey(made.seed), "watched.luck");
      for (let tick = 0; tick < made.ticks; tick++) {
        engine.step();
        luck.seek(tick);
        for (let i = 0; i < made.sites; i++)
          expect(engine.state.tables.sites.drawn[i]).toBe(luck.unit(i) + luck.unit(i, 7));
      }
    }),
  );
});

describe("snapshots", () => {
  it("restored or branched at any tick go on as if never stopped", () => {
    fc.assert(
      fc.property(toy, fc.nat(), (made, when) => {
        const { ticks } = made;
        const first = when % (ticks + 1);
        const whole = engineOf(made, { ticks });
        whole.run(ticks);
        const stopped = engineOf(made, { ticks });
        stopped.run(first);
        const snapshot = stopped.snapshot();
        stopped.run(3);
        stopped.restore(snapshot);
        const fresh = engineOf(made, { ticks });
        fresh.restore(snapshot);
        for (const engine of [stopped, stopped.branch(), fresh]) {
          expect(engine.tick).toBe(first);
          engine.run(ticks - first);
          expect(engine.hash()).toBe(whole.hash());
          expect(engine.recorder.series).toEqual(whole.recorder.series);
        }
      }),
    );
  });

  it("leave the original alone when a branch goes another way", () => {
    fc.assert(
      fc.property(toy, (made) => {
        const engine = engineOf(made, {}, mechanismsOf(["warm", "probe"]));
        engine.run(2);
        const before = engine.hash();
        const branch = engine.branch({ parameters: { "warm0.gain": 1 }, seed: "other" });
        branch.run(2);
        expect(engine.hash()).toBe(before);
        engine.run(2);
        expect(engine.hash()).not.toBe(branch.hash());
      }),
    );
  });

  it("keep what was recorded when the branch reserves more or less room", () => {
    fc.assert(
      fc.property(toy, fc.nat(10), (made, room) => {
        const engine = engineOf(made, { ticks: 6 });
        engine.run(4);
        const branch = engine.branch({ ticks: room });
        branch.run(2);
        engine.run(2);
        for (const { id } of engine.model.measures)
          expect(branch.recorder.total(id).slice(0, 6)).toEqual(engine.recorder.total(id).slice(0, Math.min(room, 6)));
      }),
    );
  });

  it("of another shape, version or length of tick are refused, and say what differs", () => {
    const here = engineOf(small);
    const larger = engineOf({ ...small, sites: 5, balances: [1, 2, 3, 4, 5] });
    const newer = new Engine({ ...here.model, version: "2" }, stateOf(small), { seed: 1 });
    const before = here.hash();
    expect(() => here.restore(larger.snapshot())).toThrow(
      'the snapshot has "sites.zone i32 x 5" where this run has "sites.zone i32 x 4"',
    );
    expect(() => here.restore(newer.snapshot())).toThrow(/toy 2.*toy 1/);
    expect(() => here.restore(engineOf(small, { step: 0.5 }).snapshot())).toThrow("ticks of 0.5 weeks");
    expect(here.hash()).toBe(before);
  });
});

describe("a run", () => {
  it("tells mechanisms the tick, the week and the length of a tick", () => {
    const told: unknown[] = [];
    const spy = {
      ...toys.idle("spy"),
      run: (_tables: unknown, _parameters: unknown, { tick, week, step }: Record<string, unknown>) => {
        told.push([tick, week, step]);
      },
    };
    engineOf(small, { step: 0.5 }, [spy]).run(3);
    expect(told).toEqual([
      [0, 0, 0.5],
      [1, 0.5, 0.5],
      [2, 1, 0.5],
    ]);
  });

  it("changes with a parameter, and nothing else needs to be said", () => {
    fc.assert(
      fc.property(toy, fc.double({ min: 0.3, max: 1, noNaN: true }), (made, gain) => {
        const schedule = mechanismsOf(["warm"]);
        const engine = engineOf(made, { parameters: { "warm0.gain": gain } }, schedule);
        expect(hashes(engine, 1)).not.toEqual(hashes(engineOf(made, {}, schedule), 1));
      }),
    );
  });

  it("refuses options that make no sense", () => {
    expect(() => engineOf(small, { step: 0 })).toThrow("the length of a tick is 0");
    expect(() => engineOf(small, { ticks: -1 })).toThrow("cannot reserve room for -1 ticks");
    const model = modelOf(mechanismsOf(["warm"]));
    for (const order of [
      [0, 0, 1],
      [0, 1],
      [0, 1, 3],
    ]) {
      const engine = new Engine(model, stateOf({ ...small, sites: 3, edges: [] }), {
        seed: 1,
        visit: () => Int32Array.from(order),
      });
      expect(() => engine.step()).toThrow("each of 3 rows once");
    }
  });
});
