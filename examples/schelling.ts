/**
 * Segregation: people who would gladly live in a mixed neighbourhood end up in a divided town.
 *
 *   T. C. Schelling (1971), Dynamic models of segregation, Journal of Mathematical Sociology 1(2), 143–186,
 *   doi:10.1080/0022250X.1971.9989794.
 *
 * As in the paper the town has borders, a person's neighbours live on the eight cells around, empty ones do not count, and
 * who has no neighbours is content. Unlike there, the discontent do not move to the nearest cell that contents them but,
 * as in most later versions, to any free cell.
 *
 * Run it: npx tsx examples/schelling.ts [share of neighbours that people want to be like them] [seed]
 */
import * as kernel from "@truce/core/kernel";
import { category, num, randomOrder, ref, u8 } from "@truce/core/kernel";
import { isMain, picture } from "./show.ts";

const [CROSS, CIRCLE] = [1, 2];

const schema = {
  tables: {
    people: {
      cell: ref("cells", "Where the person lives"),
      like: u8("Neighbours of the own kind", "people", { max: 8 }),
      neighbours: u8("Neighbours", "people", { max: 8 }),
    },
    cells: {
      occupant: ref("people", "Who lives here"),
      kind: category("Who lives here", ["nobody", "a cross", "a circle"]),
    },
  },
  graphs: {},
} as const;

const { mechanism } = kernel.forSchema(schema, {});
const { measure } = kernel.measuresFor(schema);
const cites = ["schelling1971"];

const likeShare = measure({
  id: "likeShare",
  title: "Neighbours of the own kind",
  unit: "share",
  definition: "mean over people with neighbours of the share of their neighbours who are of their own kind",
  direction: "none",
  kind: "stock",
  over: "people",
  reads: ["like", "neighbours"],
  value: ({ like, neighbours }, i) => like[i] / Math.max(1, neighbours[i]),
  weight: ({ neighbours }, i) => (neighbours[i] > 0 ? 1 : 0),
});

/** Everything about a town of this size, in cells. */
export function schelling({ width = 40, height = 40 } = {}) {
  const lattice = new kernel.Lattice({ width, height, torus: false });
  const around = lattice.neighbourhood("moore", 1);
  /** How many of the neighbours of a cell are crosses, and how many circles. */
  const count = (kinds: Uint8Array, cell: number): number[] =>
    [CROSS, CIRCLE].map((kind) => around.tally(kinds, cell, kind));

  const moving = mechanism({
    id: "moving",
    title: "The discontent move",
    summary: "One after the other, everybody with too few neighbours of the own kind moves to a random free cell.",
    cites,
    parameters: {
      wish: num({
        label: "Wanted share of neighbours of the own kind",
        unit: "share",
        default: 3 / 8,
        plausible: [0, 1],
        max: 1,
        evidence: "assumed",
        cites,
      }),
    },
    sequential: "everybody reacts to the moves of those before; the order is drawn anew every tick",
    changes: { people: ["cell"], cells: ["occupant", "kind"] },
    streams: ["order", "place"],
    run({ people, cells }, p, { draw }) {
      const grid = new kernel.Grid(lattice, { ...cells, cell: people.cell });
      const free = [...cells.occupant.keys()].filter((cell) => cells.occupant[cell] < 0);
      for (const row of randomOrder(people.n, draw.order)) {
        const home = people.cell[row];
        const [crosses, circles] = count(cells.kind, home);
        const like = grid.kindOf(row) === CROSS ? crosses : circles;
        if (like >= p.wish * (crosses + circles) || free.length === 0) continue;
        const choice = draw.place.below(free.length, row);
        grid.move(row, free[choice]);
        free[choice] = home;
      }
    },
  });

  const census = mechanism({
    id: "census",
    title: "Census",
    summary: "Counts everybody's neighbours, all and those of the own kind.",
    cites,
    over: "people",
    reads: { people: ["cell"], cells: ["kind"] },
    writes: { people: ["like", "neighbours"] },
    run({ people, cells }, _p, { from, to }) {
      const kinds = cells.kind as Uint8Array;
      for (let i = from; i < to; i++) {
        const [crosses, circles] = count(kinds, people.cell[i]);
        people.like[i] = kinds[people.cell[i]] === CROSS ? crosses : circles;
        people.neighbours[i] = crosses + circles;
      }
    },
  });

  const [schedule, measures] = [[moving, census], [likeShare]];
  const model: kernel.Model<typeof schema> = { id: "schelling", version: "1", schema, events: {}, schedule, measures };

  /** A town in which that share of the cells is taken at random, by as many crosses as circles. */
  function populate(seed: string | number, { taken = 0.75 } = {}): kernel.State<typeof schema> {
    const people = Math.round(taken * lattice.cells);
    const state = new kernel.State(schema, { rows: { people, cells: lattice.cells }, edges: {} });
    const grid = new kernel.Grid(lattice, { ...state.tables.cells, cell: state.tables.people.cell });
    const places = randomOrder(lattice.cells, new kernel.Stream(kernel.rootKey(seed), "town"));
    for (let row = 0; row < people; row++) grid.place(row, places[row], row % 2 === 0 ? CROSS : CIRCLE);
    return state;
  }

  return { model, populate };
}

if (isMain(import.meta.url)) {
  const wish = Number(process.argv[2] ?? 3 / 8);
  const seed = process.argv[3] ?? "1";
  const { model, populate } = schelling();
  const show = (title: string, wanted: number, ticks: number): void => {
    const engine = new kernel.Engine(model, populate(seed), { seed, ticks, parameters: { "moving.wish": wanted } });
    engine.run(ticks);
    const alike = engine.recorder.total("likeShare")[ticks - 1];
    console.log(`${picture(engine.state.tables.cells.kind, 40, " x●")}\n${title}: ${percent(alike)} are alike.\n`);
  };
  const percent = (part: number): string => `${Math.round(100 * part)} % of neighbours`;
  // People who want nothing stay where they are: that is how the town begins.
  show("Before", 0, 1);
  show(`After 100 rounds, in which everybody wanted ${percent(wish)} to be like them`, wish, 100);
}
