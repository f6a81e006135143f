import { type CountrySpec, createSimulation } from "@truce/core";
import { liberia } from "./liberia.ts";
import { type Benchmark, processorTime } from "./measure.ts";

/** As many districts as the largest countries have (model brief: 10 to 250); beyond that, districts grow. */
const mostCopies = 16;

/** A country of any size in the proportions of Liberia: its districts copied side by side along one road, people and arms in step. */
function scaledCountry(communities: number): CountrySpec {
  const spec = liberia();
  const times = communities / spec.communities;
  const copies = Math.min(mostCopies, Math.max(1, Math.round(times)));
  const grown = times / copies;
  const districts = Array.from({ length: copies }, (_, copy) =>
    spec.districts.map((district, place) => {
      const name = (id: string): string => `${id}-${copy}`;
      const along = [copy - 1, copy + 1]
        .filter((other) => place === 0 && other >= 0 && other < copies)
        .map((other) => `${district.id}-${other}`);
      return {
        ...district,
        id: name(district.id),
        neighbours: [...district.neighbours.map(name), ...along],
        capital: district.capital && copy === 0,
        population: district.population * grown,
        area: district.area * grown,
      };
    }),
  ).flat();
  const spread = (shares: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(shares).flatMap(([id, share]) =>
        Array.from({ length: copies }, (_, copy) => [`${id}-${copy}`, share]),
      ),
    );
  return {
    ...spec,
    id: `scaled-${copies}`,
    communities: Math.round(communities),
    districts,
    displaced: (spec.displaced ?? 0) * times,
    armedGroups: spec.armedGroups.map((g) => ({ ...g, fighters: g.fighters * times, districts: spread(g.districts) })),
    forces: spec.forces.map((f) => ({ ...f, districts: spread(f.districts) })),
    state: Object.fromEntries(
      Object.entries(spec.state).map(([key, value]) => [
        key,
        typeof value === "object" && "strength" in value
          ? {
              ...value,
              strength: value.strength * times,
              target: value.target * times,
              districts: spread(value.districts),
            }
          : value,
      ]),
    ) as unknown as CountrySpec["state"],
    shocks: spec.shocks.map((s) => ({
      ...s,
      districts: s.districts.flatMap((id) => Array.from({ length: copies }, (_, copy) => `${id}-${copy}`)),
    })),
  };
}

interface ScaleTimes {
  readonly communities: number;
  /** Nanoseconds per community and week, recording included; the median of single weeks. */
  readonly perCommunityWeek: number;
  /** Bytes of state per community, everything included. */
  readonly bytes: number;
}

/** Weeks in the middle of the war, after some to warm up. */
function countryScale(communities: number, warm: number, weeks: number): ScaleTimes {
  const simulation = createSimulation(scaledCountry(communities), { seed: 1, weeks: warm + weeks });
  simulation.run(warm);
  const times: number[] = [];
  for (let w = 0; w < weeks; w++) {
    const begin = processorTime();
    simulation.step();
    times.push(processorTime() - begin);
  }
  const { state } = simulation.engine;
  const n = state.tables.communities.n;
  times.sort((a, b) => a - b);
  return {
    communities: n,
    perCommunityWeek: (times[times.length >> 1]! * 1e6) / n,
    bytes: state.buffer.byteLength / n,
  };
}

interface LiberiaTimes {
  readonly weeks: number;
  readonly communities: number;
  /** Seconds of one run, building the world included: the least of the rounds. */
  readonly seconds: number;
}

function liberiaRun(rounds = 7): LiberiaTimes {
  const spec = liberia();
  let least = Infinity;
  let communities = 0;
  for (let seed = 0; seed < rounds; seed++) {
    const begin = processorTime();
    const simulation = createSimulation(spec, { seed }).run();
    least = Math.min(least, processorTime() - begin);
    communities = simulation.engine.state.tables.communities.n;
  }
  return { weeks: spec.weeks, communities, seconds: least / 1000 };
}

export const countryScaleBenchmark: Benchmark = {
  id: "country",
  title: "The whole country model",
  run() {
    const liberia = liberiaRun();
    const small = countryScale(1_050, 60, 200);
    const large = countryScale(1_000_000, 3, 5);
    return [
      {
        id: "liberia.s",
        what: `Liberia, ${liberia.weeks} weeks, ${liberia.communities} communities, one core`,
        measured: liberia.seconds,
        unit: "s",
        target: 0.5,
      },
      {
        id: "country.ns",
        what: "whole model, per community and week, recording included",
        measured: small.perCommunityWeek,
        unit: "ns",
        target: 400,
      },
      {
        id: "country.scale",
        what: `the same at ${large.communities} communities against ${small.communities}`,
        measured: large.perCommunityWeek / small.perCommunityWeek,
        unit: "×",
        target: 1.5,
        note: `${large.perCommunityWeek.toFixed(0)} ns`,
      },
      {
        id: "country.bytes",
        what: "state per community, everything included",
        measured: small.bytes,
        unit: "bytes",
        target: 1000,
      },
    ];
  },
};
