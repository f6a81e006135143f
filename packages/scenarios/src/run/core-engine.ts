import {
  type Additions,
  createSimulation,
  incidentKinds,
  perpetrators,
  type Simulation,
  type SimulationOptions,
} from "@truce/core";
import type { Account, Engine, Incident, Recording, RunOutput } from "./engine.ts";

/** The engine of the country model, or of the model with additions. */
function engineOf(additions: Additions): Engine {
  return {
    start(spec, { seed, weeks, record, past }) {
      const incidents: Incident[] = [];
      const from = record.from ?? 0;
      const onEvent: NonNullable<SimulationOptions["onEvent"]> = ({ type, week, fields }) => {
        if (type !== "incident" || week < from) return;
        incidents.push({
          week: week - from,
          district: spec.districts[fields["district"]!]!.id,
          community: fields["community"]!,
          kind: incidentKinds[fields["kind"]!] ?? "other",
          perpetrator: perpetrators[fields["perpetrator"]!] ?? "unknown",
          civilianDeaths: fields["civilianDeaths"]!,
          otherDeaths: fields["otherDeaths"]!,
          responded: fields["responded"] === 1,
        });
      };
      const step = spec.step ?? 1;
      let simulation = createSimulation(past?.spec ?? spec, {
        ...additions,
        seed,
        ...(weeks !== undefined && { weeks }),
        ...(record.incidents === true && { onEvent }),
        ...(record.ledger !== undefined && { ledger: record.ledger }),
      });
      const [turn, account] = [past?.week ?? -1, record.ledger === undefined ? -1 : from].map((w) =>
        Math.round(w / step),
      );
      return {
        get week() {
          return simulation.tick * step;
        },
        get finished() {
          return simulation.tick >= simulation.ticks;
        },
        step() {
          if (simulation.tick === turn) simulation = simulation.continueAs(spec);
          if (simulation.tick === account) simulation.engine.ledger!.restart();
          simulation.step();
        },
        output: () => outputOf(simulation, record, incidents),
      };
    },
    async extend(files) {
      const { loadExtensions } = await import("./extension-file.ts");
      return engineOf((await loadExtensions(files)).additions);
    },
  };
}

export default engineOf({});

function outputOf(simulation: Simulation, record: Recording, incidents: readonly Incident[]): RunOutput {
  const { measures: all } = simulation.engine.recorder;
  const measures = record.measures === undefined ? all : all.filter(({ id }) => record.measures!.includes(id));
  const first = Math.round((record.from ?? 0) / (simulation.spec.step ?? 1));
  const districts = simulation.spec.districts.length;
  const inDistricts = measures.filter(({ id, by }) => by !== undefined && (record.districts?.includes(id) ?? true));
  const parts = measures.map(({ id, parts: names = {} }) => [
    id,
    Object.fromEntries(Object.keys(names).map((part) => [part, simulation.part(id, part).slice(first)])),
  ]);
  return {
    hash: simulation.hash(),
    series: Object.fromEntries(measures.map(({ id }) => [id, simulation.measure(id).slice(first)])),
    districts: Object.fromEntries(
      inDistricts.map(({ id }) => [id, simulation.byDistrict(id).slice(first * districts)]),
    ),
    parts: Object.fromEntries(parts.filter(([, of]) => Object.keys(of!).length > 0)) as RunOutput["parts"],
    incidents,
    ...(record.ledger !== undefined && { ledger: accounts(simulation, record.ledger) }),
  };
}

function accounts({ engine: { ledger } }: Simulation, measures: readonly string[]): Record<string, Account> {
  return Object.fromEntries(
    measures.map((id) => {
      const { start, now } = ledger!.ends(id);
      return [id, { start, end: now, moved: ledger!.entries(id), residual: ledger!.residual(id) }];
    }),
  );
}
