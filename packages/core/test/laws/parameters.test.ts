import { expect, it } from "vitest";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import type { State } from "../../src/kernel/table.ts";
import { heat } from "../../src/model/mechanisms/heat.ts";
import type { CountrySpec } from "../../src/model/spec.ts";
import { schedule } from "../../src/schedule.ts";
import { type CountrySchema, Simulation } from "../../src/simulation.ts";
import { stories } from "../support/stories.ts";
import { tiny } from "../support/tiny.ts";

type Run = Mechanism["run"];

/** Whether a mechanism leaves other bits behind when one of its parameters has another value; the state stays as it was. */
function moves(state: State<CountrySchema>, run: (value: number) => void, [low, high]: readonly [number, number]): boolean {
  const bytes = new Uint8Array(state.buffer);
  const before = bytes.slice();
  run(low);
  const left = bytes.slice();
  bytes.set(before);
  run(high);
  const same = Buffer.compare(left, bytes) === 0;
  bytes.set(before);
  return !same;
}

/** Tries, in every tick of a run, every parameter of which no effect was seen yet, and forgets those that have one. */
function tryParameters(spec: CountrySpec, seed: string, pending: Set<string>, mechanisms = schedule): void {
  const silent = { emit: () => {} };
  const wrapped = mechanisms.map((m): Mechanism => {
    const names = Object.keys(m.parameters);
    const run: Run = (view, values, context) => {
      for (const name of names) {
        if (!pending.has(`${m.id}.${name}`)) continue;
        const once = (value: number): void => m.run(view, { ...values, [name]: value }, { ...context, ...silent });
        if (moves(simulation.engine.state, once, m.parameters[name]!.plausible)) pending.delete(`${m.id}.${name}`);
      }
      m.run(view, values, context);
    };
    return { ...m, run };
  });
  const simulation: Simulation = new Simulation(spec, { seed, schedule: wrapped });
  while (pending.size > 0 && simulation.tick < simulation.ticks) simulation.step();
}

it("moving any parameter from plausibly low to plausibly high moves something, in some week of some country", () => {
  const pending = new Set(schedule.flatMap((m) => Object.keys(m.parameters).map((name) => `${m.id}.${name}`)));
  const all = pending.size;
  for (const [i, spec] of stories.entries()) if (pending.size > 0) tryParameters(spec, `${i}`, pending);
  expect([...pending], `of ${all} parameters`).toEqual([]);
});

it("a parameter that its mechanism never looks at is found out", () => {
  const [first] = Object.values(heat.parameters);
  const pending = new Set(["heat.excitation", "heat.idle"]);
  const more = schedule.map((m) => (m.id === heat.id ? { ...m, parameters: { ...m.parameters, idle: first! } } : m));
  tryParameters({ ...tiny, weeks: 10 }, "1", pending, more);
  expect([...pending]).toEqual(["heat.idle"]);
});
