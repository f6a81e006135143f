/**
 * Civil violence, model I: people with a grievance, a regime, and police who arrest.
 *
 *   J. M. Epstein (2002), Modeling civil violence: an agent-based computational approach,
 *   PNAS 99 (suppl. 3), 7243–7250, doi:10.1073/pnas.092080199.
 *
 * A detail that matters: people judge the risk of arrest by the number of officers per active person in sight. As in U.
 * Wilensky's NetLogo model Rebellion (2004) this number is rounded DOWN; unrounded, there are no outbursts. As in Mesa's
 * version the jailed keep their cell, and everybody first acts and then moves to a random free cell in sight.
 *
 * Run it: npx tsx examples/civil-violence-1.ts [seed]
 */
import * as kernel from "@truce/core/kernel";
import { category, exp, f64, i32, num, randomOrder, ref, share, u8 } from "@truce/core/kernel";
import { chart, isMain, picture } from "./show.ts";

const [QUIET, ACTIVE, JAILED, POLICE] = [1, 2, 3, 4];

const schema = {
  tables: {
    people: {
      cell: ref("cells", "Where the person stands; nowhere if withdrawn"),
      hardship: share("Perceived hardship"),
      riskAversion: share("Risk aversion"),
      jail: i32("Time left in jail", "ticks", { min: 0 }),
    },
    cells: {
      occupant: ref("people", "Who stands here"),
      kind: category("What stands here", ["nobody", "quiet person", "active person", "jailed person", "officer"]),
      police: u8("Police in sight of the cell", "people"),
      active: u8("Active people in sight of the cell", "people"),
    },
    regime: {
      legitimacy: share("Legitimacy in the eyes of the people"),
      active: f64("Active people", "people", { min: 0 }),
      jailed: f64("Jailed people", "people", { min: 0 }),
    },
  },
  graphs: {},
} as const;

const { mechanism } = kernel.forSchema(schema, {});
const { measure } = kernel.measuresFor(schema);
const cites = ["epstein2002", "wilensky2004"];
const setting = (label: string, unit: string, value: number, [low, high]: [number, number]): kernel.Parameter =>
  num({ label, unit, default: value, plausible: [low, high], max: high, evidence: "assumed", cites });

/** What a person holds against the regime, 0 to 1. */
export const grievance = (hardship: number, legitimacy: number): number => hardship * (1 - legitimacy);

/** How likely arrest seems, with k = 2.3 it is 0.9 for one officer per active person. */
export const arrestProbability = (officersPerActive: number, k: number): number => 1 - exp(-k * officersPerActive);

const standing = mechanism({
  id: "standing",
  title: "The regime's standing",
  summary: "From a given tick on, legitimacy falls by a fixed amount per tick until it reaches its final level.",
  cites,
  parameters: {
    before: setting("Legitimacy at the start", "share", 0.82, [0, 1]),
    after: setting("Legitimacy in the end", "share", 0.82, [0, 1]),
    fall: setting("Fall per tick", "share", 0.01, [0, 1]),
    from: setting("Tick of the first fall", "tick", 77, [0, 1e4]),
  },
  over: "regime",
  writes: { regime: ["legitimacy"] },
  run({ regime }, p, { from, to, tick }) {
    const falls = Math.max(0, tick + 1 - p.from);
    for (let i = from; i < to; i++) regime.legitimacy[i] = Math.max(p.after, p.before - p.fall * falls);
  },
});

const census = mechanism({
  id: "census",
  title: "Census",
  summary: "Counts who is active and who is in jail.",
  cites,
  over: "regime",
  reads: { cells: ["kind"] },
  writes: { regime: ["active", "jailed"] },
  run({ regime, cells }, _p, { from, to }) {
    const { kind, n } = cells;
    let active = 0;
    let jailed = 0;
    for (let cell = 0; cell < n; cell++) {
      if (kind[cell] === ACTIVE) active++;
      else if (kind[cell] === JAILED) jailed++;
    }
    for (let i = from; i < to; i++) {
      regime.active[i] = active;
      regime.jailed[i] = jailed;
    }
  },
});

