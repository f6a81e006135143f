import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marketTarget, markets } from "../../../src/model/mechanisms/markets.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("marketTarget", () => {
  it("needs everything at once; spending replaces part of what is missing, but not safety", () => {
    expect(marketTarget(1, 1, 1, 1, 0)).toBe(1);
    expect(marketTarget(0, 1, 1, 1, 1)).toBe(0);
    expect(marketTarget(1, 0, 1, 1, 0)).toBe(0);
    expect(marketTarget(1, 0, 1, 1, 0.3)).toBeCloseTo(0.3, 15);
    fc.assert(
      fc.property(share, share, share, share, share, (a, b, c, d, e) => {
        const value = marketTarget(a, b, c, d, e);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const activity = (prepare: (country: Country) => void, weeks = 400): number => {
  const country = smallCountry({ districts: 2 });
  prepare(country);
  live(country, [markets], { weeks });
  return country.tables.districts.market[0]!;
};

describe("markets", () => {
  it("shrink with insecurity, fear, flight, bad roads, disaster and armed men who tax", () => {
    const best = activity(() => {});
    expect(best).toBeGreaterThan(0.8);
    expect(activity(({ tables }) => void tables.districts.insecurity.fill(100))).toBeLessThan(best / 2);
    expect(activity(({ tables }) => void tables.districts.fear.fill(0.8))).toBeLessThan(best);
    expect(activity(({ tables }) => void tables.districts.roads.fill(0))).toBeLessThan(best);
    expect(activity(({ tables }) => void tables.districts.disaster.fill(0.5))).toBeLessThan(best);
    expect(
      activity(({ tables }) => {
        tables.communities.population.fill(500);
        tables.communities.away.fill(500);
      }),
    ).toBeLessThan(best * 0.6);
    expect(
      activity(({ tables }) => {
        tables.cells.fighters.fill(50);
        tables.cells.extortion.fill(0.5);
      }),
    ).toBeLessThan(best);
  });

  it("gain from what the mission spends where it stands, and lose that when it goes", () => {
    const mission = (country: Country): void => {
      country.tables.mission.cost[0] = 1;
      country.tables.districts.deployable[0] = 100;
      country.tables.districts.roads.fill(0.2);
    };
    const poor = activity(({ tables }) => void tables.districts.roads.fill(0.2));
    expect(activity(mission)).toBeGreaterThan(poor + 0.01);
    const country = smallCountry({ districts: 2 });
    mission(country);
    live(country, [markets], { weeks: 400 });
    expect(country.tables.districts.market[1]).toBeCloseTo(poor, 2);
    country.tables.mission.cost[0] = 0;
    live(country, [markets], { weeks: 400 });
    expect(country.tables.districts.market[0]).toBeCloseTo(poor, 2);
  });

  it("close faster than they open", () => {
    const opened = activity(({ tables }) => void tables.districts.market.fill(0.4), 4) - 0.4;
    const closed = 0.8 - activity(({ tables }) => {
      tables.districts.market.fill(0.8);
      tables.districts.insecurity.fill(60);
    }, 4);
    expect(opened).toBeGreaterThan(0);
    expect(closed).toBeGreaterThan(opened);
  });
});
