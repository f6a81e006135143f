import { createSimulation, type Simulation, type SimulationOptions } from "@truce/core";
import type { Engine, Incident, RunOutput } from "./engine.ts";

/** Words for the codes of incidents, in the order of the model's. */
const incidentKinds = ["battle", "attackOnCivilians", "attackOnMission", "stateAbuse"] as const;
const perpetrators = ["rebel", "militia", "state", "criminal"] as const;

/** The engine of the country model. */
const engine: Engine = {
  start(spec, { seed, arm, weeks, record }) {
    const incidents: Incident[] = [];
    const onEvent: NonNullable<SimulationOptions["onEvent"]> = ({ type, week, fields }) => {
      if (type !== "incident") return;
      incidents.push({
        week,
        district: spec.districts[fields["district"]!]!.id,
        kind: incidentKinds[fields["kind"]!] ?? "other",
        perpetrator: perpetrators[fields["perpetrator"]!] ?? "unknown",
        civilianDeaths: fields["civilianDeaths"]!,
        otherDeaths: fields["otherDeaths"]!,
        responded: fields["responded"] === 1,
      });
    };
    const simulation = createSimulation(spec, {
      seed,
      arm,
      ...(weeks !== undefined && { weeks }),
      ...(record.incidents === true && { onEvent }),
    });
    const step = spec.step ?? 1;
    return {
      get week() {
        return simulation.tick * step;
      },
      get finished() {
        return simulation.tick >= simulation.ticks;
      },
      step: () => simulation.step(),
      output: () => outputOf(simulation, record.districts, incidents),
    };
  },
};

export default engine;

function outputOf(
  simulation: Simulation,
  wanted: readonly string[] | undefined,
  incidents: readonly Incident[],
): RunOutput {
  const { measures } = simulation.engine.recorder;
  const inDistricts = measures.filter(({ id, by }) => by !== undefined && (wanted?.includes(id) ?? true));
  const parts = measures.map(({ id, parts: names = {} }) => [
    id,
    Object.fromEntries(Object.keys(names).map((part) => [part, simulation.part(id, part)])),
  ]);
  return {
    hash: simulation.hash(),
    series: Object.fromEntries(measures.map(({ id }) => [id, simulation.measure(id)])),
    districts: Object.fromEntries(inDistricts.map(({ id }) => [id, simulation.byDistrict(id)])),
    parts: Object.fromEntries(parts.filter(([, of]) => Object.keys(of!).length > 0)) as RunOutput["parts"],
    incidents,
  };
}
