import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countryModel, createSimulation, schedule } from "@truce/core";
import { Engine } from "@truce/core/kernel";
import { liberia } from "./liberia.ts";
import { type Benchmark, type Compiler, interleave, median, processorTime } from "./measure.ts";

/**
 * The dearest rule of the country model beside the same rule in scalar C, on the columns of Liberia in its 200th week. The results
 * are compared bit by bit first, so that both do the same work.
 */
const order = [
  "badNews",
  "told",
  "abuse",
  "killing",
  "policeContact",
  "policeHalf",
  "armyContact",
  "armyHalf",
  "bribes",
  "women",
  "legacy",
  "legacyHalf",
  "courtContact",
  "denied",
  "stateContact",
  "exclusion",
  "spill",
  "missionContact",
  "liaison",
  "liaisonHalf",
  "misconduct",
  "relief",
  "harm",
  "complicity",
  "attack",
  "trade",
  "impartial",
  "dialogue",
  "dialogueHalf",
  "polarising",
  "quarrel",
  "disputesHalf",
] as const;

const results = ["trustState", "trustPolice", "trustArmy", "trustCourts", "trustMission", "trustOthers"] as const;

interface RuleTimes {
  /** Nanoseconds per community and tick, the median of all rounds. */
  readonly kernel: number;
  readonly c: number | null;
  readonly ratio: number | null;
  readonly sameBits: boolean | null;
}

export function countryRule(compile: Compiler, rounds = 15, ticks = 400, country = liberia()): RuleTimes {
  const simulation = createSimulation(country, { seed: 1, weeks: 200 }).run();
  const { tables: t, graphs } = simulation.engine.state;
  const rule = schedule.find((m) => m.id === "trust")!;
  const values = Object.fromEntries(Object.entries(rule.parameters).map(([name, p]) => [name, p.default])) as Record<
    string,
    number
  >;
  const pad = (array: Int32Array): Buffer => {
    const bytes = Buffer.alloc(Math.ceil(array.byteLength / 8) * 8);
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(bytes);
    return bytes;
  };
  const doubles = (array: ArrayLike<number>): Buffer => Buffer.from(new Float64Array(array).buffer);
  const { communities: c, districts: d, forces: f, institutions: o, units: u, work: w } = t;
  const dump = Buffer.concat([
    doubles([c.n, d.n, t.socialGroups.n, graphs.links.target.length, 1]),
    doubles(order.map((name) => values[name]!)),
    pad(c.district),
    pad(c.socialGroup),
    pad(graphs.links.start),
    pad(graphs.links.target),
    doubles(graphs.links.weight),
    ...[
      c.population,
      c.away,
      c.abuses,
      c.missionAbuses,
      c.killedByRebels,
      c.killedByMilitias,
      c.killedByState,
      c.killedByCriminals,
      c.hurtByState,
      c.corruption,
      c.fear,
      c.relief,
      c.disputes,
      d.people,
      d.presence,
      d.statePresence,
      d.market,
      d.divertedAid,
      d.slander,
      d.missionHarm,
      d.jointOperations,
      w.dialogue,
      w.engagement,
      w.food,
      w.water,
      w.shelter,
      w.medical,
      t.socialGroups.power,
      f.strength,
      f.conduct,
      f.women,
      o.capacity,
      o.integrity,
      o.substituted,
      u.strength,
      u.conduct,
      ...results.map((name) => c[name]),
    ].map(doubles),
  ]);
  // The engine with this one rule in its schedule: copies of what was before and all, as in a real week.
  const engine = new Engine({ ...countryModel, schedule: [rule], measures: [] }, simulation.engine.state, { seed: 1 });
  const start = results.map((name) => c[name].slice());
  const reset = (): void => results.forEach((name, i) => c[name].set(start[i]!));
  const runKernel = (): number => {
    const begin = processorTime();
    engine.run(ticks);
    return processorTime() - begin;
  };
  const folder = mkdtempSync(join(tmpdir(), "truce-bench-"));
  try {
    const file = join(folder, "columns.bin");
    writeFileSync(file, dump);
    const binary = compile("trust", "-fno-tree-vectorize");
    const runC = (): number => Number(execFileSync(binary!, [file, String(ticks)], { encoding: "utf8" }));
    let sameBits: boolean | null = null;
    if (binary !== null) {
      runC();
      reset();
      runKernel();
      const bytes = readFileSync(`${file}.out`);
      const theirs = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
      sameBits = results.every((name, i) => c[name].every((x, row) => Object.is(x, theirs[i * c.n + row])));
    }
    const kernel = (): number => {
      reset();
      return runKernel();
    };
    const subjects: Record<string, () => number> = binary === null ? { kernel } : { kernel, c: runC };
    const times = interleave(subjects, rounds);
    const perRow = (values: readonly number[]): number => (median(values) * 1e6) / (ticks * c.n);
    return {
      kernel: perRow(times.kernel!),
      c: binary === null ? null : perRow(times.c!),
      ratio: binary === null ? null : median(times.kernel!) / median(times.c!),
      sameBits,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const countryRuleBenchmark: Benchmark = {
  id: "country-rule",
  title: "The dearest rule of the country model (trust) beside scalar C",
  run(compile) {
    const times = countryRule(compile);
    return [
      ...(times.ratio === null
        ? []
        : [
            {
              id: "rule.c",
              what: "rule of trust against scalar C",
              measured: times.ratio,
              unit: "×",
              target: 3.5,
              note: times.sameBits
                ? `same six trusts of every community after 400 weeks, bit by bit; C ${times.c!.toFixed(1)} ns`
                : "NOT THE SAME WORK",
            },
          ]),
      {
        id: "rule.ns",
        what: "rule of trust, per community and week",
        measured: times.kernel,
        unit: "ns",
        target: null,
      },
    ];
  },
};
