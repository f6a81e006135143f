import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountrySpec } from "../../src/model/spec.ts";
import { unitKindCount } from "../../src/model/tables.ts";
import { Simulation } from "../../src/simulation.ts";
import { country } from "../support/countries.ts";
import { type Tables, sum, watched } from "../support/runs.ts";
import { tiny } from "../support/tiny.ts";

/** Rounding that a sum of some thousand numbers may leave, relative to all that was ever there. */
const rounding = 1e-9;
const weeks = 50;
const killed = ["killedByRebels", "killedByMilitias", "killedByState", "killedByCriminals"] as const;
const killedIn = ["civilianDeathsRebel", "civilianDeathsMilitia", "civilianDeathsState", "civilianDeathsCriminal"] as const;
const uniformed = (row: number): boolean => row % unitKindCount !== 4;

/** Calls `look` after every tick of some made countries and of the tiny one. */
function everyTick(runs: number, look: (tables: Tables, simulation: Simulation) => void, start?: (tables: Tables) => void): void {
  const through = (spec: CountrySpec, seed: string): void => {
    const simulation = new Simulation(spec, { seed });
    const { tables } = simulation.engine.state;
    start?.(tables);
    while (simulation.tick < simulation.ticks) {
      simulation.step();
      look(tables, simulation);
    }
  };
  through(tiny, "1");
  fc.assert(fc.property(country({ weeks }), fc.string(), through), { numRuns: runs });
}

describe("people", () => {
  it("at home, away and killed add up to those of the beginning", () => {
    let first = 0;
    let dead = 0;
    everyTick(
      25,
      ({ communities: c, refuge, districts: d }) => {
        for (const kind of killed) dead += sum(c[kind]);
        const away = sum(c.away);
        expect(Math.abs(sum(c.population) + away + dead - first) / first).toBeLessThan(rounding);
        expect(Math.abs(sum(refuge.people) - away) / first).toBeLessThan(rounding);
        expect(Math.abs(sum(c.hosted) - away) / first).toBeLessThan(rounding);
        killed.forEach((kind, i) => expect(sum(d[killedIn[i]!]), kind).toBe(sum(c[kind])));
      },
      ({ communities: c }) => {
        first = sum(c.population) + sum(c.away);
        dead = 0;
      },
    );
  });
});

interface Stock {
  readonly fighters: number;
  readonly former: number;
  readonly losses: number;
  readonly recruits: number;
  readonly weapons: number;
  readonly leaked: number;
  readonly soldiers: number;
  readonly fallen: number;
}

const stockOf = ({ cells: c, forces: f }: Tables): Stock => ({
  fighters: sum(c.fighters), former: sum(c.exFighters), losses: sum(c.losses), recruits: sum(c.recruits),
  weapons: sum(c.weapons), leaked: sum(c.leakedWeapons), soldiers: sum(f.strength), fallen: sum(f.losses),
});

/** Runs a country and gives what each mechanism moved, and how many people there are for a yardstick. */
function everyMechanism(runs: number, look: (moved: Stock, all: number, id: string, tables: Tables) => void): void {
  const through = (spec: CountrySpec, seed: string): void => {
    let before: Stock | undefined;
    watched(spec, { seed }, (tables, { id }, when) => {
      const now = stockOf(tables);
      // Counters that begin anew are no movement of anybody.
      if (when === "after" && id !== "clearCounters") {
        const moved = Object.fromEntries(Object.entries(now).map(([key, value]) => [key, value - before![key as keyof Stock]])) as unknown as Stock;
        look(moved, 1 + now.fighters + now.former + now.soldiers + now.losses + now.weapons, id, tables);
      }
      before = now;
    }).run();
  };
  through({ ...tiny, weeks: 100 }, "1");
  fc.assert(fc.property(country({ weeks: 30 }), fc.string(), through), { numRuns: runs });
}

describe("fighters", () => {
  it("come from recruits and former fighters, and go to former fighters and the dead, whatever moves them", () => {
    everyMechanism(20, ({ fighters, former, losses, recruits }, all, id) => {
      const unexplained = fighters + former + losses;
      expect(unexplained, `${id}: gone without a trace`).toBeGreaterThan(-rounding * all);
      expect(unexplained, `${id}: come from nowhere`).toBeLessThan(recruits + rounding * all);
    });
  });

  it("are counted by their leaders as they stand in the districts, and groups that are not there have none", () => {
    const look = ({ groups: g, cells: c }: Tables): void => {
      for (let j = 0; j < g.n; j++) {
        const standing = sum(c.fighters, (row) => c.group[row] === j);
        expect(Math.abs(g.fighters[j]! - standing)).toBeLessThanOrEqual(rounding * standing);
        if (g.alive[j] === 0) expect(standing).toBe(0);
      }
    };
    const through = (spec: CountrySpec, seed: string): void =>
      void watched(spec, { seed }, (tables, { id }, when) => id === "groupTotals" && when === "after" && look(tables)).run();
    through(tiny, "1");
    fc.assert(fc.property(country({ weeks: 30 }), fc.string(), through), { numRuns: 10 });
  });

  it("who registered stay registered, and are more than those who laid down arms", () => {
    let before = new Float64Array();
    everyTick(
      10,
      ({ cells: c }) => {
        c.registered.forEach((people, row) => expect(people).toBeGreaterThanOrEqual(before[row]!));
        before = c.registered.slice();
      },
      ({ cells: c }) => (before = c.registered.slice()),
    );
  });
});

