import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coordinationLeft, forceLeft, mandate, underWay } from "../../../src/model/mechanisms/mandate.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const friction = { "mandate.friction": 0.05 };

/** A mission with one phase and one task. */
function mission(change: (tables: Country["tables"]) => void = () => {}): Country {
  const country = smallCountry();
  const { mission: m, phases, tasks, country: nation } = country.tables;
  m.exists[0] = 1;
  nation.consent[0] = 1;
  phases.adopted[0] = 1;
  phases.military[0] = 1000;
  phases.robustness[0] = 0.6;
  phases.clarity[0] = 0.5;
  phases.lastTask[0] = 1;
  tasks.phase[0] = 0;
  tasks.priority[0] = 1;
  change(country.tables);
  return country;
}

const run = (country: Country, weeks = 1): Country["tables"] => {
  live(country, [mandate], { weeks, parameters: friction });
  return country.tables;
};

describe("what coordination leaves", () => {
  it("falls with each task, and faster the less clear it is (Autesserre 2010)", () => {
    fc.assert(
      fc.property(fc.nat(30), share, share, (tasks, a, b) => {
        const [vague, clear] = [Math.min(a, b), Math.max(a, b)];
        expect(coordinationLeft(tasks, clear, 0.01)).toBeGreaterThanOrEqual(coordinationLeft(tasks, vague, 0.01));
        expect(coordinationLeft(tasks + 1, a, 0.01)).toBeLessThan(coordinationLeft(tasks, a, 0.01));
        expect(coordinationLeft(tasks, a, 0)).toBe(1);
      }),
    );
  });
});

describe("a task", () => {
  it("is under way between its dates, once its condition is met and until its end is", () => {
    expect(underWay(1, 5, 5, 6, true, false)).toBe(true);
    for (const no of [
      underWay(0, 5, 0, 9, true, false), underWay(1, 4, 5, 9, true, false), underWay(1, 9, 5, 9, true, false),
      underWay(1, 5, 0, 9, false, false), underWay(1, 5, 0, 9, true, true),
    ])
      expect(no).toBe(false);
  });

  it("waits for its condition and ends on one", () => {
    const waits = mission(({ tasks }) => void (tasks.when[0] = 0));
    expect(run(waits).tasks.open[0]).toBe(0);
    waits.tables.conditions.met[0] = 1;
    expect(run(waits).tasks.open[0]).toBe(1);
    const ends = mission(({ tasks }) => void (tasks.untilWhen[0] = 0));
    expect(run(ends).tasks.open[0]).toBe(1);
    ends.tables.conditions.met[0] = 1;
    expect(run(ends).tasks.open[0]).toBe(0);
  });

  it("has the authority and clarity of its phase, to the bit, unless it has its own", () => {
    const plain = run(mission());
    expect(plain.tasks.authority[0]).toBe(plain.mission.robustness[0]);
    expect(plain.mission.clarity[0]).toBe(0.5);
    const own = run(mission(({ tasks }) => {
      tasks.robustness[0] = 1;
      tasks.clarity[0] = 0;
    }));
    expect(own.mission.robustness[0]).toBe(0.6);
    expect(own.tasks.authority[0]).toBe(1);
    expect(own.mission.clarity[0]).toBe(0);
    expect(own.tasks.coordination[0]).toBeLessThan(plain.tasks.coordination[0]!);
  });

  it("loses its authority like its phase: to a split council and to hostages", () => {
    expect(forceLeft(0.8, 1, 0.4, 0)).toBe(0.8);
    expect(forceLeft(0.8, 0, 0.5, 1)).toBeCloseTo(0.2, 12);
  });

  it("loses less to coordination where links are good", () => {
    const dull = run(mission(({ mission: m }) => void (m.strength[0] = 1000)));
    const linked = run(mission(({ mission: m, work }) => {
      m.strength[0] = 1000;
      work.communications[0] = 20;
    }));
    expect(linked.tasks.coordination[0]).toBeGreaterThan(dull.tasks.coordination[0]!);
    expect(linked.tasks.coordination[0]).toBeLessThan(1);
  });
});

describe("a phase", () => {
  it("begins on its date, and with a condition not before that is met", () => {
    const country = mission(({ phases }) => void (phases.when[0] = 0));
    expect(run(country).mission.active[0]).toBe(0);
    country.tables.conditions.met[0] = 1;
    expect(run(country).mission.active[0]).toBe(1);
    country.tables.phases.week[0] = 3;
    expect(run(country, 3).mission.active[0]).toBe(0);
    expect(run(country, 4).mission.active[0]).toBe(1);
  });
});

/** A mission of 1,000 with a robust mandate in one adopted phase. */
function mandated(): Country {
  const country = smallCountry();
  const { mission, phases, country: nation } = country.tables;
  mission.exists[0] = 1;
  Object.entries({ military: 1000, police: 100, robustness: 0.8, clarity: 0.9, adopted: 1 }).forEach(([key, value]) => {
    (phases as unknown as Record<string, Float64Array>)[key]![0] = value;
  });
  nation.consent[0] = 0.8;
  return country;
}

const after = (weeks: number, set: (country: Country) => void, parameters = {}): Country["tables"]["mission"] => {
  const country = mandated();
  set(country);
  live(country, [mandate], { weeks, parameters });
  return country.tables.mission;
};

describe("the mandate in force", () => {
  it("is the last phase that is due and adopted", () => {
    expect(after(1, () => {}).military[0]).toBe(1000);
    expect(after(1, ({ tables }) => void (tables.phases.adopted[0] = 0)).active[0]).toBe(0);
  });

  it("gives no authority to use force while it has lapsed; people stay where they are", () => {
    const lapsed = after(1, ({ tables }) => void (tables.mission.lapsed[0] = 1));
    expect(lapsed.robustness[0]).toBe(0);
    expect(lapsed.military[0]).toBe(1000);
  });

  it("denies movement by degrees, long before it asks a mission to leave", () => {
    const access = (consent: number): number => after(60, ({ tables }) => void (tables.country.consent[0] = consent), { "mandate.expelBelow": 0.1 }).access[0]!;
    expect(access(0.8)).toBe(1);
    expect(access(0.3)).toBeCloseTo(0.75, 2);
    expect(access(0.2)).toBeCloseTo(0.5, 2);
    expect(after(60, ({ tables }) => void (tables.country.consent[0] = 0.2), { "mandate.expelBelow": 0.1 }).expelled[0]).toBe(0);
  });

  it("gives a mission that was told to leave, by host or Council, notice to pack", () => {
    const hostile = ({ tables }: Country): void => void (tables.country.consent[0] = 0.01);
    expect(after(20, hostile).military[0]).toBe(1000);
    const half = after(26 + 13, hostile);
    expect(half.expelled[0]).toBe(1);
    expect(half.military[0]! / 1000).toBeCloseTo(1 / 2, 1);
    const gone = after(26 + 27, hostile);
    expect([gone.military[0], gone.police[0], gone.active[0]]).toEqual([0, 0, 0]);
    const ended = after(13, ({ tables }) => void (tables.mission.ended[0] = 1));
    expect(ended.military[0]).toBeCloseTo(500, 9);
  });
});
