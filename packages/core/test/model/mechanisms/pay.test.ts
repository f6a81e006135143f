import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextArrears, pay } from "../../../src/model/mechanisms/pay.ts";
import { quietState } from "./quiet-state.ts";
import { type Country, live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const weeks = fc.double({ min: 0, max: 200, noNaN: true });

describe("arrears", () => {
  it("grow by a week a week where nothing is paid, and vanish where all is", () => {
    expect(nextArrears(8, 0, 0.1, 2)).toBe(10);
    expect(nextArrears(8, 1, 0.1, 1e6)).toBeCloseTo(0, 12);
  });

  it("are the same in two half steps, never negative, and less the more is paid", () => {
    fc.assert(
      fc.property(weeks, fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 1, noNaN: true })), share, fc.double({ min: 0.1, max: 4, noNaN: true }), (owed, paid, more, step) => {
        const whole = nextArrears(owed, paid, 0.1, step);
        const half = nextArrears(nextArrears(owed, paid, 0.1, step / 2), paid, 0.1, step / 2);
        expect(Math.abs(half - whole)).toBeLessThanOrEqual(1e-9 * (1 + owed));
        expect(whole).toBeGreaterThanOrEqual(-1e-9);
        expect(nextArrears(owed, Math.max(paid, more), 0.1, step)).toBeLessThanOrEqual(whole + 1e-9 * (1 + owed));
      }),
    );
  });
});

describe("pay", () => {
  const after = (prepare: (country: Country) => void): Country => {
    const country = quietState();
    prepare(country);
    live(country, [pay], { weeks: 104 });
    return country;
  };

  it("comes where markets work and ministries are able and honest, each needed for the other", () => {
    const owed = (prepare: (country: Country) => void): number => after(prepare).tables.forces.payArrears[0]!;
    const good = owed(({ tables }) => (tables.institutions.capacity.fill(0.7), void tables.institutions.integrity.fill(0.7)));
    expect(good).toBeLessThan(4);
    expect(owed(({ tables }) => (tables.institutions.capacity.fill(0.7), void tables.institutions.integrity.fill(0)))).toBeGreaterThan(100);
    expect(owed(({ tables }) => void tables.districts.market.fill(0))).toBeGreaterThan(100);
  });

  it("holds loyalty: men who are owed months look for another patron", () => {
    const loyalty = (owed: number): number => after(({ tables }) => void tables.forces.payArrears.fill(owed)).tables.forces.loyalty[0]!;
    expect(loyalty(2)).toBeGreaterThan(loyalty(150));
    expect(after(({ tables }) => void tables.forces.vetted.fill(1)).tables.forces.loyalty[0]).toBeGreaterThan(loyalty(4));
  });

  it("kit comes with mentors and wears out without anybody who pays", () => {
    const kit = (mentors: number, market: number): number =>
      after(({ tables }) => (tables.work.mentors.fill(mentors), void tables.districts.market.fill(market))).tables.forces.equipment[0]!;
    expect(kit(20, 0.8)).toBeGreaterThan(kit(0, 0.8));
    expect(kit(0, 0)).toBeLessThan(0.3);
  });

  it("kit that is given reaches the police alone, and an honest service keeps more of it", () => {
    const kit = (honest: number, given: number): readonly number[] => {
      const { equipment } = after(({ tables }) => (tables.work.policeEquipment.fill(given), tables.districts.market.fill(0), void tables.institutions.integrity.fill(honest))).tables.forces;
      return [equipment[0]!, equipment[1]!];
    };
    expect(kit(0.8, 0.005)[0]).toBeGreaterThan(kit(0.2, 0.005)[0]!);
    expect(kit(0.2, 0.005)[0]).toBeGreaterThan(kit(0.2, 0)[0]!);
    expect(kit(0.8, 0.005)[1]).toBe(kit(0.8, 0)[1]);
  });

  it("does not depend on where revenue arises: the treasury is the country's", () => {
    const { payArrears } = after(({ tables }) => tables.districts.market.set([1, 0])).tables.forces;
    expect(payArrears[0]).toBe(payArrears[3]);
  });
});
