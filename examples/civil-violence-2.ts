/**
 * Civil violence, model II: two groups, of which some kill members of the other, and peacekeepers who arrest killers.
 *
 *   J. M. Epstein (2002), Modeling civil violence: an agent-based computational approach,
 *   PNAS 99 (suppl. 3), 7243–7250, doi:10.1073/pnas.092080199.
 *
 * From the paper: the torus of 40 × 40 cells, 70 % of them taken, half by each group; sight of 1.7 cells, which is the eight
 * cells around; grievance = hardship × (1 − legitimacy), where legitimacy now is the right to exist that a group grants the
 * other; threshold 0.1 and k = 2.3; everybody first moves to a random free cell in sight, then acts; who goes active kills a
 * random member of the other group in sight; everybody may have a clone on a free cell next to them, and dies at an age
 * drawn evenly between 0 and a longest life. Probability of a clone (0.05 per tick), longest life (200 ticks) and longest
 * jail term (15 ticks) are given as accounts of the paper have them; check these before you compare numbers with it.
 *
 * Decided here: officers per active person are rounded DOWN, as in model I. Who wants to kill but sees nobody of the other
 * group stays quiet, so officers arrest only those who killed at their last turn. The jailed keep their cell, cannot be
 * killed and have no clones. A clone has its parent's group, hardship and risk aversion, but its own length of life.
 *
 * Run it: npx tsx examples/civil-violence-2.ts [share of cells with an officer] [seed]
 */
import * as kernel from "@truce/core/kernel";
import { category, f64, i32, num, randomOrder, ref, share } from "@truce/core/kernel";
import { arrestProbability, grievance } from "./civil-violence-1.ts";
import { chart, isMain, picture } from "./show.ts";

const OFFICER = 2;
/** What stands on a cell: 1 + 2 × group for a quiet person, one more for an active one. */
const [JAILED, POLICE] = [5, 6];
const quiet = (group: number): number => 1 + 2 * group;
const active = (group: number): number => 2 + 2 * group;

const schema = {
  tables: {
    people: {
      cell: ref("cells", "Where the person stands; nowhere if dead or not yet born"),
      group: category("Group", ["blue", "green", "officer"]),
      hardship: share("Perceived hardship"),
      riskAversion: share("Risk aversion"),
      age: i32("Age", "ticks", { min: 0 }),
      lifetime: i32("Age at natural death", "ticks", { min: 0 }),
      jail: i32("Time left in jail", "ticks", { min: 0 }),
    },
    cells: {
      occupant: ref("people", "Who stands here"),
      kind: category("What stands here", [
        "nobody",
        "quiet blue",
        "active blue",
        "quiet green",
        "active green",
        "jailed person",
        "officer",
      ]),
    },
    groups: {
      living: f64("Members alive", "people", { min: 0 }),
      killed: f64("Members killed in this tick", "people", { min: 0 }),
      guarded: f64("Members with an officer in sight", "people", { min: 0 }),
    },
  },
  graphs: {},
} as const;

const { mechanism } = kernel.forSchema(schema, {});
const { measure } = kernel.measuresFor(schema);
const cites = ["epstein2002"];
const setting = (label: string, unit: string, value: number, [low, high]: [number, number]): kernel.Parameter =>
  num({ label, unit, default: value, plausible: [low, high], max: high, evidence: "assumed", cites });

