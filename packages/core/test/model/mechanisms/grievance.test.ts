import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grievance, nextGrievance } from "../../../src/model/mechanisms/grievance.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

describe("nextGrievance", () => {
  it("grows faster than it is relieved over the same distance", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.49, noNaN: true }), (gap) => {
        expect(nextGrievance(0.5, 0.5 + gap, 0.08, 0.01) - 0.5).toBeGreaterThan(0.5 - nextGrievance(0.5, 0.5 - gap, 0.08, 0.01));
      }),
    );
  });
});

const level = (prepare: (country: Country) => void, community = 0, weeks = 600): number => {
  const country = smallCountry();
  prepare(country);
  live(country, [grievance], { weeks });
  return country.tables.communities.grievance[community]!;
};

describe("grievance", () => {
  it("is stronger in groups without power and relieved slowly when they share in it", () => {
    expect(level(() => {}, 1)).toBeGreaterThan(level(() => {}, 0) + 0.1);
    const shared = ({ tables }: Country): void => {
      tables.communities.grievance.fill(0.7);
      tables.socialGroups.power.fill(0.8);
    };
    expect(level(shared, 1, 26)).toBeGreaterThan(0.6);
    expect(level(shared, 1)).toBeLessThan(0.5);
  });

  it("comes from what the state's forces did, not from what rebels did (Lyall, Blair and Imai 2013)", () => {
    const base = level(() => {});
    expect(level(({ tables }) => void tables.communities.hurtByState.fill(3))).toBeGreaterThan(base + 0.1);
    expect(level(({ tables }) => void tables.communities.hurtByRebels.fill(3))).toBe(base);
  });

  it("is fed by unmet needs, corruption and open disputes", () => {
    const base = level(() => {});
    expect(level(({ tables }) => void tables.communities.needFood.fill(0.9))).toBeGreaterThan(base);
    expect(level(({ tables }) => void tables.communities.corruption.fill(1))).toBeGreaterThan(base);
    expect(level(({ tables }) => void tables.communities.disputes.fill(20))).toBeGreaterThan(base);
  });
});
