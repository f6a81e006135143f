import { Engine, State, f64, forSchema } from "@truce/core/kernel";
import { type Benchmark, interleave, median } from "./measure.ts";

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

const agents = 10_000,
  ticks = 200;

export const fiveVariables: Benchmark = {
  id: "five-variables",
  title: "A bare loop of five variables through the engine",
  run() {
    const subject = (rule: typeof without) => {
      const engine = new Engine(
        { id: rule.id, version: "1", schema, events: {}, schedule: [rule], measures: [] },
        new State(schema, { rows: { agents }, edges: {} }),
        { seed: 1 },
      );
      return (): number => {
        const begin = performance.now();
        engine.run(ticks);
        return performance.now() - begin;
      };
    };
    const times = interleave({ without: subject(without), drawing: subject(drawing) }, 15);
    const perStep = (values: readonly number[]): number => (median(values) * 1e6) / (agents * ticks);
    return [
      {
        id: "five.plain",
        what: "five variables without a draw, per agent-step",
        measured: perStep(times.without),
        unit: "ns",
        target: 4,
      },
      {
        id: "five.draw",
        what: "five variables with one keyed draw, per agent-step",
        measured: perStep(times.drawing),
        unit: "ns",
        target: 14,
      },
    ];
  },
};
