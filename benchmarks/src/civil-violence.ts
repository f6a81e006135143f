import { Engine, Stream, rootKey } from "@truce/core/kernel";
import { arrestProbability, civilViolence } from "../../examples/civil-violence-1.ts";
import { hashPeople, prepare } from "../twins/civil-violence.ts";
import {
  type Benchmark,
  type Compiler,
  type Figure,
  around,
  interleave,
  median,
  ratio,
  runTwin,
  withFile,
  processorTime,
} from "./measure.ts";

const ticks = 100;
const seed = "bench";

/** What the twins begin with: the world that the example makes, and the keys of the streams of its rule. */
function beginning(width: number, populate: ReturnType<typeof civilViolence>["populate"]) {
  const { people, cells } = populate(seed).tables;
  const streams = ["order", "arrest", "place"].map((name) => new Stream(rootKey(seed), `turns.${name}`));
  const keys = new Int32Array(6 * ticks);
  for (let t = 0; t < ticks; t++)
    for (const [i, stream] of streams.entries()) {
      stream.seek(t);
      keys.set(stream.key, 6 * t + 2 * i);
    }
  return {
    width,
    ticks,
    longestTerm: 30,
    legitimacy: 0.8,
    threshold: 0.1,
    keys,
    cells: people.cell.slice(),
    police: Int32Array.from(people.cell, (cell) => (cells.kind[cell] === 4 ? 1 : 0)),
    hardship: people.hardship.slice(),
    riskAversion: people.riskAversion.slice(),
    risk: Float64Array.from({ length: 113 }, (_, officers) => arrestProbability(officers, 2.3)),
  };
}

function figures(width: number, rounds: number, compile: Compiler): readonly Figure[] {
  const { model, populate } = civilViolence({ width, height: width });
  const start = beginning(width, populate);
  const parameters = { "standing.before": start.legitimacy, "standing.after": start.legitimacy };
  const hashes: Record<string, string> = {};
  const kernel = (): number => {
    const engine = new Engine(model, populate(seed), { seed, ticks, parameters });
    const begin = processorTime();
    engine.run(ticks);
    const time = processorTime() - begin;
    const { people, cells } = engine.state.tables;
    const kinds = Uint8Array.from(people.cell, (cell) => cells.kind[cell]);
    hashes.kernel = hashPeople(people.cell, kinds, people.jail);
    return time;
  };
  const twin = prepare(start);
  const js = (): number => {
    const { nanoseconds, hash } = twin();
    hashes.js = hash;
    return nanoseconds / 1e6;
  };
  const binary = compile("civil-violence", "-fno-tree-vectorize");
  const head = new Int32Array([width, ticks, start.cells.length, start.longestTerm]);
  const levels = new Float64Array([start.legitimacy, start.threshold]);
  const { keys, cells, police, hardship, riskAversion, risk } = start;
  return withFile([head, keys, cells, police, hardship, riskAversion, levels, risk], (file) => {
    const c = (): number => {
      const { time, hash } = runTwin(binary!, file);
      hashes.c = hash;
      return time;
    };
    const times: Record<string, number[]> = interleave<string>(
      binary === null ? { kernel, js } : { kernel, js, c },
      rounds,
      5,
    );
    const same = new Set(Object.values(hashes)).size === 1;
    const name = `civil violence ${width}×${width}`;
    return [
      {
        id: `civil${width}.js`,
        what: `${name}: kernel against hand-tuned JavaScript`,
        unit: "×",
        target: 1.2,
        ...ratio(times.kernel!, times.js!),
        note: same ? "same people, cells and jail terms, bit by bit" : `NOT THE SAME WORK: ${JSON.stringify(hashes)}`,
      },
      ...(binary === null
        ? []
        : [
            {
              id: `civil${width}.c`,
              what: `${name}: kernel against scalar C`,
              unit: "×",
              target: 2,
              ...ratio(times.kernel!, times.c!),
            },
          ]),
      {
        id: `civil${width}.ms`,
        what: `${name}: ${ticks} ticks`,
        measured: median(times.kernel!),
        unit: "ms",
        target: null,
        ...around(times.kernel!),
      },
    ];
  });
}

const benchmark = (width: number, rounds: number): Benchmark => ({
  id: `civil-violence-${width}`,
  title: `Epstein's civil violence I on the kernel, ${width} × ${width} cells`,
  run: (compile) => figures(width, rounds, compile),
});

export const civilViolence40 = benchmark(40, 31);
export const civilViolence200 = benchmark(200, 9);
