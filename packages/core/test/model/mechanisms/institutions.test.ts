import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance, effectiveCapacity, institutions, takesRoot } from "../../../src/model/mechanisms/institutions.ts";
import { institutionKinds } from "../../../src/model/tables.ts";
import { quietState } from "./quiet-state.ts";
import { type Country, copyOf, live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const rate = fc.double({ min: 0, max: 2, noNaN: true });
const courts = institutionKinds.indexOf("courts");
const policeService = institutionKinds.indexOf("policeService");

describe("rules of institutions", () => {
  it("lent capacity fills only what is missing", () => {
    expect(effectiveCapacity(0.4, 0)).toBe(0.4);
    expect(effectiveCapacity(1, 0.7)).toBe(1);
    fc.assert(
      fc.property(share, share, (own, lent) => {
        expect(effectiveCapacity(own, lent)).toBeGreaterThanOrEqual(Math.max(own, lent) - 1e-12);
        expect(effectiveCapacity(own, lent)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it("no support takes root under fire, after all is crowded out or with an absent host; each condition only helps", () => {
    expect(takesRoot(0, 1, 1, 1, 1, 0)).toBe(0);
    expect(takesRoot(1, 1, 0, 1, 1, 0)).toBe(0);
    expect(takesRoot(1, 1, 1, 1, 1, 1)).toBe(0);
    expect(takesRoot(1, 1, 1, 1, 1, 0)).toBe(1);
    fc.assert(
      fc.property(fc.array(share, { minLength: 6, maxLength: 6 }), fc.nat(4), share, (x, which, more) => {
        const better = x.map((value, i) => (i === which ? Math.max(value, more) : value));
        const of = (v: number[]): number => takesRoot(v[0]!, v[1]!, v[2]!, v[3]!, v[4]!, v[5]!);
        expect(of(better)).toBeGreaterThanOrEqual(of(x));
      }),
    );
  });

  it("balance is the same in two half steps, stays in 0 to 1 and rests where growth and loss meet", () => {
    fc.assert(
      fc.property(share, rate, rate, fc.double({ min: 0.1, max: 4, noNaN: true }), (value, growth, loss, step) => {
        const whole = balance(value, growth, loss, step);
        expect(balance(balance(value, growth, loss, step / 2), growth, loss, step / 2)).toBeCloseTo(whole, 10);
        expect(whole).toBeGreaterThanOrEqual(-1e-12);
        expect(whole).toBeLessThanOrEqual(1 + 1e-12);
        if (growth + loss > 0.001) expect(balance(growth / (growth + loss), growth, loss, step)).toBeCloseTo(growth / (growth + loss), 10);
        expect(balance(value, 0, 0, step)).toBe(value);
      }),
    );
  });
});

const support = ({ tables: { work } }: Country): void => {
  for (const column of [work.judicialSupport, work.mentors, work.localGovernance, work.oversight]) column.fill(5);
};

/** Courts of district 0 after some weeks in a state prepared by the test: own, lent, integrity. */
function courtsAfter(weeks: number, prepare: (country: Country) => void, start = quietState()): { own: number; lent: number; integrity: number } {
  prepare(start);
  live(start, [institutions], { weeks });
  const { capacity, substituted, integrity } = start.tables.institutions;
  return { own: capacity[courts]!, lent: substituted[courts]!, integrity: integrity[courts]! };
}

describe("institutions", () => {
  it("grow faster with support in peace, and hardly in war (Blair 2021)", () => {
    const gain = (peace: boolean): number => {
      const war = (country: Country): void => {
        if (peace) return;
        country.tables.country.peaceWeeks[0] = 0;
        country.tables.districts.insecurity.fill(100);
      };
      const helped = courtsAfter(104, (country) => (support(country), war(country)));
      return helped.own - courtsAfter(104, war).own;
    };
    expect(gain(true)).toBeGreaterThan(0.05);
    expect(gain(false)).toBeGreaterThanOrEqual(0);
    expect(gain(false)).toBeLessThan(gain(true) / 5);
  });

  it("need a host that takes part (Blair 2021)", () => {
    const absent = (country: Country): void => (support(country), void country.tables.country.takeUp.fill(0.1));
    expect(courtsAfter(104, absent).own).toBeLessThan(courtsAfter(104, support).own);
  });

  it("lose what was lent when the mission leaves and keep most of what is their own", () => {
    const start = quietState();
    const during = courtsAfter(156, support, start);
    const leave = ({ tables: { work } }: Country): void => {
      for (const column of [work.judicialSupport, work.mentors, work.localGovernance, work.oversight]) column.fill(0);
    };
    const after = courtsAfter(104, leave, start);
    expect(during.lent).toBeGreaterThan(0.2);
    expect(after.lent).toBeLessThan(0.01);
    expect(after.own).toBeGreaterThan(during.own * 0.85);
  });

  it("give up what is lent sooner where staff hand over, it is quiet and the service can do it; not under fire", () => {
    const handedOver = (country: Country): void => (support(country), void country.tables.work.handover.fill(5));
    const underFire = (change: (country: Country) => void) => (country: Country): void => (change(country), void country.tables.districts.insecurity.fill(1e6));
    const ready = (change: (country: Country) => void) => (country: Country): void => (change(country), void country.tables.institutions.capacity.fill(0.6));
    expect(courtsAfter(52, ready(handedOver)).lent).toBeLessThan(courtsAfter(52, ready(support)).lent * 0.6);
    expect(courtsAfter(52, ready(handedOver)).own).toBeGreaterThan(courtsAfter(52, ready(support)).own);
    const weak = (change: (country: Country) => void) => (country: Country): void => (change(country), void country.tables.institutions.capacity.fill(0.02));
    expect(courtsAfter(26, weak(handedOver)).lent).toBeGreaterThan(courtsAfter(26, weak(support)).lent * 0.85);
    expect(courtsAfter(52, underFire(handedOver)).lent).toBeCloseTo(courtsAfter(52, underFire(support)).lent, 4);
  });

  it("are eroded by insecurity faster than by want alone", () => {
    const untouched = courtsAfter(104, ({ tables }) => void tables.country.takeUp.fill(0)).own;
    const underFire = courtsAfter(104, ({ tables }) => (tables.country.takeUp.fill(0), void tables.districts.insecurity.fill(150))).own;
    expect(underFire).toBeLessThan(untouched * 0.8);
  });

  it("gain integrity from oversight and from a public that takes part, and lose it with unpaid wages", () => {
    const plain = courtsAfter(104, () => {}).integrity;
    const watched = ({ tables: { institutions: o } }: Country): void => {
      const oversight = institutionKinds.indexOf("oversight");
      for (let i = oversight; i < o.n; i += institutionKinds.length) {
        o.capacity[i] = 0.9;
        o.integrity[i] = 0.9;
      }
    };
    expect(courtsAfter(104, watched).integrity).toBeGreaterThan(plain);
    expect(courtsAfter(104, ({ tables: { communities: c } }) => (c.rights.fill(0.9), void c.participation.fill(0.9))).integrity).toBeGreaterThan(plain);
    expect(courtsAfter(104, ({ tables: { forces } }) => void forces.payArrears.fill(60)).integrity).toBeLessThan(plain);
  });

  it("vetting of the police adds to the integrity of the police service alone", () => {
    const before = quietState();
    const vetted = copyOf(before);
    vetted.tables.forces.vetted.fill(1);
    live(before, [institutions], { weeks: 52 });
    live(vetted, [institutions], { weeks: 52 });
    const difference = institutionKinds.map((_, kind) => vetted.tables.institutions.integrity[kind]! - before.tables.institutions.integrity[kind]!);
    difference.forEach((x, kind) => (kind === policeService ? expect(x).toBeGreaterThan(0.01) : expect(x).toBeCloseTo(0, 12)));
  });

  it("build a police service the better the more it is linked to communities; other services do not mind", () => {
    const [linked, apart] = [0.9, 0].map((links) => {
      const country = quietState();
      support(country);
      country.tables.forces.communityLinks.fill(links);
      live(country, [institutions], { weeks: 104 });
      return country.tables.institutions.capacity;
    });
    expect(linked![policeService]).toBeGreaterThan(apart![policeService]! + 0.01);
    expect(linked![courts]).toBe(apart![courts]);
  });

  it("build what stays and lend nothing where advice is on how services are run (institutional development on its own)", () => {
    const developed = courtsAfter(156, ({ tables: { work } }) => void work.institutionalDevelopment.fill(5));
    const plain = courtsAfter(156, () => {});
    expect(developed.lent).toBe(0);
    expect(developed.own).toBeGreaterThan(plain.own + 0.05);
  });

  it("grow better where needs were asked for and local associations take part, and asking alone builds little", () => {
    const asked = ({ tables: { work } }: Country): void => void work.assessment.fill(3);
    const [both, helped, only, plain] = [(c: Country): void => (support(c), asked(c)), support, asked, (): void => {}].map((prepare) => courtsAfter(104, prepare).own);
    expect(both).toBeGreaterThan(helped! + 0.01);
    expect(only! - plain!).toBeLessThan((both! - plain!) / 3);
    expect(courtsAfter(104, ({ tables: { work } }) => void work.partnership.fill(3)).own).toBe(only);
  });

  it("prisons get what is meant for prisons", () => {
    const country = quietState();
    country.tables.work.corrections.fill(5);
    live(country, [institutions], { weeks: 104 });
    const { capacity } = country.tables.institutions;
    expect(capacity[institutionKinds.indexOf("corrections")]).toBeGreaterThan(capacity[courts]! + 0.02);
  });

  it("agree for steps of one week and of half a week", () => {
    const [whole, half] = [1, 0.5].map((step) => {
      const country = quietState();
      support(country);
      live(country, [institutions], { weeks: 156, step });
      return country.tables.institutions;
    });
    for (let i = 0; i < whole!.n; i++) {
      expect(half!.capacity[i]).toBeCloseTo(whole!.capacity[i]!, 2);
      expect(half!.substituted[i]).toBeCloseTo(whole!.substituted[i]!, 2);
      expect(half!.integrity[i]).toBeCloseTo(whole!.integrity[i]!, 2);
    }
  });
});
