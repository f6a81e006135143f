/** Small models made by fast-check: every property of the kernel must hold for all of them. */
import fc from "fast-check";
import { amount, category, f64, flag, i32, ref, share } from "../../src/kernel/column.ts";
import { Engine, type EngineOptions, type Model } from "../../src/kernel/engine.ts";
import { type Edge, fillGraph } from "../../src/kernel/graph.ts";
import { measuresFor } from "../../src/kernel/measure.ts";
import { type Mechanism, forSchema } from "../../src/kernel/mechanism.ts";
import { num } from "../../src/kernel/parameter.ts";
import { State } from "../../src/kernel/table.ts";

export const schema = {
  tables: {
    sites: {
      zone: ref("zones", "Zone"),
      heat: share("Heat", 0.5),
      stock: amount("Stock", "tons"),
      balance: f64("Balance", "coins"),
      visits: i32("Visits", "visits", { min: 0 }),
      kind: category("Kind", ["field", "town", "port"]),
      open: flag("Open"),
      drawn: f64("Last draw of the probe", "share"),
    },
    zones: { heat: amount("Heat of the sites together", "share"), stock: amount("Stock brought together", "tons") },
  },
  graphs: { roads: { from: "sites", to: "sites", label: "Roads", weight: "ease of travel, share" } },
} as const;

export type ToySchema = typeof schema;

export const events = { opened: ["site", "heat"], moved: ["from", "to"] } as const;

const { mechanism } = forSchema(schema, events);
const { measure } = measuresFor(schema);

const gain = num({
  default: 0.2,
  plausible: [0, 0.5],
  max: 1,
  unit: "per tick",
  label: "Gain",
  evidence: "assumed",
});
const card = { title: "A toy", summary: "Does something that can be seen.", cites: [] } as const;

/** Every toy by name; `id` lets one stand twice in a schedule. */
export const toys = {
  warm: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      parameters: { gain },
      over: "sites",
      reads: { sites: ["open"] },
      changes: { sites: ["heat"] },
      streams: ["luck"],
      run({ sites: { heat, open } }, p, { from, to, draw }) {
        for (let i = from; i < to; i++) {
          const aim = open[i] === 1 ? 1 : draw.luck.unit(i);
          heat[i] += p.gain * (aim - heat[i]);
        }
      },
    }),
  spread: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      over: "sites",
      changes: { sites: ["heat"] },
      before: { sites: ["heat"] },
      graphs: ["roads"],
      run({ sites: { heat, heatBefore } }, _p, { from, to, graph: { roads } }) {
        for (let i = from; i < to; i++) {
          let sum = heatBefore[i];
          let weights = 1;
          for (let e = roads.start[i]; e < roads.start[i + 1]; e++) {
            sum += roads.weight[e] * heatBefore[roads.target[e]];
            weights += roads.weight[e];
          }
          heat[i] = Math.min(1, sum / weights);
        }
      },
    }),
  grow: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      over: "sites",
      reads: { sites: ["kind"] },
      changes: { sites: ["stock", "balance", "visits", "open"] },
      streams: ["size", "sign"],
      run({ sites }, _p, { from, to, draw, emit }) {
        for (let i = from; i < to; i++) {
          const size = draw.size.unit(i);
          sites.stock[i] += size * (1 + sites.kind[i]);
          sites.balance[i] = sites.balance[i] * (draw.sign.unit(i) < 0.5 ? -1e3 : 1e-3) + size;
          sites.visits[i] += draw.sign.below(3, i, 1);
          if (sites.open[i] === 0 && size > 0.8) {
            sites.open[i] = 1;
            emit("opened", { site: i, heat: size });
          }
        }
      },
    }),
  gather: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      sequential: "it adds up over sites in row order",
      reads: { sites: ["zone", "heat"] },
      changes: { zones: ["heat"] },
      run({ sites, zones }) {
        zones.heat.fill(0);
        for (let i = 0; i < sites.n; i++) zones.heat[sites.zone[i]] += sites.heat[i];
      },
    }),
  carry: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      sequential: "a site that was emptied has nothing left to give; the order is drawn",
      reads: { sites: ["zone"] },
      changes: { sites: ["stock"], zones: ["stock"] },
      streams: ["order", "share"],
      run({ sites, zones }, _p, { draw, emit }) {
        const order = Int32Array.from({ length: sites.n }, (_, i) => i);
        draw.order.shuffle(order, sites.n);
        for (const i of order) {
          const next = (i + 1) % sites.n;
          const part = sites.stock[i] * draw.share.unit(i) * 0.5;
          sites.stock[i] -= part;
          sites.stock[next] += part * 0.75;
          zones.stock[sites.zone[i]] += part * 0.25;
          emit("moved", { from: i, to: next });
        }
      },
    }),
  /** Writes down what it drew, and nothing else. */
  probe: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      over: "sites",
      changes: { sites: ["drawn"] },
      streams: ["luck"],
      run({ sites: { drawn } }, _p, { from, to, draw }) {
        for (let i = from; i < to; i++) drawn[i] = draw.luck.unit(i) + draw.luck.unit(i, 7);
      },
    }),
  /** Looks at everything, draws, reports, and writes nothing. */
  idle: (id: string): Mechanism =>
    mechanism({
      ...card,
      id,
      over: "sites",
      reads: { sites: ["heat", "stock"], zones: ["heat"] },
      streams: ["luck", "more"],
      graphs: ["roads"],
      run({ sites, zones }, _p, { from, to, draw, emit, graph }) {
        for (let i = from; i < to; i++)
          if (draw.luck.unit(i) + draw.more.normal(i) + sites.heat[i] + zones.heat[0] + graph.roads.start[i] > 1)
            emit("opened", { site: i, heat: sites.stock[i] });
      },
    }),
} as const;

