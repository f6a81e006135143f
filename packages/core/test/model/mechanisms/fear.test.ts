import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fear, justifiedFear, nextFear } from "../../../src/model/mechanisms/fear.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("justifiedFear", () => {
  it("is between the strongest reason and 1, and 0 without reason", () => {
    expect(justifiedFear(0, 0, 0)).toBe(0);
    fc.assert(
      fc.property(share, share, share, (own, around, heard) => {
        const value = justifiedFear(own, around, heard);
        expect(value).toBeGreaterThanOrEqual(Math.max(own, around, heard) - 1e-12);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("adds each further reason to those whom the others left calm", () => {
    expect(justifiedFear(0.5, 0.5, 0)).toBeCloseTo(0.75, 15);
    expect(justifiedFear(0.5, 0.5, 0.5)).toBeCloseTo(0.875, 15);
  });
});

describe("nextFear", () => {
  it("rises faster than it falls over the same distance", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.49, noNaN: true }), (gap) => {
        const up = nextFear(0.5, 0.5 + gap, 0.3, 0.04) - 0.5;
        const down = 0.5 - nextFear(0.5, 0.5 - gap, 0.3, 0.04);
        expect(up).toBeGreaterThan(down);
      }),
    );
  });
});

describe("fear", () => {
  const mean = (prepare: (country: ReturnType<typeof smallCountry>) => void, weeks = 20): number => {
    const country = smallCountry();
    prepare(country);
    live(country, [fear], { weeks });
    return country.tables.communities.fear.reduce((sum, x) => sum + x, 0) / country.tables.communities.n;
  };

  it("comes with violence around and with own suffering, and is less where peacekeepers or fair police can be seen", () => {
    const violent = mean(({ tables }) => void tables.districts.insecurity.fill(200));
    expect(violent).toBeGreaterThan(mean(() => {}));
    expect(mean(({ tables }) => void tables.communities.hurtByRebels.fill(5))).toBeGreaterThan(mean(() => {}));
    for (const who of ["presence", "policing"] as const)
      expect(
        mean(({ tables }) => {
          tables.districts.insecurity.fill(200);
          tables.districts[who].fill(0.8);
        }),
      ).toBeLessThan(violent);
  });

  it("fades slowly when its reasons are gone: most is left after a month, little after two years", () => {
    const frightened = ({ tables }: ReturnType<typeof smallCountry>): void => void tables.communities.fear.fill(0.9);
    expect(mean(frightened, 4)).toBeGreaterThan(0.6);
    expect(mean(frightened, 104)).toBeLessThan(0.1);
  });

  it("is passed on along links, and never made larger by telling", () => {
    const country = smallCountry();
    const c = country.tables.communities;
    c.fear.fill(0);
    c.hurtByRebels[0] = 100;
    live(country, [fear], { weeks: 40 });
    expect(c.fear[1]).toBeGreaterThan(0.05);
    expect(c.fear[1]).toBeLessThan(c.fear[0]!);
    expect(c.fear[2]).toBeLessThan(c.fear[1]!);
  });
});
