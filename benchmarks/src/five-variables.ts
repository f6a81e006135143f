import { Engine, type Mechanism, State, Stream, f64, forSchema, rootKey } from "@truce/core/kernel";
import { type Five, hashNumbers, stepDrawing, stepWithout } from "../twins/five-variables.ts";
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

const schema = {
  tables: { agents: { a: f64("a", "1"), b: f64("b", "1"), c: f64("c", "1"), d: f64("d", "1"), e: f64("e", "1") } },
  graphs: {},
} as const;
const { mechanism } = forSchema(schema, {});
const card = {
  title: "Five variables",
  summary: "Five numbers per agent move towards their targets.",
  cites: [],
} as const;
const writes = { agents: ["a", "b", "c", "d", "e"] } as const;

const without = mechanism({
  ...card,
  id: "without",
  over: "agents",
  writes,
  run({ agents }, _p, { from, to }) {
    const { a, b, c, d, e } = agents;
    for (let i = from; i < to; i++) {
      a[i] += 0.01 * (1 - a[i]);
      b[i] += 0.01 * (2 - b[i]);
      c[i] += 0.01 * (3 - c[i]);
      d[i] += 0.01 * (4 - d[i]);
      e[i] += 0.01 * (5 - e[i]);
    }
  },
});

const drawing = mechanism({
  ...card,
  id: "drawing",
  over: "agents",
  writes,
  streams: ["noise"],
  run({ agents }, _p, { from, to, draw }) {
    const { a, b, c, d, e } = agents;
    const { noise } = draw;
    for (let i = from; i < to; i++) {
      const luck = noise.unit(i);
      a[i] += 0.01 * (1 - a[i]) + luck;
      b[i] += 0.01 * (2 - b[i]) + luck;
      c[i] += 0.01 * (3 - c[i]) + luck;
      d[i] += 0.01 * (4 - d[i]) + luck;
      e[i] += 0.01 * (5 - e[i]) + luck;
    }
  },
});

const agents = 1_000;
const ticks = 2_000;

function figures(rule: Mechanism, draws: boolean, target: number, compile: Compiler): readonly Figure[] {
  const root = rootKey(1);
  const stream = new Stream(root, "drawing.noise");
  const keys = new Int32Array(2 * ticks);
  for (let t = 0; t < ticks; t++) {
    stream.seek(t);
    keys.set(stream.key, 2 * t);
  }
  const hashes: Record<string, string> = {};
  const model = { id: rule.id, version: "1", schema, events: {}, schedule: [rule], measures: [] };
  const kernel = (): number => {
    const engine = new Engine(model, new State(schema, { rows: { agents }, edges: {} }), { seed: 1 });
    const begin = processorTime();
    engine.run(ticks);
    const time = processorTime() - begin;
    const { a, b, c, d, e } = engine.state.tables.agents;
    hashes.kernel = hashNumbers([a, b, c, d, e]);
    return time;
  };
  const five = Array.from({ length: 5 }, () => new Float64Array(agents)) as unknown as Five;
  const key = new Int32Array(3);
  const js = (): number => {
    for (const column of five) column.fill(0);
    const begin = processorTime();
    for (let t = 0; t < ticks; t++) {
      key[0] = keys[2 * t]!;
      key[1] = keys[2 * t + 1]!;
      key[2] = key[0] ^ key[1] ^ 0x1bd11bda;
      if (draws) stepDrawing(five, key);
      else stepWithout(five);
    }
    const time = processorTime() - begin;
    hashes.js = hashNumbers(five);
    return time;
  };
  const binary = compile("five-variables", "-fno-tree-vectorize");
  return withFile([new Int32Array([agents, ticks, draws ? 1 : 0]), keys], (file) => {
    const c = (): number => {
      const { time, hash } = runTwin(binary!, file);
      hashes.c = hash;
      return time;
    };
    const times: Record<string, number[]> = interleave<string>(
      binary === null ? { kernel, js } : { kernel, js, c },
      15,
    );
    const same = new Set(Object.values(hashes)).size === 1;
    const nanoseconds = 1e6 / (agents * ticks);
    const name = `five variables ${draws ? "with one keyed draw" : "without a draw"}`;
    const id = draws ? "five.draw" : "five.plain";
    return [
      {
        id,
        what: `${name}, per agent-step`,
        measured: median(times.kernel!) * nanoseconds,
        unit: "ns",
        target,
        ...around(times.kernel!, nanoseconds),
        note: same ? "same numbers in all twins, bit by bit" : `NOT THE SAME WORK: ${JSON.stringify(hashes)}`,
      },
      {
        id: `${id}.js`,
        what: `${name}: kernel against hand-tuned JavaScript`,
        unit: "×",
        target: null,
        ...ratio(times.kernel!, times.js!),
      },
      ...(binary === null
        ? []
        : [
            {
              id: `${id}.c`,
              what: `${name}: kernel against scalar C`,
              unit: "×",
              target: null,
              ...ratio(times.kernel!, times.c!),
            },
          ]),
    ];
  });
}

export const fiveVariables: Benchmark = {
  id: "five-variables",
  title: "A bare loop of five variables through the engine",
  run: (compile) => [...figures(without, false, 4, compile), ...figures(drawing, true, 14, compile)],
};
