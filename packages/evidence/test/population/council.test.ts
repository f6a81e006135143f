import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/population/council.ts";

const index = fc.nat(5000);
const country = { population: 9e6, soldiers: 22_500, deaths: 300, signed: null };
const signed = { ...country, signed: 100 };

describe("the Council", () => {
  test("decides the same on the same country and luck", () => {
    fc.assert(
      fc.property(index, (i) => {
        expect(decide("a", i, country)).toEqual(decide("a", i, country));
      }),
    );
  });

  test("never withdraws a mission, or makes it smaller, because a war is worse", () => {
    fc.assert(
      fc.property(index, fc.constantFrom(null, 100), fc.double({ min: 0, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1e4, noNaN: true }), (i, week, a, b) => {
        const [mild, grave] = [Math.min(a, b), Math.max(a, b)].map((deaths) => decide("a", i, { ...country, signed: week, deaths }));
        if (mild !== null) expect(grave!.troops).toBeGreaterThanOrEqual(mild!.troops);
      }),
    );
  });

  test("sends nobody to a country with a larger army to which it would not go with a smaller one", () => {
    fc.assert(
      fc.property(index, fc.constantFrom(null, 100), fc.double({ min: 0, max: 1e6, noNaN: true }), fc.double({ min: 0, max: 1e6, noNaN: true }), (i, week, a, b) => {
        const [small, large] = [Math.min(a, b), Math.max(a, b)].map((soldiers) => decide("a", i, { ...country, signed: week, soldiers }));
        if (large !== null) expect(small).toEqual(large);
      }),
    );
  });

  test("sends missions of the sizes of those in Africa, to most wars whose parties have signed and within half a year", () => {
    const decisions = Array.from({ length: 2000 }, (_, i) => decide("sizes", i, signed));
    const sent = decisions.flatMap((decision) => (decision === null ? [] : [decision]));
    const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
    expect(sent.length / decisions.length).toBeGreaterThan(0.7);
    expect(sent.every(({ start, signed: because }) => because && start >= 100 && start < 126)).toBe(true);
    // Peaks; their months have a median of 2,848.
    expect(median(sent.flatMap(({ troops }) => (troops > 0 ? [troops] : []))) / 5500).toBeCloseTo(1, 1);
    // Two of thirteen had observers and no troops, one had troops and no observers.
    expect(sent.filter(({ troops }) => troops === 0).length / sent.length).toBeCloseTo(2 / 13, 1);
    expect(sent.filter(({ observers }) => observers === 0).length / sent.length).toBeCloseTo(1 / 13, 1);
    expect(median(sent.map(({ police }) => police))).toBeGreaterThan(50);
    expect(median(sent.map(({ police }) => police))).toBeLessThan(200);
  });

  test("sends few missions, and hardly any police, where nobody has signed", () => {
    const sent = Array.from({ length: 2000 }, (_, i) => decide("at war", i, country)).flatMap((decision) => (decision === null ? [] : [decision]));
    expect(sent.length / 2000).toBeLessThan(0.15);
    expect(sent.filter(({ police }) => police > 0).length / sent.length).toBeLessThan(0.4);
    // One of three had troops.
    expect(sent.filter(({ troops }) => troops > 0).length / sent.length).toBeCloseTo(1 / 3, 1);
    expect(sent.every(({ start, signed: because }) => !because && start >= 26)).toBe(true);
  });
});