/** Everything about a world of this size; the paper's is 40 × 40 cells, and people see a diamond of radius 7. */
export function civilViolence({ width = 40, height = 40, vision = 7 } = {}) {
  const lattice = new kernel.Lattice({ width, height, torus: true });
  const sight = lattice.neighbourhood("vonNeumann", vision);
  type Tables = kernel.State<typeof schema>["tables"];
  const gridOf = (people: Pick<Tables["people"], "cell">, cells: Tables["cells"]): kernel.Grid =>
    new kernel.Grid(lattice, { ...cells, cell: people.cell }, [
      { kind: POLICE, within: sight, column: cells.police },
      { kind: ACTIVE, within: sight, column: cells.active },
    ]);
  const cellColumns = ["occupant", "kind", "police", "active"] as const;

  const withdrawal = mechanism({
    id: "withdrawal",
    title: "Withdrawal of police",
    summary: "Officers leave one after the other.",
    cites,
    parameters: { officers: setting("Officers who leave per tick", "people", 0, [0, 100]) },
    sequential: "those with the lowest numbers leave first",
    changes: { people: ["cell"], cells: cellColumns },
    run({ people, cells }, p) {
      if (p.officers === 0) return;
      const grid = gridOf(people, cells);
      let left = p.officers;
      for (let row = 0; row < people.n && left > 0; row++) {
        if (people.cell[row] < 0 || grid.kindOf(row) !== POLICE) continue;
        grid.remove(row);
        left--;
      }
    },
  });

  const turns = mechanism({
    id: "turns",
    title: "Everybody takes a turn",
    summary:
      "A person at large is active if grievance less risk exceeds a threshold, and quiet otherwise. An officer sends a " +
      "random active person in sight to jail for a random term. Then either moves to a random free cell in sight.",
    cites,
    parameters: {
      k: setting("Arrest constant", "number", 2.3, [0, 10]),
      threshold: setting("Threshold of action", "share", 0.1, [0, 1]),
      longestTerm: setting("Longest jail term", "ticks", 30, [0, 1e9]),
    },
    sequential: "each reacts to what those before have done; the order is drawn anew every tick",
    reads: { people: ["hardship", "riskAversion"], regime: ["legitimacy"] },
    changes: { people: ["cell", "jail"], cells: cellColumns },
    streams: ["order", "arrest", "place"],
    run({ people, cells, regime }, p, { draw }) {
      const { cell, jail, hardship, riskAversion } = people;
      const grid = gridOf(people, cells);
      const legitimacy = regime.legitimacy[0];
      const risk = new Float64Array(sight.size + 1);
      for (let ratio = 0; ratio < risk.length; ratio++) risk[ratio] = arrestProbability(ratio, p.k);
      for (const row of randomOrder(people.n, draw.order)) {
        if (jail[row] > 0) {
          jail[row]--;
          continue;
        }
        const here = cell[row];
        if (here < 0) continue;
        const active = cells.active[here];
        let kind = cells.kind[here];
        if (kind !== POLICE) {
          const netRisk = riskAversion[row] * risk[Math.floor(cells.police[here] / (active + 1))];
          kind = grievance(hardship[row], legitimacy) - netRisk > p.threshold ? ACTIVE : QUIET;
        } else if (active > 0) {
          const suspect = grid.nth(here, sight, ACTIVE, draw.arrest.below(active, row));
          jail[suspect] = draw.arrest.below(p.longestTerm + 1, row, 1);
          grid.setKind(suspect, JAILED);
        }
        const free = grid.emptyNear(here, sight, draw.place, row);
        if (free >= 0) grid.move(row, free, kind);
        else grid.setKind(row, kind);
      }
    },
  });

  const model: kernel.Model<typeof schema> = {
    id: "civil-violence-1",
    version: "1",
    schema,
    events: {},
    schedule: [standing, withdrawal, turns, census],
    measures: (["active", "jailed"] as const).map((id) =>
      measure({
        id,
        title: id === "active" ? "Active people" : "Jailed people",
        unit: "people",
        definition: `people who are ${id} at the end of the tick`,
        direction: "none",
        kind: "stock",
        over: "regime",
        value: id,
      }),
    ),
  };

  /** A world in which `people` and `police` of the cells are taken, at random. */
  function populate(seed: string | number, { people = 0.7, police = 0.04 } = {}): kernel.State<typeof schema> {
    const citizens = Math.round(people * lattice.cells);
    const all = citizens + Math.round(police * lattice.cells);
    const state = new kernel.State(schema, { rows: { people: all, cells: lattice.cells, regime: 1 }, edges: {} });
    const luck = new kernel.Stream(kernel.rootKey(seed), "world");
    const grid = gridOf(state.tables.people, state.tables.cells);
    const places = randomOrder(lattice.cells, luck);
    for (let row = 0; row < all; row++) {
      grid.place(row, places[row], row < citizens ? QUIET : POLICE);
      state.tables.people.hardship[row] = row < citizens ? luck.unit(row, 1) : 0;
      state.tables.people.riskAversion[row] = row < citizens ? luck.unit(row, 2) : 0;
    }
    return state;
  }

  return { model, populate };
}

if (isMain(import.meta.url)) {
  const seed = process.argv[2] ?? "1";
  const { model, populate } = civilViolence();
  const engine = new kernel.Engine(model, populate(seed), { seed, ticks: 400 });
  engine.run(400);
  console.log(chart("Active people over 400 ticks", engine.recorder.total("active")));
  console.log(picture(engine.state.tables.cells.kind, 40, " ·*#P"), "\n· quiet  * active  # jailed  P police");
}