describe("weapons of armed groups", () => {
  it("come with recruits only, and leak only from what groups held", () => {
    everyMechanism(10, ({ weapons, leaked, recruits }, all, id, { cells }) => {
      expect(weapons + leaked, id).toBeLessThan(recruits + rounding * all);
      expect(cells.weapons.every((held) => held >= 0), `${id}: weapons below 0`).toBe(true);
    });
  });
});

describe("forces of the state", () => {
  it("lose people to nothing but fighting, service and politics, and gain them by service only", () => {
    const movers = new Set<string>();
    everyMechanism(15, ({ soldiers, fallen }, all, id) => {
      if (Math.abs(soldiers + fallen) > rounding * all) movers.add(id);
    });
    // A mutiny takes soldiers with it: they are counted as recruits of the group they become.
    expect([...movers].filter((id) => id !== "service" && id !== "mutiny")).toEqual([]);
  });

  it("never train more people than are wanted", () => {
    const before = { strength: new Float64Array(), trainees: new Float64Array() };
    watched(tiny, { seed: 1 }, ({ forces: f }, { id }, when) => {
      if (id !== "service") return;
      if (when === "before") Object.assign(before, { strength: f.strength.slice(), trainees: f.trainees.slice() });
      else
        for (let row = 0; row < f.n; row++) {
          const people = f.strength[row]! + f.trainees[row]!;
          expect(people).toBeLessThan(Math.max(before.strength[row]! + before.trainees[row]!, f.target[row]!) * (1 + rounding) + rounding);
        }
    }).run();
  });
});

describe("personnel of the mission", () => {
  it("is what stands at its bases, less those killed since it was counted", () => {
    everyTick(20, ({ mission, units }, simulation) => {
      const standing = sum(units.strength, uniformed);
      expect(Math.abs(mission.strength[0]! - mission.casualties[0]! - standing)).toBeLessThan(rounding * (1 + standing));
      expect(Math.abs(mission.civilians[0]! - sum(units.strength, (row) => !uniformed(row)))).toBeLessThan(rounding * (1 + standing));
      expect(mission.casualties[0]).toBe(sum(units.casualties));
      expect(Math.abs(simulation.measure("missionStrength")[simulation.tick - 1]! - standing)).toBeLessThan(rounding * (1 + standing));
    });
  });

  it("never exceeds what was authorised or what contributors made available", () => {
    const most = { military: 0, police: 0, available: 0 };
    everyTick(
      20,
      ({ mission: m, contingents: c, units, strengths: s, phases }) => {
        most.military = Math.max(most.military, m.military[0]!);
        most.police = Math.max(most.police, m.police[0]!);
        const slack = 1 + rounding;
        expect(sum(c.arrived) + sum(c.arrivedObservers) + sum(c.arrivedEngineers) + sum(c.arrivedMedical) + sum(c.arrivedSensors)).toBeLessThanOrEqual(most.military * slack);
        expect(sum(c.arrivedFormedPolice) + sum(c.arrivedIndividualPolice)).toBeLessThanOrEqual(most.police * slack);
        expect(sum(units.strength, uniformed)).toBeLessThanOrEqual((most.military + most.police) * slack);
        expect(most.military).toBeLessThanOrEqual(Math.max(0, ...phases.military));
        expect(sum(c.arrived)).toBeLessThanOrEqual(Math.max(0, ...s.infantry) * m.deployment[0]! * slack);
      },
      () => Object.assign(most, { military: 0, police: 0 }),
    );
  });
});

describe("other forces", () => {
  it("have no more people than were sent, all of them in some district", () => {
    everyTick(20, ({ otherForces: o, otherStrengths: s, otherUnits: u }) => {
      for (let force = 0; force < o.n; force++) {
        let sent = 0;
        for (let row = 0; row < s.n; row++) if (s.force[row] === force) sent = Math.max(sent, s.people[row]!);
        expect(o.strength[force]).toBeLessThanOrEqual(sent * (1 + rounding));
        expect(sum(u.share, (row) => u.force[row] === force)).toBeCloseTo(1, 9);
      }
    });
  });
});

describe("money", () => {
  it("received is spent, at hand or given back", () => {
    const all = { received: 0, spent: 0, returned: 0 };
    everyTick(
      25,
      ({ mission: m }) => {
        all.received += m.received[0]!;
        all.spent += m.cost[0]!;
        all.returned += m.returned[0]!;
        expect(Math.abs(all.received - all.spent - all.returned - m.cash[0]!)).toBeLessThan(rounding * (1 + all.received));
        for (const key of ["received", "cost", "returned", "cash"] as const) expect(m[key][0], key).toBeGreaterThanOrEqual(0);
      },
      () => Object.assign(all, { received: 0, spent: 0, returned: 0 }),
    );
  });

  it("is never more than what was assessed and paid in", () => {
    everyTick(10, ({ mission: m, budgets: b }, { engine }) => {
      expect(m.received[0]).toBeLessThanOrEqual(((Math.max(0, ...b.perYear) * m.funding[0]!) / 52) * engine.stepLength * (1 + rounding));
    });
  });
});
