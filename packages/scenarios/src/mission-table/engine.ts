import { createSimulation, type SimulationOptions } from "@truce/core";
import { Watch } from "../patterns/watch.ts";
import type { Engine, RunOutput } from "../run/engine.ts";
import { watched } from "./watched.ts";

/** Turns that a run may take; each becomes a series of how many there were in a week. */
const turns = ["agreement", "governmentFalls", "expulsion", "relapse", "split", "withdrawal"] as const;

/** The country model with the readings of the mission table beside it. Looking changes nothing. */
const engine: Engine = {
  start(spec, { seed, weeks, record }) {
    const counts = Object.fromEntries(turns.map((type) => [type, [] as number[]]));
    const onEvent: NonNullable<SimulationOptions["onEvent"]> = ({ type, week }) => {
      if (type in counts) counts[type]!.push(week);
    };
    const simulation = createSimulation(spec, { seed, ...(weeks !== undefined && { weeks }), onEvent });
    const watch = new Watch(simulation, false, simulation.ticks);
    const readings = Object.entries(watched);
    const series = readings.map(() => new Float64Array(simulation.ticks));
    return {
      get week() {
        return simulation.tick;
      },
      get finished() {
        return simulation.tick >= simulation.ticks;
      },
      step() {
        simulation.step();
        const week = simulation.tick - 1;
        watch.see(week);
        for (const [i, [, read]] of readings.entries()) series[i]![week] = read(simulation.engine.state.tables);
      },
      output(): RunOutput {
        const { measures } = simulation.engine.recorder;
        return {
          hash: simulation.hash(),
          series: {
            ...Object.fromEntries(measures.map(({ id }) => [id, simulation.measure(id)])),
            ...watch.series,
            ...Object.fromEntries(readings.map(([name], i) => [name, series[i]!])),
            ...Object.fromEntries(turns.map((type) => [type, perWeek(counts[type]!, simulation.ticks)])),
          },
          districts: Object.fromEntries((record.districts ?? []).map((id) => [id, simulation.byDistrict(id)])),
          parts: Object.fromEntries(
            measures
              .filter(({ parts = {} }) => Object.keys(parts).length > 0)
              .map(({ id, parts = {} }) => [
                id,
                Object.fromEntries(Object.keys(parts).map((part) => [part, simulation.part(id, part)])),
              ]),
          ),
          incidents: [],
        };
      },
    };
  },
};

export default engine;

function perWeek(weeks: readonly number[], ticks: number): Float64Array {
  const series = new Float64Array(ticks);
  for (const week of weeks) if (week < ticks) series[Math.floor(week)]! += 1;
  return series;
}
