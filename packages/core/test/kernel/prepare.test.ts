import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "../../src/kernel/event.ts";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import { num } from "../../src/kernel/parameter.ts";
import { emitter, parameterValues } from "../../src/kernel/prepare.ts";
import { engineOf, events, small, toy, toys } from "./toy.ts";

const words = { unit: "per tick", evidence: "assumed" } as const;
const parameters = {
  speed: num({ ...words, label: "Speed", default: 0.5, plausible: [0, 1], max: 2 }),
  drag: num({ ...words, label: "Drag", default: 3, plausible: [0, 9], min: -9, max: 9 }),
};
const schedule: Mechanism[] = [{ ...toys.probe("car"), parameters }, toys.warm("oven")];

describe("values of parameters", () => {
  it("are the defaults unless a path says otherwise, and cannot be changed by a mechanism", () => {
    fc.assert(
      fc.property(fc.option(fc.double({ min: -12, max: 12 })), (drag) => {
        const make = () => parameterValues(schedule, drag === null ? {} : { "car.drag": drag });
        if (drag !== null && !(drag >= -9 && drag <= 9)) {
          expect(make).toThrow(`parameter "car.drag" is ${drag}; allowed is -9 to 9 (per tick)`);
          return;
        }
        const values = make();
        expect(Object.fromEntries(values)).toEqual({ car: { speed: 0.5, drag: drag ?? 3 }, oven: { gain: 0.2 } });
        expect(() => Object.assign(values.get("car")!, { speed: 1 })).toThrow(TypeError);
      }),
    );
  });

  it("are refused under any other path, all at once, with the names that there are", () => {
    const known = new Set(["car.speed", "car.drag", "oven.gain"]);
    fc.assert(
      fc.property(
        fc.constantFrom("car", "oven", "", "cart"),
        fc.constantFrom("speed", "gain", "toString", "__proto__", "", "speed.x"),
        (id, name) => {
          const path = `${id}.${name}`;
          const make = () => parameterValues(schedule, { [path]: 0.25 });
          if (known.has(path)) expect(make).not.toThrow();
          else expect(make).toThrow(`there is no parameter "${path}"`);
        },
      ),
    );
    const make = () => parameterValues(schedule, { "car.sped": 1, gain: 1, "car.speed": NaN });
    expect(make).toThrow('there is no parameter "car.sped"; "car" has: speed, drag');
    expect(make).toThrow('there is no parameter "gain": no mechanism is called ""; write mechanism.parameter');
    expect(make).toThrow('parameter "car.speed" is NaN');
  });
});

describe("events", () => {
  it("reach the observer in order, with the tick and the week, as copies", () => {
    fc.assert(
      fc.property(toy, fc.constantFrom(0.5, 1, 2), (made, step) => {
        const seen: LoggedEvent[] = [];
        const engine = engineOf(made, { step, onEvent: (event) => void seen.push(event) });
        for (let tick = 0; tick < made.ticks; tick++) {
          const count = seen.length;
          engine.step();
          for (const event of seen.slice(count)) expect([event.tick, event.week]).toEqual([tick, tick * step]);
        }
        const carried = made.names.filter((name) => name === "carry").length;
        expect(seen.filter(({ type }) => type === "moved").length).toBe(carried * made.sites * made.ticks);
      }),
    );
    const seen: LoggedEvent[] = [];
    const fields = { site: 1, heat: 2 };
    const emit = emitter(
      events,
      (event) => void seen.push(event),
      true,
      () => ({ tick: 3, week: 4 }),
    );
    emit("opened", fields);
    fields.heat = 9;
    emit("opened", fields);
    expect(seen.map((event) => event.fields.heat)).toEqual([2, 9]);
  });

  it("are checked in checked mode", () => {
    const emit = emitter(events, undefined, true, () => ({ tick: 0, week: 0 }));
    expect(() => emit("closed", {})).toThrow('"closed" was reported; the model declares: opened, moved');
    expect(() => emit("opened", { site: 1 })).toThrow('"opened" has fields site; the model declares heat, site');
    expect(() => emit("opened", { site: 1, heat: NaN })).toThrow('"opened": heat is NaN');
    expect(() => emit("opened", { heat: 1, site: 1 })).not.toThrow();
    expect(() => emitter(events, undefined, false, () => ({ tick: 0, week: 0 }))("closed", {})).not.toThrow();
    engineOf(small, { checked: true }, [toys.carry("carry")]).step();
  });
});
