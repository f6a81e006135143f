import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { num } from "../../src/kernel/parameter.ts";
import { type Effort, authorityOf, component } from "../../src/mandates/component.ts";
import { components } from "../../src/mandates/components/index.ts";
import { clearWork } from "../../src/mandates/effort.ts";
import { schema } from "../../src/model/tables.ts";
import { type Mandated, mandatedCountry, work } from "./mandated-country.ts";

const workColumns = Object.keys(schema.tables.work) as (keyof typeof schema.tables.work)[];

/** All work columns of a country side by side. */
const allWork = (country: Mandated): number[] => workColumns.flatMap((name) => [...country.tables.work[name]]);

const some = (max: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), fc.double({ min: 0, max, noNaN: true }));
const brought = fc.record({ people: some(500), armedShare: some(1), money: some(2) });
type Brought = { readonly people: number; readonly armedShare: number; readonly money: number };

/** A country in which every component has one task, and each task brings the same to each district. */
function everyTask(modality: "monitor" | "assist" | "secure", robustness = 1): Mandated {
  const country = mandatedCountry(components.map((c) => ({ component: c.component, modality })));
  country.tables.tasks.authority.fill(robustness);
  return country;
}

function bring(country: Mandated, { people, armedShare, money }: Brought): Mandated {
  country.tables.effort.people.fill(people);
  country.tables.effort.armed.fill(people * armedShare);
  country.tables.effort.money.fill(money);
  return country;
}

const modality = fc.constantFrom("monitor" as const, "assist" as const, "secure" as const);

describe("every component", () => {
  it("adds exactly nothing without people and money", () => {
    for (const m of ["monitor", "assist", "secure"] as const) {
      const country = bring(everyTask(m), { people: 0, armedShare: 0, money: 0 });
      work(country, components);
      expect(allWork(country).every((x) => x === 0)).toBe(true);
    }
  });

  it("adds more, never less, for more people or money", () => {
    fc.assert(
      fc.property(modality, brought, some(100), some(1), (m, less, people, money) => {
        const few = bring(everyTask(m), less);
        const many = bring(everyTask(m), { ...less, people: less.people + people, money: less.money + money });
        work(few, components);
        work(many, components);
        const [a, b] = [allWork(few), allWork(many)];
        a.forEach((x, i) => expect(b[i]).toBeGreaterThanOrEqual(x * (1 - 1e-12)));
      }),
      { numRuns: 30 },
    );
  });

  it("does with something to work with what its card says, and nothing else", () => {
    for (const c of components) {
      const country = bring(everyTask("secure"), { people: 40, armedShare: 0.5, money: 0.1 });
      work(country, [c]);
      const touched = workColumns.filter((name) => country.tables.work[name].some((x) => x > 0));
      expect([...touched].sort(), c.id).toEqual([...c.adds].sort());
    }
  });

  it("commutes with the others: only the last bits of sums know the order", () => {
    fc.assert(
      fc.property(modality, brought, fc.shuffledSubarray([...components], { minLength: components.length }), (m, b, order) => {
        const one = bring(everyTask(m), b);
        const other = bring(everyTask(m), b);
        work(one, [clearWork, ...components]);
        work(other, [clearWork, ...order]);
        const [x, y] = [allWork(one), allWork(other)];
        x.forEach((value, i) => expect(Math.abs(value - y[i]!)).toBeLessThanOrEqual(1e-12 * value));
      }),
      { numRuns: 30 },
    );
  });

  it("adds two tasks as it adds one of twice the size", () => {
    for (const c of components) {
      const twice = bring(mandatedCountry([{ component: c.component }, { component: c.component }]), { people: 30, armedShare: 0.4, money: 0.2 });
      const once = bring(mandatedCountry([{ component: c.component }]), { people: 60, armedShare: 0.4, money: 0.4 });
      work(twice, [c]);
      work(once, [c]);
      const [x, y] = [allWork(twice), allWork(once)];
      x.forEach((value, i) => expect(value).toBeCloseTo(y[i]!, 9));
    }
  });

  it("rests while there is no mission, in another phase and when it is not under way", () => {
    const idle = (change: (country: Mandated) => void): boolean => {
      const country = bring(everyTask("secure"), { people: 40, armedShare: 0.5, money: 0.1 });
      change(country);
      work(country, components);
      return allWork(country).every((x) => x === 0);
    };
    expect(idle(() => {})).toBe(false);
    expect(idle(({ tables }) => void tables.mission.active.fill(0))).toBe(true);
    expect(idle(({ tables }) => void tables.mission.phase.fill(1))).toBe(true);
    expect(idle(({ tables }) => void tables.tasks.open.fill(0))).toBe(true);
  });
});

describe("authority", () => {
  it("is robustness times what the modality allows", () => {
    expect([0, 1, 2].map((code) => authorityOf(0.8, code))).toEqual([0, 0.4, 0.8]);
  });

  it("makes force of armed people only: none when watching, more when robust", () => {
    const force = (m: "monitor" | "assist" | "secure", robustness: number, armedShare: number): number => {
      const country = bring(everyTask(m, robustness), { people: 100, armedShare, money: 0 });
      work(country, components);
      return country.tables.work.force[0]!;
    };
    expect(force("monitor", 1, 1)).toBe(0);
    expect(force("secure", 0, 1)).toBe(0);
    expect(force("secure", 1, 0)).toBe(0);
    expect(force("assist", 1, 1)).toBeCloseTo(force("secure", 1, 1) / 2, 9);
    expect(force("secure", 0.5, 1)).toBeCloseTo(force("secure", 1, 1) / 2, 9);
  });
});

describe("component()", () => {
  const odd = component({
    id: "odd", title: "Odd", summary: "Takes away.", cites: [], staff: [], modality: "assist", adds: ["patrols"],
    parameters: { much: num({ default: 1, plausible: [0, 2], unit: "people", label: "How much it takes", evidence: "assumed" }) },
    apply: (add, _effort: Effort, p) => add("patrols", -p.much),
  });

  it("refuses to take away", () => {
    const country = bring(mandatedCountry([{ component: "patrols" }]), { people: 1, armedShare: 1, money: 0 });
    expect(() => work(country, [odd(0)])).toThrow(/component "odd" may only add, but gave -1 to work.patrols/);
  });

  it("is a mechanism of its own name, so that a mechanism may bear the name of the component", () => {
    expect(odd(7)).toMatchObject({ id: "oddTask", component: "odd", place: 7, over: "work", changes: { work: ["patrols"] } });
  });
});
