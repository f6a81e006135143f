import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roadEdges } from "../../../src/model/world/links.ts";
import { refuges } from "../../../src/model/world/refuges.ts";
import { tiny } from "../../support/tiny.ts";
import { country } from "../../support/countries.ts";

describe("places of refuge", () => {
  it("are the own district, its neighbours and the capital, each once, by home and then by host", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const places = refuges(spec, roadEdges(spec));
        const expected = spec.districts.flatMap((district, home) =>
          spec.districts.flatMap((other, host) =>
            host === home || other.capital || district.neighbours.includes(other.id) ? [[home, host]] : [],
          ),
        );
        expect(places.map(({ home, host }) => [home, host])).toEqual(expected);
      }),
    );
  });

  it("lie as near as the roads that lead there", () => {
    const roads = roadEdges(tiny);
    const places = refuges(tiny, roads);
    for (const { from, to, weight } of roads)
      expect(places.find(({ home, host }) => home === from && host === to)!.road).toBe(weight);
    const sum = (of: readonly { readonly road?: number; readonly weight?: number }[]): number =>
      of.reduce((all, { road = 0, weight = 0 }) => all + road + weight, 0);
    expect(sum(places)).toBeCloseTo(sum(roads), 9);
  });
});
