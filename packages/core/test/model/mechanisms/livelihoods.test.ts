import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { livelihoodTarget, livelihoods } from "../../../src/model/mechanisms/livelihoods.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("livelihoodTarget", () => {
  it("rises with markets and falls with displacement, between 0 and 1", () => {
    expect(livelihoodTarget(0.4, 0, 0.75, 0, 0.7)).toBe(0.4);
    expect(livelihoodTarget(0.4, 1, 0.75, 0, 0.7)).toBeCloseTo(0.85, 15);
    expect(livelihoodTarget(0.4, 0, 0.75, 1, 0.7)).toBeCloseTo(0.12, 15);
    fc.assert(
      fc.property(share, share, share, share, share, (a, b, c, d, e) => {
        expect(livelihoodTarget(a, b, c, d, e)).toBeGreaterThanOrEqual(0);
        expect(livelihoodTarget(a, b, c, d, e)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const living = (prepare: (country: Country) => void, weeks = 300, community = 1, parameters: Record<string, number> = {}): number => {
  const country = smallCountry({ districts: 1 });
  prepare(country);
  live(country, [livelihoods], { weeks, parameters });
  return country.tables.communities.livelihood[community]!;
};

describe("livelihoods", () => {
  it("of towns depend on markets more than those of villages", () => {
    const market = (activity: number) => ({ tables }: Country): void => void tables.districts.market.fill(activity);
    const town = living(market(1), 300, 0) - living(market(0), 300, 0);
    const village = living(market(1)) - living(market(0));
    expect(town).toBeGreaterThan(village);
  });

  it("are lost with displacement, disaster and epidemic", () => {
    const usual = living(() => {});
    expect(living(({ tables }) => void tables.communities.hosted.fill(1000))).toBeLessThan(usual * 0.8);
    expect(living(({ tables }) => void tables.districts.disaster.fill(0.8))).toBeLessThan(usual * 0.8);
    expect(living(({ tables }) => void tables.districts.epidemic.fill(0.8))).toBeLessThan(usual * 0.9);
  });

  it("are lost in weeks and recover in years", () => {
    const lost = 0.6 - living(({ tables: { communities, districts } }) => {
      communities.livelihood.fill(0.6);
      districts.disaster.fill(1);
    }, 10);
    const won = living(({ tables }) => void tables.communities.livelihood.fill(0.3), 10) - 0.3;
    expect(lost).toBeGreaterThan(3 * won);
  });

  it("suffer little from dependency by default, and not at all where the slider says so", () => {
    const aided = ({ tables }: Country): void => void tables.communities.relief.fill(0.5);
    const usual = living(() => {});
    expect(living(aided)).toBeLessThan(usual);
    expect(living(aided)).toBeGreaterThan(usual * 0.97);
    expect(living(aided, 300, 1, { "livelihoods.dependency": 0 })).toBe(usual);
  });
});