/** Everything about a world of this size; the paper's is 40 × 40 cells. */
export function ethnicViolence({ width = 40, height = 40, vision = 1.7 } = {}) {
  const lattice = new kernel.Lattice({ width, height, torus: true });
  const sight = lattice.neighbourhood("disc", vision);
  const beside = lattice.neighbourhood("moore", 1);
  /** A random free cell near another, −1 if none. The land is nearly full, where counting is faster than guessing. */
  const anyFree = (kinds: Uint8Array, cell: number, within: typeof sight, luck: kernel.Stream, row: number): number => {
    const free = within.tally(kinds, cell, kernel.EMPTY);
    return free === 0 ? -1 : within.find(kinds, cell, kernel.EMPTY, luck.below(free, row));
  };

  const turns = mechanism({
    id: "turns",
    title: "Everybody takes a turn",
    summary:
      "Everybody moves to a random free cell in sight. Then a person whose grievance less risk exceeds a threshold kills " +
      "a random member of the other group in sight; an officer sends a random active person in sight to jail.",
    cites,
    parameters: {
      legitimacyOfGreen: setting("Right to exist that blue grants green", "share", 0.8, [0, 1]),
      legitimacyOfBlue: setting("Right to exist that green grants blue", "share", 0.8, [0, 1]),
      k: setting("Arrest constant", "number", 2.3, [0, 10]),
      threshold: setting("Threshold of action", "share", 0.1, [0, 1]),
      longestTerm: setting("Longest jail term", "ticks", 15, [0, 1e9]),
    },
    sequential: "each reacts to what those before have done; the order is drawn anew every tick",
    reads: { people: ["group", "hardship", "riskAversion"] },
    writes: { groups: ["killed"] },
    changes: { people: ["cell", "jail"], cells: ["occupant", "kind"] },
    streams: ["order", "place", "victim", "arrest"],
    run({ people, cells, groups }, p, { draw }) {
      const { cell, jail, group, hardship, riskAversion } = people;
      const grid = new kernel.Grid(lattice, { ...cells, cell });
      const granted = [p.legitimacyOfGreen, p.legitimacyOfBlue];
      const count = (here: number, kind: number): number => sight.tally(cells.kind, here, kind);
      /** Somebody in sight of one of two kinds, all equally likely; −1 if there is nobody. */
      const anyOf = (one: number, other: number, here: number, luck: kernel.Stream, row: number): number => {
        const ones = count(here, one);
        const all = ones + count(here, other);
        if (all === 0) return -1;
        const n = luck.below(all, row);
        return n < ones ? grid.nth(here, sight, one, n) : grid.nth(here, sight, other, n - ones);
      };
      groups.killed.fill(0);
      for (const row of randomOrder(people.n, draw.order)) {
        if (cell[row] < 0) continue;
        if (jail[row] > 0) {
          if (--jail[row] === 0) grid.setKind(row, quiet(group[row]));
          continue;
        }
        const free = anyFree(cells.kind, cell[row], sight, draw.place, row);
        if (free >= 0) grid.move(row, free);
        const here = cell[row];
        const own = group[row];
        if (own === OFFICER) {
          const suspect = anyOf(active(0), active(1), here, draw.arrest, row);
          if (suspect < 0) continue;
          jail[suspect] = draw.arrest.below(p.longestTerm + 1, row, 1);
          grid.setKind(suspect, jail[suspect] > 0 ? JAILED : quiet(group[suspect]));
          continue;
        }
        grid.setKind(row, quiet(own));
        const anger = grievance(hardship[row], granted[own]) - p.threshold;
        if (anger <= 0) continue;
        const others = count(here, active(0)) + count(here, active(1));
        const risk = arrestProbability(Math.floor(count(here, POLICE) / (others + 1)), p.k);
        if (anger <= riskAversion[row] * risk) continue;
        const victim = anyOf(quiet(1 - own), active(1 - own), here, draw.victim, row);
        if (victim < 0) continue;
        grid.setKind(row, active(own));
        grid.remove(victim);
        groups.killed[1 - own]++;
      }
    },
  });

  const lives = mechanism({
    id: "lives",
    title: "Death of age, and birth",
    summary: "Who has reached their age dies. Everybody else at large may have a clone on a free cell next to them.",
    cites,
    parameters: {
      birth: setting("Probability of a clone per tick", "probability", 0.05, [0, 1]),
      longestLife: setting("Longest life", "ticks", 200, [1, 1e6]),
    },
    sequential: "a free cell goes to the first who wants it; the order is drawn anew every tick",
    changes: {
      people: ["cell", "group", "hardship", "riskAversion", "age", "lifetime", "jail"],
      cells: ["occupant", "kind"],
    },
    streams: ["order", "birth", "place", "lifetime"],
    run({ people, cells }, p, { draw }) {
      const { cell, group, hardship, riskAversion, age, lifetime, jail } = people;
      const grid = new kernel.Grid(lattice, { ...cells, cell });
      for (let row = 0; row < people.n; row++)
        if (cell[row] >= 0 && group[row] !== OFFICER && ++age[row] > lifetime[row]) grid.remove(row);
      const unborn = [...cell.keys()].filter((row) => cell[row] < 0);
      for (const row of randomOrder(people.n, draw.order)) {
        // The newborn, of age 0, wait.
        if (cell[row] < 0 || group[row] === OFFICER || jail[row] > 0 || age[row] === 0) continue;
        if (draw.birth.unit(row) >= p.birth) continue;
        const place = anyFree(cells.kind, cell[row], beside, draw.place, row);
        const clone = place < 0 ? undefined : unborn.pop();
        if (clone === undefined) continue;
        grid.place(clone, place, quiet(group[row]));
        group[clone] = group[row];
        hardship[clone] = hardship[row];
        riskAversion[clone] = riskAversion[row];
        age[clone] = jail[clone] = 0;
        lifetime[clone] = draw.lifetime.below(p.longestLife + 1, clone);
      }
    },
  });

  const census = mechanism({
    id: "census",
    title: "Census",
    summary: "Counts the members of each group, and those with an officer in sight.",
    cites,
    sequential: "it is one count over all people",
    reads: { people: ["cell", "group"], cells: ["kind"] },
    writes: { groups: ["living", "guarded"] },
    run({ people, cells, groups }) {
      const kinds = cells.kind as Uint8Array;
      groups.living.fill(0);
      groups.guarded.fill(0);
      for (let row = 0; row < people.n; row++) {
        if (people.cell[row] < 0 || people.group[row] === OFFICER) continue;
        groups.living[people.group[row]]++;
        if (sight.tally(kinds, people.cell[row], POLICE) > 0) groups.guarded[people.group[row]]++;
      }
    },
  });

  const counted = (["living", "killed", "guarded"] as const).map((id) =>
    measure({
      id,
      title: schema.tables.groups[id].label,
      unit: "people",
      definition: `${schema.tables.groups[id].label.toLowerCase()}, by group`,
      direction: "none",
      kind: id === "killed" ? "flow" : "stock",
      over: "groups",
      value: id,
      by: "row",
    }),
  );
  const schedule = [turns, lives, census];
  const model: kernel.Model<typeof schema> = {
    id: "civil-violence-2",
    version: "1",
    schema,
    events: {},
    schedule,
    measures: counted,
    groupTable: "groups",
  };

  /** A world in which `people` and `police` of the cells are taken, at random; the groups are equal. */
  function populate(
    seed: string | number,
    { people = 0.7, police = 0.04, longestLife = 200 } = {},
  ): kernel.State<typeof schema> {
    const citizens = Math.round(people * lattice.cells);
    const all = citizens + Math.round(police * lattice.cells);
    // One row per cell: more cannot live at a time.
    const state = new kernel.State(schema, {
      rows: { people: lattice.cells, cells: lattice.cells, groups: 2 },
      edges: {},
    });
    const { cell, group, hardship, riskAversion, lifetime } = state.tables.people;
    const luck = new kernel.Stream(kernel.rootKey(seed), "world");
    const grid = new kernel.Grid(lattice, { ...state.tables.cells, cell });
    const places = randomOrder(lattice.cells, luck);
    for (let row = 0; row < all; row++) {
      group[row] = row < citizens ? row % 2 : OFFICER;
      grid.place(row, places[row], row < citizens ? quiet(group[row]) : POLICE);
      if (row >= citizens) continue;
      hardship[row] = luck.unit(row, 1);
      riskAversion[row] = luck.unit(row, 2);
      lifetime[row] = luck.below(longestLife + 1, row, 3);
    }
    return state;
  }

  return { model, populate };
}

if (isMain(import.meta.url)) {
  const police = Number(process.argv[2] ?? 0.04);
  const seed = process.argv[3] ?? "1";
  const { model, populate } = ethnicViolence();
  const engine = new kernel.Engine(model, populate(seed, { police }), { seed, ticks: 400 });
  const { living } = engine.state.tables.groups;
  do engine.step();
  while (engine.tick < 400 && living[0] > 0 && living[1] > 0);
  console.log(
    chart(`Killed per tick, over ${engine.tick} ticks`, engine.recorder.total("killed").subarray(0, engine.tick)),
  );
  console.log(picture(engine.state.tables.cells.kind, 40, " xXoO#P"));
  console.log(`x blue: ${living[0]}  o green: ${living[1]}  X O who has just killed  # jailed  P police`);
}
