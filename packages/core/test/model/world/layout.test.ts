import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apportion, layOut } from "../../../src/model/world/layout.ts";
import { country } from "../../support/countries.ts";
import { tiny } from "../../support/tiny.ts";

const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 12 });

describe("apportion", () => {
  it("gives everything away, at least the least to each, and within one of the exact part", () => {
    fc.assert(
      fc.property(weights, fc.nat(5), fc.nat(500), (parts, least, spare) => {
        const total = least * parts.length + spare;
        const counts = apportion(total, parts, least);
        expect(counts.reduce((a, b) => a + b, 0)).toBe(total);
        const sum = parts.reduce((a, b) => a + b, 0);
        counts.forEach((count, i) => {
          expect(Number.isInteger(count) && count >= least).toBe(true);
          const exact = least + (sum > 0 ? (spare * parts[i]!) / sum : spare / parts.length);
          expect(Math.abs(count - exact)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it("gives more to whoever weighs more", () => {
    fc.assert(
      fc.property(weights, fc.nat(500), (parts, total) => {
        const counts = apportion(total, parts, 0);
        parts.forEach((a, i) => parts.forEach((b, j) => expect(a <= b || counts[i]! >= counts[j]!).toBe(true)));
      }),
    );
  });

  it("gives each the least where there is less than that", () => {
    expect(apportion(2, [1, 1, 1], 1)).toEqual([1, 1, 1]);
  });
});

describe("communities", () => {
  it("carry the people of their districts, district by district, none of them empty", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const plans = layOut(spec);
        expect(plans).toHaveLength(Math.max(spec.communities, spec.districts.length));
        spec.districts.forEach(({ population }, k) => {
          const own = plans.filter(({ district }) => district === k);
          expect(own.length).toBeGreaterThan(0);
          expect(own.reduce((sum, plan) => sum + plan.population, 0)).toBeCloseTo(population, 3);
        });
        expect(plans.map(({ district }) => district)).toEqual(plans.map(({ district }) => district).toSorted((a, b) => a - b));
        expect(plans.every(({ population }) => population > 0)).toBe(true);
      }),
    );
  });

  it("belong to social groups by their shares in the district, and to towns by its share of towns", () => {
    const plans = layOut({ ...tiny, communities: 4000 });
    tiny.districts.forEach((district, k) => {
      const own = plans.filter((plan) => plan.district === k);
      tiny.socialGroups.forEach(({ id }, g) => {
        expect(own.filter(({ socialGroup }) => socialGroup === g).length / own.length).toBeCloseTo(district.socialGroups[id]!, 1);
      });
      expect(own.filter(({ urban }) => urban).length / own.length).toBeCloseTo(district.urban, 1);
    });
  });

  it("never have people of a group that does not live in the district", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        for (const { district, socialGroup } of layOut(spec)) {
          const shares = spec.districts[district]!.socialGroups;
          const some = Object.values(shares).some((share) => share > 0);
          expect(!some || (shares[spec.socialGroups[socialGroup]!.id] ?? 0) > 0).toBe(true);
        }
      }),
    );
  });
});
