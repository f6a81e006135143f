import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixed, nextSkill, service, upheld } from "../../../src/model/mechanisms/service.ts";
import { forceKinds } from "../../../src/model/tables.ts";
import { quietState } from "./quiet-state.ts";
import { type Country, live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const people = fc.double({ min: 0, max: 1e5, noNaN: true });
const police = forceKinds.indexOf("police"), army = forceKinds.indexOf("army");
const untrained = 0.15;

describe("rules of service", () => {
  it("a mean stays between the means that are mixed", () => {
    expect(mixed(0.3, 0, 0.9, 0)).toBe(0.3);
    fc.assert(
      fc.property(share, people, share, people, (a, n, b, m) => {
        expect(mixed(a, n, b, m)).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(mixed(a, n, b, m)).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
      }),
    );
  });

  it("mentors and superiors stand in for each other, and neither holds anything under fire", () => {
    expect(upheld(1, 0, 1)).toBe(1);
    expect(upheld(0, 1, 1)).toBe(1);
    expect(upheld(1, 1, 0)).toBe(0);
    expect(upheld(0, 0, 1)).toBe(0);
  });

  it("skill goes to what is upheld, the same in two half steps, and never out of range", () => {
    expect(nextSkill(0.9, 0, untrained, 0.01, 1e6)).toBeCloseTo(untrained, 12);
    expect(nextSkill(0.2, 1, untrained, 0.01, 1e6)).toBeCloseTo(1, 12);
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.1, max: 8, noNaN: true }), (skill, held, step) => {
        const whole = nextSkill(skill, held, untrained, 0.012, step);
        expect(whole).toBeGreaterThanOrEqual(Math.min(skill, untrained) - 1e-12);
        expect(whole).toBeLessThanOrEqual(1 + 1e-12);
        if (skill >= untrained)
          expect(nextSkill(nextSkill(skill, held, untrained, 0.012, step / 2), held, untrained, 0.012, step / 2)).toBeCloseTo(whole, 10);
      }),
    );
  });
});

/** Forces after some weeks in a state prepared by the test. */
function after(weeks: number, prepare: (country: Country) => void, step = 1): Country["tables"]["forces"] {
  const country = quietState();
  prepare(country);
  live(country, [service], { weeks, step });
  return country.tables.forces;
}

const training = ({ tables }: Country): void => void tables.work.policeTraining.fill(20);
const mentoring = ({ tables }: Country): void => void tables.work.mentors.fill(20);
const both = (country: Country): void => (training(country), mentoring(country));
const fire = (change: (country: Country) => void) => (country: Country): void => (change(country), void country.tables.districts.insecurity.fill(200));

