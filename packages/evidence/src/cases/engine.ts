import { createSimulation } from "@truce/core";
import type { Engine } from "@truce/scenarios/run";

/** Turns that a run is asked for, beside its measures; rows are week, agreement and status (1 in force, 2 broken). */
const engine: Engine = {
  start(spec, { seed, weeks }) {
    const turns: number[][] = [];
    const expulsions: number[] = [];
    const simulation = createSimulation(spec, {
      seed,
      ...(weeks !== undefined && { weeks }),
      onEvent({ type, week, fields }) {
        if (type === "agreement") turns.push([week, fields["agreement"]!, fields["status"]!]);
        if (type === "expulsion") expulsions.push(week);
      },
    });
    const column = (at: number): Float64Array => Float64Array.from(turns, (row) => row[at]!);
    return {
      get week() {
        return simulation.tick * (simulation.spec.step ?? 1);
      },
      get finished() {
        return simulation.tick >= simulation.ticks;
      },
      step: () => simulation.step(),
      output: () => ({
        hash: simulation.hash(),
        series: Object.fromEntries(
          simulation.engine.recorder.measures.map(({ id }) => [id, simulation.measure(id).slice()]),
        ),
        districts: {},
        parts: {
          turns: { week: column(0), agreement: column(1), status: column(2) },
          expulsions: { week: Float64Array.from(expulsions) },
        },
        incidents: [],
      }),
    };
  },
};

export default engine;