export type ToyName = keyof typeof toys;

const words = { title: "", unit: "", definition: "", direction: "none", kind: "stock" } as const;

export const measures = [
  measure({ ...words, id: "stock", over: "sites", value: "stock", by: "zone" }),
  measure({
    ...words,
    id: "meanHeat",
    over: "sites",
    value: "heat",
    weight: "stock",
    by: "zone",
    parts: { open: "open", shut: (s, i) => 1 - s.open[i] },
    reads: ["open"],
  }),
  measure({ ...words, id: "balance", over: "sites", value: "balance", by: "zone" }),
  measure({ ...words, id: "visits", over: "sites", value: ["visits", "open"], by: "zone" }),
  measure({
    ...words,
    id: "worth",
    over: "sites",
    reads: ["heat", "balance"],
    value: (s, i) => s.heat[i] * s.balance[i],
  }),
  measure({ ...words, id: "zoneHeat", over: "zones", value: "heat", by: "row" }),
] as const;

export interface Toy {
  readonly sites: number;
  readonly zones: number;
  readonly edges: readonly Edge[];
  readonly names: readonly ToyName[];
  readonly seed: string;
  readonly ticks: number;
  /** Start values of balance, from tiny to huge. */
  readonly balances: readonly number[];
}

const someToys = Object.keys(toys) as ToyName[];

export const toy: fc.Arbitrary<Toy> = fc.integer({ min: 1, max: 12 }).chain((sites) =>
  fc.record({
    sites: fc.constant(sites),
    zones: fc.integer({ min: 1, max: 4 }),
    edges: fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: sites - 1 }),
        to: fc.integer({ min: 0, max: sites - 1 }),
        weight: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 20 },
    ),
    names: fc.array(fc.constantFrom(...someToys), { minLength: 1, maxLength: 5 }),
    seed: fc.string({ maxLength: 8 }),
    ticks: fc.integer({ min: 1, max: 8 }),
    balances: fc.array(fc.double({ min: -1e150, max: 1e150, noNaN: true }), { minLength: sites, maxLength: sites }),
  }),
);

/** One toy for tests of words, not of numbers. */
export const small: Toy = {
  sites: 4,
  zones: 2,
  edges: [{ from: 0, to: 3, weight: 0.5 }],
  names: ["warm"],
  seed: "small",
  ticks: 3,
  balances: [1, 2, 3, 4],
};

export function stateOf({ sites, zones, edges, balances }: Toy): State<ToySchema> {
  const state = new State(schema, { rows: { sites, zones }, edges: { roads: edges.length } });
  fillGraph(state.graphs.roads, edges);
  const s = state.tables.sites;
  for (let i = 0; i < sites; i++) {
    s.zone[i] = i % zones;
    s.kind[i] = i % 3;
    s.stock[i] = i / 3;
    s.balance[i] = balances[i];
  }
  return state;
}

/** The mechanisms of a toy, each with the place in the list in its id so that names stay unique. */
export function mechanismsOf(names: readonly ToyName[]): Mechanism[] {
  return names.map((name, i) => toys[name](`${name}${i}`));
}

export function modelOf(schedule: readonly Mechanism[]): Model<ToySchema> {
  return { id: "toy", version: "1", schema, events, schedule, measures, groupTable: "zones" };
}

export function engineOf(
  made: Toy,
  options: Partial<EngineOptions> = {},
  schedule = mechanismsOf(made.names),
): Engine<ToySchema> {
  return new Engine(modelOf(schedule), stateOf(made), { seed: made.seed, ...options });
}

/** The state hash after every tick. */
export function hashes(engine: Engine<ToySchema>, ticks: number): string[] {
  return Array.from({ length: ticks }, () => {
    engine.step();
    return engine.hash();
  });
}
