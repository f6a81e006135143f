import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cooperation, takeUpOf, willingnessOf } from "../../../src/model/mechanisms/cooperation.ts";
import { institutionKindCount, institutionKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const ministries = institutionKinds.indexOf("ministries");

describe("willingness and take-up", () => {
  it("are shares; each rises with its causes and falls with campaigns and patronage", () => {
    fc.assert(
      fc.property(share, share, share, share, share, (consent, commitment, campaign, patronage, less) => {
        const will = willingnessOf(consent, commitment, campaign, patronage);
        expect(will).toBeGreaterThanOrEqual(0);
        expect(will).toBeLessThanOrEqual(1);
        expect(willingnessOf(consent * less, commitment, campaign, patronage)).toBeLessThanOrEqual(will);
        expect(willingnessOf(consent, commitment * less, campaign, patronage)).toBeLessThanOrEqual(will);
        expect(willingnessOf(consent, commitment, campaign * less, patronage)).toBeGreaterThanOrEqual(will - 1e-12);
        expect(takeUpOf(will, commitment, patronage)).toBeLessThanOrEqual(will + 1e-12);
      }),
    );
  });

  it("neither will without capacity nor capacity without will takes everything up", () => {
    expect(takeUpOf(1, 0, 0.4)).toBeCloseTo(0.6, 12);
    expect(takeUpOf(0, 1, 0.4)).toBe(0);
    expect(takeUpOf(1, 1, 0.4)).toBe(1);
  });
});

const after = (weeks: number, set: (country: Country) => void, step = 1): Country["tables"]["country"] => {
  const country = smallCountry();
  const { country: nation, communities } = country.tables;
  nation.consent[0] = 0.8;
  nation.governmentCommitment[0] = 0.9;
  communities.trustState.fill(0.4);
  set(country);
  live(country, [cooperation], { weeks, step });
  return nation;
};

describe("the host", () => {
  it("is less willing during a campaign and where people do not trust it; its capacity is another matter", () => {
    const calm = after(20, () => {});
    const campaign = after(20, ({ tables }) => void (tables.country.electionHeat[0] = 1));
    const distrusted = after(20, ({ tables }) => void tables.communities.trustState.fill(0));
    for (const other of [campaign, distrusted]) {
      expect(other.willingness[0]).toBeLessThan(calm.willingness[0]!);
      expect(other.capacity[0]).toBe(calm.capacity[0]);
    }
  });

  it("can do what its ministries can, whatever it wants", () => {
    const able = ({ tables }: Country): void => {
      for (let k = 0; k < tables.districts.n; k++) tables.institutions.capacity[k * institutionKindCount + ministries] = 0.9;
    };
    const [weak, strong] = [after(20, () => {}), after(20, able)];
    expect(strong.capacity[0]).toBeCloseTo(0.9, 12);
    expect(strong.willingness[0]).toBe(weak.willingness[0]);
    expect(strong.takeUp[0]).toBeGreaterThan(weak.takeUp[0]!);
  });

  it("changes its mind by the week, in half steps as in whole ones", () => {
    expect(after(6, () => {}, 0.5).willingness[0]).toBeCloseTo(after(6, () => {}).willingness[0]!, 12);
  });
});
