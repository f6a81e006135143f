import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "../../src/kernel/event.ts";
import type { CountrySpec, MissionSpec, TaskSpec } from "../../src/model/spec.ts";
import { incidentKinds } from "../../src/model/tables.ts";
import { Simulation } from "../../src/simulation.ts";
import { country } from "../support/countries.ts";
import { tiny } from "../support/tiny.ts";

const onMission = incidentKinds.indexOf("attackOnMission");

/** Tables in which a mission that does nothing is written down. */
const ofTheMission = new Set(["mission", "phases", "tasks", "effort", "strengths", "budgets", "plans", "contingents", "units", "conditions", "review", "trialWork", "renewals"]);

const tasksOf = (mission: MissionSpec, change: (task: TaskSpec) => TaskSpec | null): MissionSpec => ({
  ...mission,
  phases: mission.phases.map((phase) => ({ ...phase, tasks: phase.tasks.flatMap((task) => change(task) ?? []) })),
});

/** The same mission on paper: nobody authorised, sent, paid or told to do anything. */
function emptied(spec: CountrySpec): CountrySpec {
  const mission = tasksOf(spec.mission!, (task) => ({ ...task, priority: 0 }));
  return {
    ...spec,
    mission: {
      ...mission,
      strength: mission.strength.map(({ week }) => ({ week, infantry: 0, formedPolice: 0, individualPolice: 0, observers: 0, civilians: 0 })),
      phases: mission.phases.map((phase) => ({ ...phase, military: 0, police: 0, plan: {} })),
      budget: mission.budget.map(({ week }) => ({ week, perYear: 0 })),
    },
  };
}

/** Columns outside the mission's own tables in which two countries differ, with the row. */
function differences(left: Simulation, right: Simulation): string[] {
  const others = new Map(right.engine.state.cells.map((cells) => [`${cells.table}.${cells.column}`, cells.array]));
  return left.engine.state.cells.flatMap(({ table, column, array }) => {
    if (ofTheMission.has(table)) return [];
    const other = others.get(`${table}.${column}`)!;
    const row = array.findIndex((value, i) => !Object.is(value, other[i]));
    return row < 0 ? [] : [`${table}.${column} row ${row}: ${array[row]} against ${other[row]}`];
  });
}

/** Runs both and compares every table outside the mission at every tick, then every measure. */
function expectTheSame(left: Simulation, right: Simulation): void {
  while (left.tick < left.ticks) {
    left.step();
    right.step();
    expect(differences(left, right), `at tick ${left.tick}`).toEqual([]);
  }
  for (const { id } of left.engine.model.measures) expect(left.measure(id), id).toEqual(right.measure(id));
}

describe("a zero mandate is no mandate", () => {
  it("in any country: every table and every measure, at every tick, to the bit", () => {
    fc.assert(
      fc.property(country({ weeks: 40, mission: true }), fc.string(), (spec, seed) => {
        expectTheSame(new Simulation(emptied(spec), { seed }), new Simulation(spec, { seed, arm: "none" }));
      }),
      { numRuns: 20 },
    );
  });

  it("through the whole story of a tiny country", () => {
    const [empty, none] = [new Simulation(emptied(tiny), { seed: 1 }), new Simulation(tiny, { seed: 1, arm: "none" })];
    expectTheSame(empty, none);
    for (const id of ["missionStrength", "missionCasualties", "cost"]) expect(empty.measure(id)).toEqual(new Float64Array(empty.ticks));
  });

  it("also where another force answers attacks: what the mission's contributors would refuse does not bind it", () => {
    const [vanguard, union] = tiny.forces;
    const contributors = tiny.mission!.contributors.map((contributor) => ({ ...contributor, caveats: 1 }));
    const spec: CountrySpec = {
      ...tiny,
      forces: [{ ...vanguard!, strength: [{ week: 0, people: 200 }], districts: { edge: 1, east: 1, hills: 1, port: 1 }, robustness: 1, rehatWeek: null, patienceWeeks: 1000 }, union!],
      mission: { ...tiny.mission!, contributors },
    };
    let responses = 0;
    const onEvent = ({ type, fields }: LoggedEvent): void => {
      if (type === "incident" && fields["kind"] !== onMission) responses += fields["responded"]!;
    };
    for (const seed of [1, 2, 3]) expectTheSame(new Simulation(emptied(spec), { seed, onEvent }), new Simulation(spec, { seed, arm: "none" }));
    expect(responses).toBeGreaterThan(0);
  });

  it("and a mandate is more than none", () => {
    const [mission, none] = [new Simulation(tiny, { seed: 1 }).run(), new Simulation(tiny, { seed: 1, arm: "none" }).run()];
    expect(differences(mission, none).length).toBeGreaterThan(100);
  });
});

/** Everything but the lists of tasks themselves, and the places in them at which phases begin and end. */
function expectTheSameCountry(left: Simulation, right: Simulation): void {
  while (left.tick < left.ticks) {
    left.step();
    right.step();
    const others = right.engine.state.cells;
    left.engine.state.cells.forEach(({ table, column, array }, i) => {
      if (!["tasks", "effort", "phases", "conditions", "trialWork"].includes(table)) expect(array, `${table}.${column} at tick ${left.tick}`).toEqual(others[i]!.array);
    });
  }
}

describe("a task of priority 0 is no task", () => {
  it("whatever else it says", () => {
    fc.assert(
      fc.property(country({ weeks: 30, mission: true }), fc.string(), (spec, seed) => {
        const without = tasksOf(spec.mission!, (task) => (task.priority > 0 ? task : null));
        expectTheSameCountry(new Simulation(spec, { seed }), new Simulation({ ...spec, mission: without }, { seed }));
      }),
      { numRuns: 10 },
    );
  });

  it("also when the whole list is silenced", () => {
    const silent = { ...tiny, mission: tasksOf(tiny.mission!, (task) => ({ ...task, priority: 0 })) };
    const without = { ...tiny, mission: tasksOf(tiny.mission!, () => null) };
    expectTheSameCountry(new Simulation(silent, { seed: 1 }), new Simulation(without, { seed: 1 }));
  });
});
