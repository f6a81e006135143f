import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { components } from "../../src/mandates/components/index.ts";
import { clearWork, effort, shareOf, worstThird } from "../../src/mandates/effort.ts";
import { unitKinds } from "../../src/model/tables.ts";
import type { PlaceSpec } from "../../src/model/spec.ts";
import { mandatedCountry, perKind, sum, work } from "./mandated-country.ts";

const ids = components.map((c) => c.component);
const substantive = effort.parameters["substantive"]!.default;
const able = (kind: string): number => perKind * (kind === "civilAffairs" ? substantive : 1);

const tasks = fc.array(
  fc.record({
    component: fc.constantFrom(...ids),
    priority: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 5, noNaN: true })),
    modality: fc.constantFrom("monitor" as const, "assist" as const, "secure" as const),
    budget: fc.double({ min: 0, max: 50, noNaN: true }),
    where: fc.constantFrom("everywhere" as const, "capital" as const, "border" as const, "mostViolentThird" as const, ["1"], []),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("sharing of people", () => {
  it("never puts more people to work than there are", () => {
    fc.assert(
      fc.property(tasks, (list) => {
        const country = mandatedCountry(list);
        work(country, [effort]);
        const { people, armed } = country.tables.effort;
        const all = unitKinds.reduce((s, kind) => s + able(kind), 0);
        for (let district = 0; district < 3; district++) {
          let here = 0;
          for (let row = district; row < people.length; row += 3) here += people[row]!;
          expect(here).toBeLessThanOrEqual(all * (1 + 1e-12));
        }
        armed.forEach((x, row) => expect(x).toBeLessThanOrEqual(people[row]!));
      }),
      { numRuns: 60 },
    );
  });

  it("uses everybody of a kind that some task needs, and nobody of a kind that none needs", () => {
    const country = mandatedCountry([{ component: "patrols", priority: 3 }, { component: "protection", priority: 1 }]);
    work(country, [effort]);
    expect(sum(country.tables.effort.people)).toBeCloseTo(3 * (able("infantry") + able("formedPolice")), 9);
    const civil = mandatedCountry([{ component: "dialogue" }]);
    work(civil, [effort]);
    expect(civil.tables.effort.people[0]).toBeCloseTo(perKind * substantive, 9);
    expect(country.tables.effort.people[0]).toBeCloseTo(((able("infantry") + able("formedPolice")) * 3) / 4, 9);
  });

  it("knows priorities only relative to each other", () => {
    fc.assert(
      fc.property(tasks, fc.double({ min: 0.1, max: 10, noNaN: true }), (list, scale) => {
        const one = mandatedCountry(list);
        const other = mandatedCountry(list.map((task) => ({ ...task, priority: task.priority * scale })));
        work(one, [effort]);
        work(other, [effort]);
        one.tables.effort.people.forEach((x, row) => expect(other.tables.effort.people[row]).toBeCloseTo(x, 9));
      }),
      { numRuns: 40 },
    );
  });

  it("gives each further task its people at the cost of the others (Autesserre 2010)", () => {
    const few = mandatedCountry([{ component: "courts" }]);
    const many = mandatedCountry([{ component: "courts" }, { component: "dialogue" }, { component: "mediation" }, { component: "localGovernance" }]);
    work(few, [effort]);
    work(many, [effort]);
    expect(many.tables.effort.people[0]).toBeCloseTo(few.tables.effort.people[0]! / 4, 12);
    expect(shareOf(2, 8)).toBe(0.25);
    expect(shareOf(0, 0)).toBe(0);
  });

  it("loses to coordination, to want of readiness and where the host lets nobody in", () => {
    const lost = (change: (c: ReturnType<typeof mandatedCountry>) => void): number => {
      const country = mandatedCountry([{ component: "patrols", budget: 52 }]);
      change(country);
      work(country, [effort]);
      return country.tables.effort.people[0]!;
    };
    const all = lost(() => {});
    expect(lost(({ tables }) => void tables.tasks.coordination.fill(0.5))).toBeCloseTo(all / 2, 12);
    expect(lost(({ tables }) => void tables.units.readiness.fill(0.25))).toBeCloseTo(all / 4, 12);
    expect(lost(({ tables }) => void tables.districts.access.fill(0))).toBe(0);
    expect(lost(({ tables }) => void tables.mission.active.fill(0))).toBe(0);
  });

  it("brings in escorts only if the task is to be secured", () => {
    const armed = (modality: "assist" | "secure"): number => {
      const country = mandatedCountry([{ component: "reliefFood", modality }]);
      work(country, [effort]);
      return sum(country.tables.effort.armed);
    };
    expect(armed("assist")).toBe(0);
    expect(armed("secure")).toBeCloseTo(3 * able("infantry"), 9);
  });

  it("gives nothing to a task that is not under way, and clears what it did last week", () => {
    const country = mandatedCountry([{ component: "patrols" }, { component: "protection", budget: 10 }]);
    const { effort: e, tasks } = country.tables;
    work(country, [effort]);
    expect([e.people[0]! > 0, e.people[3]! > 0, e.money[3]! > 0]).toEqual([true, true, true]);
    tasks.open[1] = 0;
    work(country, [effort]);
    expect([e.people[0]! > 0, e.people[3], e.money[3]]).toEqual([true, 0, 0]);
  });
});