describe("service", () => {
  it("nobody is trained and nothing changes in a force that is full, paid, unhelped and unable: but some leave", () => {
    const forces = after(52, ({ tables }) => (tables.forces.target.fill(300), tables.forces.payArrears.fill(0), void tables.institutions.capacity.fill(0)));
    expect(forces.strength[police]).toBeLessThan(300);
    expect(forces.strength[police]).toBeGreaterThan(300 * 0.94);
    expect(forces.skill[police]).toBeLessThan(0.2);
  });

  it("training fills the ranks; it sticks with mentors and is lost without (training alone does little)", () => {
    const weak = ({ tables }: Country): void => void tables.institutions.capacity.fill(0.02);
    const trained = after(156, (country) => (training(country), weak(country)));
    const plain = after(156, weak);
    const full = after(156, (country) => (both(country), weak(country)));
    expect(trained.strength[police]).toBeGreaterThan(plain.strength[police]!);
    expect(full.skill[police]).toBeGreaterThan(trained.skill[police]! + 0.2);
    expect(trained.skill[police]! - plain.skill[police]!).toBeLessThan((full.skill[police]! - plain.skill[police]!) / 2);
  });

  it("reform without security fails, and neither alone is worth both (L1)", () => {
    const skill = (prepare: (country: Country) => void): number => after(156, prepare).skill[police]!;
    const insecure = fire(() => {});
    const interaction = skill(both) - skill(() => {}) - (skill(fire(both)) - skill(insecure));
    expect(skill(fire(both)) - skill(insecure)).toBeLessThan((skill(both) - skill(() => {})) / 2);
    expect(interaction).toBeGreaterThan(0.1);
  });

  it("loses its skill after mentors have left, unless the service itself upholds it", () => {
    const left = (own: number): number => {
      const country = quietState();
      country.tables.institutions.capacity.fill(own);
      both(country);
      live(country, [service], { weeks: 156 });
      country.tables.work.mentors.fill(0);
      country.tables.work.policeTraining.fill(0);
      const during = country.tables.forces.skill[police]!;
      live(country, [service], { weeks: 260 });
      return country.tables.forces.skill[police]! / during;
    };
    expect(left(0.02)).toBeLessThan(0.5);
    expect(left(0.7)).toBeGreaterThan(0.8);
  });

  it("vetting costs people, the worse the force the more, and marks who stays; graduates dilute it", () => {
    const vetted = (conduct: number): Country["tables"]["forces"] =>
      after(26, ({ tables }) => (tables.forces.conduct.fill(conduct), void tables.work.vetting.fill(40)));
    const plain = after(26, () => {});
    expect(vetted(0).strength[police]).toBeLessThan(vetted(0.9).strength[police]!);
    expect(vetted(0.9).strength[police]).toBeLessThan(plain.strength[police]!);
    expect(vetted(0.5).vetted[police]).toBeGreaterThan(0.8);
    expect(vetted(0.5).vetted[police]).toBeLessThanOrEqual(1);
  });

  it("counts most graduates as reviewed, and nobody who was sent out untrained", () => {
    const joined = (places: number): number =>
      after(26, ({ tables }) => {
        tables.institutions.capacity.fill(0);
        tables.forces.trainees.fill(90);
        tables.work.policeTraining.fill(places);
      }).vetted[police]!;
    expect(joined(0)).toBe(0);
    expect(joined(100)).toBeGreaterThan(0.05);
    expect(joined(100)).toBeLessThan(90 / 390);
  });

  it("recruits few under fire", () => {
    expect(after(1, fire(() => {})).trainees[police]).toBeLessThan(after(1, () => {}).trainees[police]! / 2);
  });

  it("unpaid men desert and recruits stay away", () => {
    const full = (owed: number) => ({ tables }: Country): void => {
      tables.forces.target.fill(300);
      tables.forces.payArrears.fill(owed);
    };
    expect(after(26, full(80)).strength[army]).toBeLessThan(after(26, full(0)).strength[army]! - 10);
    const loyal = (country: Country): void => (full(80)(country), void country.tables.forces.loyalty.fill(0.9));
    expect(after(26, loyal).strength[army]).toBeGreaterThan(after(26, full(80)).strength[army]! + 5);
    expect(after(1, ({ tables }) => void tables.forces.payArrears.fill(80)).trainees[army]).toBeLessThan(after(1, () => {}).trainees[army]!);
  });

  it("discharges a surplus in peace and keeps it in war", () => {
    const big = (peaceWeeks: number) => (country: Country): void => (country.tables.forces.target.fill(100), void country.tables.country.peaceWeeks.fill(peaceWeeks));
    expect(after(104, big(20)).strength[army]).toBeLessThan(210);
    expect(after(104, big(0)).strength[army]).toBeGreaterThan(230);
  });

  it("women come in by recruitment: from 2 % to about 17 % in ten years of rebuilding (Bacon 2015)", () => {
    const { women } = after(520, (country) => (both(country), country.tables.forces.strength.fill(150), void country.tables.forces.women.fill(0.02)));
    expect(women[police]).toBeGreaterThan(0.14);
    expect(women[police]).toBeLessThan(0.19);
  });

  it("the academy serves the country: its places go to those who wait, wherever it stands", () => {
    const country = quietState();
    country.tables.work.policeTraining.set([1, 0]);
    country.tables.institutions.capacity.fill(0);
    country.tables.forces.trainees.fill(50);
    live(country, [service], { weeks: 1 });
    expect(country.tables.forces.strength[police]).toBe(country.tables.forces.strength[3 + police]);
  });

  it("agrees for steps of one week and of half a week", () => {
    const prepare = (country: Country): void => (both(country), void country.tables.work.vetting.fill(3));
    const [whole, half] = [after(156, prepare), after(156, prepare, 0.5)];
    for (const name of ["strength", "trainees"] as const)
      for (let i = 0; i < whole.n; i++) expect(Math.abs(half[name][i]! - whole[name][i]!)).toBeLessThan(3);
    for (const name of ["skill", "women", "vetted"] as const)
      for (let i = 0; i < whole.n; i++) expect(half[name][i]).toBeCloseTo(whole[name][i]!, 1);
  });
});
