import { createSimulation, type SimulationOptions } from "@truce/core";
import type { Engine, RunOutput } from "../run/engine.ts";
import { momentTypes, pack } from "./pack.ts";
import { districtMeasures, nationalMeasures, Watch } from "./watch.ts";

/** The country model with a watch beside it; what the patterns need comes back as plain columns. */
const engine: Engine = {
  start(spec, { seed, weeks, record }) {
    const close = record.incidents === true;
    const incidents: number[][] = [];
    const moments: number[][] = [];
    const onEvent: NonNullable<SimulationOptions["onEvent"]> = ({ type, week, fields }) => {
      if (type === "incident") {
        if (close)
          incidents.push([
            week,
            fields["district"]!,
            fields["kind"]!,
            fields["perpetrator"]!,
            fields["civilianDeaths"]!,
            fields["otherDeaths"]!,
            fields["responded"]!,
            0,
          ]);
        return;
      }
      const code = momentTypes.indexOf(type as (typeof momentTypes)[number]);
      const value = fields["status"] ?? fields["group"] ?? fields["consent"] ?? fields["war"] ?? 0;
      if (code >= 0) moments.push([code, week, value]);
    };
    const simulation = createSimulation(spec, { seed, ...(weeks !== undefined && { weeks }), onEvent });
    const watch = new Watch(simulation, close, simulation.ticks);
    let seen = 0;
    return {
      get week() {
        return simulation.tick;
      },
      get finished() {
        return simulation.tick >= simulation.ticks;
      },
      step() {
        simulation.step();
        watch.see(simulation.tick - 1);
        for (; seen < incidents.length; seen++) incidents[seen]![7] = watch.knownShare(incidents[seen]![1]!);
      },
      output(): RunOutput {
        const series = Object.fromEntries(nationalMeasures.map((id) => [id, simulation.measure(id)]));
        const districts = close
          ? Object.fromEntries(districtMeasures.map((id) => [id, simulation.byDistrict(id)]))
          : {};
        return {
          hash: simulation.hash(),
          ...pack({
            series: { ...series, ...watch.series },
            districts: close ? { ...districts, recruits: watch.recruits!, people: watch.people! } : districts,
            incidents: close ? incidents : null,
            moments,
            trust: watch.trust(),
            deathsByCommunity: watch.deathsByCommunity,
          }),
        };
      },
    };
  },
};

export default engine;