describe("money", () => {
  it("goes where the task applies, by population, as a rate per week whatever the step", () => {
    for (const step of [1, 0.5]) {
      const country = mandatedCountry([{ component: "reintegration", budget: 52 }, { component: "courts", budget: 26, where: ["1", "2"] }]);
      country.tables.districts.people.set([2000, 1000, 1000]);
      country.tables.mission.liquidity[0] = 0.5;
      work(country, [effort], { step });
      const { money, people } = country.tables.effort;
      expect([...money].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([0.25, 0.125, 0.125, 0, 0.125, 0.125]);
      expect(people[0]).toBe(0);
    }
  });
});

describe("where", () => {
  const districtsOf = (where: PlaceSpec): number[] => {
    const country = mandatedCountry([{ component: "patrols", where }]);
    country.tables.knowledge.incidents.set([0, 3, 1]);
    const { districts: d } = country.tables;
    d.incidents.set([9, 0, 0]);
    d.urban.set([0.1, 0.1, 0.9]);
    d.guests.set([0, 7, 6]);
    d.resources.set([0.6, 0.5, 0.4]);
    work(country, [effort]);
    return [...country.tables.effort.people].map((x) => (x > 0 ? 1 : 0));
  };

  it("finds the places named", () => {
    expect(districtsOf("everywhere")).toEqual([1, 1, 1]);
    expect(districtsOf("capital")).toEqual([1, 0, 0]);
    expect(districtsOf("border")).toEqual([0, 0, 1]);
    expect(districtsOf(["0", "2"])).toEqual([1, 0, 1]);
    expect(districtsOf("largestTowns")).toEqual([0, 0, 1]);
    expect(districtsOf("mostDisplacedThird")).toEqual([0, 1, 0]);
    expect(districtsOf("richestThird")).toEqual([1, 0, 0]);
  });

  it("sends a trial's people and money to districts where somebody is treated, by the people treated", () => {
    const country = mandatedCountry([{ component: "dialogue", budget: 52 }, { component: "courts" }]);
    country.tables.tasks.trial[0] = 0;
    country.tables.trialWork.share.set([0, 0.75, 0.25]);
    work(country, [effort]);
    const { people, money } = country.tables.effort;
    expect(Array.from(money.slice(0, 3))).toEqual([0, 0.75, 0.25]);
    expect(people[0]).toBe(0);
    expect(people[1]).toBe(people[2]);
    // Where nobody is treated the other task has everybody.
    expect(people[3]).toBeCloseTo(2 * people[4]!, 12);
  });

  it("sends people to the worst places the mission knows of, not to those that are worst", () => {
    expect(districtsOf("mostViolentThird")).toEqual([0, 1, 0]);
  });

  it("takes a third, rounded up, and none that is known to be worse stays out", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 }), (known) => {
        const marks = worstThird(known, known.map(() => 1), known.length);
        expect(sum(marks)).toBe(Math.ceil(known.length / 3));
        const inside = known.filter((_, k) => marks[k] === 1);
        const outside = known.filter((_, k) => marks[k] === 0);
        for (const x of outside) expect(x).toBeLessThanOrEqual(Math.min(...inside));
      }),
    );
  });

  it("falls back on people where nothing is known", () => {
    expect([...worstThird([0, 0, 0], [5, 9, 7], 3)]).toEqual([0, 1, 0]);
  });
});

describe("clearWork", () => {
  it("sets every column to zero", () => {
    const country = mandatedCountry([]);
    const columns = Object.values(country.tables.work).filter((column) => typeof column !== "number");
    for (const column of columns) column.fill(7);
    work(country, [clearWork]);
    for (const column of columns) expect(sum(column)).toBe(0);
  });
});
