import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { covered, needOf, relief } from "../../../src/model/mechanisms/relief.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const money = fc.double({ min: 0, max: 1e3, noNaN: true });

describe("rules of relief", () => {
  it("need has the strongest cause as its least and 1 as its most", () => {
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        expect(needOf(a, b, c)).toBeGreaterThanOrEqual(Math.max(a, b, c) - 1e-12);
        expect(needOf(a, b, c)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("money covers more with less and less gain; for exactly the bill, half", () => {
    expect(covered(0, 0)).toBe(0);
    expect(covered(3, 3)).toBe(0.5);
    expect(covered(3, 0)).toBe(1);
    fc.assert(
      fc.property(money, money, fc.double({ min: 0.1, max: 10, noNaN: true }), (dollars, more, bill) => {
        const now = covered(dollars, bill);
        expect(covered(dollars + more, bill)).toBeGreaterThanOrEqual(now);
        expect(covered(dollars + 2 * more, bill) - covered(dollars + more, bill)).toBeLessThanOrEqual(covered(dollars + more, bill) - now + 1e-12);
      }),
    );
  });
});

function settled(prepare: (country: Country) => void, parameters: Record<string, number> = {}) {
  const country = smallCountry({ districts: 1 });
  prepare(country);
  live(country, [relief], { weeks: 60, parameters });
  const c = country.tables.communities;
  return { food: c.needFood[1]!, water: c.needWater[1]!, shelter: c.needShelter[1]!, medical: c.needMedical[1]!, relief: c.relief[1]! };
}
const aid = (service: "food" | "water" | "shelter" | "medical", perHead: number) => ({ tables: { work, districts } }: Country): void => {
  work[service][0] = (perHead * districts.people[0]!) / 1e6;
};

describe("relief", () => {
  it("lowers the need that it serves and no other", () => {
    const none = settled(() => {});
    for (const service of ["food", "water", "medical"] as const) {
      const helped = settled(aid(service, 3));
      for (const need of ["food", "water", "shelter", "medical"] as const)
        if (need === service) expect(helped[need], `${service} → ${need}`).toBeLessThan(none[need] * 0.8);
        else expect(helped[need], `${service} → ${need}`).toBeCloseTo(none[need], 12);
      expect(helped.relief).toBeGreaterThan(0.05);
    }
    expect(none.relief).toBe(0);
  });

  it("shelter is what displaced people need, and shelter relief gives it", () => {
    const guests = ({ tables }: Country): void => {
      tables.communities.hosted.fill(500);
      tables.districts.people.fill(6000);
    };
    expect(settled(() => {}).shelter).toBeLessThan(1e-4);
    const crowded = settled(guests);
    expect(crowded.shelter).toBeGreaterThan(0.1);
    expect(crowded.food).toBeGreaterThan(settled(() => {}).food);
    const helped = settled((country) => {
      guests(country);
      aid("shelter", 3)(country);
    });
    expect(helped.shelter).toBeLessThan(crowded.shelter * 0.6);
  });

  it("arrives less where roads are bad, it is dangerous without escort, or armed men take it", () => {
    const given = (prepare: (country: Country) => void): number =>
      settled((country) => {
        aid("food", 3)(country);
        prepare(country);
      }).relief;
    const best = given(() => {});
    expect(given(({ tables }) => void tables.districts.roads.fill(0))).toBeLessThan(best);
    const danger = given(({ tables }) => void tables.districts.insecurity.fill(100));
    expect(danger).toBeLessThan(best);
    const escorted = given(({ tables }) => {
      tables.districts.insecurity.fill(100);
      tables.work.escorts.fill(200);
    });
    expect(escorted).toBeGreaterThan(danger);
    expect(given(({ tables }) => void tables.districts.divertedAid.fill(0.006))).toBeLessThan(best);
  });

  it("is also given by others, with and without a mission, but not counted as the mission's", () => {
    const alone = settled(({ tables }) => void tables.actors.leverage.fill(1));
    expect(alone.food).toBeLessThan(settled(() => {}).food);
    expect(alone.relief).toBe(0);
  });

  it("needs of water and care rise with epidemics, of shelter with disasters", () => {
    const none = settled(() => {});
    const ill = settled(({ tables }) => void tables.districts.epidemic.fill(0.5));
    expect(ill.medical).toBeGreaterThan(none.medical);
    expect(ill.shelter).toBeCloseTo(none.shelter, 12);
    expect(settled(({ tables }) => void tables.districts.disaster.fill(0.5)).shelter).toBeGreaterThan(none.shelter + 0.1);
  });
});
