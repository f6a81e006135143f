import { Stream, rootKey } from "../../src/kernel/random.ts";
import type { Mechanism } from "../../src/kernel/mechanism.ts";
import type { CountrySpec } from "../../src/model/spec.ts";
import { schedule } from "../../src/schedule.ts";
import { Simulation, type SimulationOptions } from "../../src/simulation.ts";

/** Fingerprints after every tick. */
export function hashes(simulation: Simulation, ticks = simulation.ticks): string[] {
  return Array.from({ length: ticks }, () => (simulation.step(), simulation.hash()));
}

/** A permutation of rows, another one for every mechanism and tick. */
export function shuffled(seed: string): NonNullable<SimulationOptions["visit"]> {
  return (rows, mechanism, tick) => {
    const order = Int32Array.from({ length: rows }, (_, i) => i);
    const stream = new Stream(rootKey(seed), mechanism);
    stream.seek(tick);
    stream.shuffle(order, rows);
    return order;
  };
}

export type Tables = Simulation["engine"]["state"]["tables"];

/**
 * A simulation in which `look` is called before and after every mechanism, to see what each of them does.
 * Bits are those of the plain simulation.
 */
export function watched(
  spec: CountrySpec,
  options: SimulationOptions,
  look: (tables: Tables, mechanism: Mechanism, when: "before" | "after", step: number) => void,
): Simulation {
  const wrapped = (options.schedule ?? schedule).map((m): Mechanism => ({
    ...m,
    run(view, parameters, context) {
      look(simulation.engine.state.tables, m, "before", context.step);
      m.run(view, parameters, context);
      look(simulation.engine.state.tables, m, "after", context.step);
    },
  }));
  const simulation: Simulation = new Simulation(spec, { ...options, schedule: wrapped });
  return simulation;
}

/** Sum of a column, of all rows or of those that count. */
export function sum(column: ArrayLike<number>, counts: (row: number) => boolean = () => true): number {
  let total = 0;
  for (let i = 0; i < column.length; i++) if (counts(i)) total += column[i]!;
  return total;
}
