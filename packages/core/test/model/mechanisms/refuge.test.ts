import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRefuge, pull, refuge } from "../../../src/model/mechanisms/refuge.ts";
import { live, smallCountry } from "./small-country.ts";

const people = fc.double({ min: 0, max: 1e6, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("rules of refuge", () => {
  it("hosts together have exactly those who are away, whoever came, moved or returned", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(people, share), { minLength: 1, maxLength: 10 }), people, share, people, (hosts, newcomers, moveOn, away) => {
        const all = hosts.reduce((sum, [there]) => sum + there, 0);
        const parts = hosts.reduce((sum, [, part]) => sum + part, 0);
        fc.pre(parts > 0.01);
        const after = hosts.reduce((sum, [there, part]) => sum + nextRefuge(there, all, newcomers, moveOn, part / parts, away), 0);
        expect(Math.abs(after - away)).toBeLessThanOrEqual(1e-9 * away + 1e-9);
      }),
    );
  });

  it("nobody moves without newcomers, movers or returns", () => {
    expect(nextRefuge(30, 100, 0, 0, 0.5, 100)).toBe(30);
  });

  it("pull grows with closeness, safety and towns", () => {
    expect(pull(1, 0.5, 0, 2)).toBe(0.5);
    expect(pull(1, 0.5, 1, 2)).toBe(1.5);
    expect(pull(0, 1, 1, 2)).toBe(0);
  });
});

describe("refuge", () => {
  const from0 = (prepare: (country: ReturnType<typeof smallCountry>) => void): Float64Array => {
    const country = smallCountry({ districts: 5 });
    prepare(country);
    country.tables.communities.away[0] = 100;
    country.tables.communities.fled[0] = 100;
    live(country, [refuge]);
    return country.tables.refuge.people.slice(0, 5);
  };

  it("sends people to their own district, its neighbours and the capital, and nowhere else", () => {
    const hosts = from0(({ tables }) => tables.districts.capital.set([0, 0, 0, 1, 0]));
    expect([...hosts].map((x) => x > 0)).toEqual([true, true, false, true, true]);
    expect(hosts.reduce((sum, x) => sum + x, 0)).toBeCloseTo(100, 9);
  });

  it("avoids dangerous neighbours", () => {
    const hosts = from0(({ tables }) => void (tables.districts.insecurity[1] = 300));
    expect(hosts[1]).toBeLessThan(hosts[4]! / 5);
  });

  it("lets people move on slowly when their refuge becomes dangerous", () => {
    const country = smallCountry({ districts: 5 });
    country.tables.communities.away[0] = 100;
    live(country, [refuge]);
    const before = country.tables.refuge.people[1]!;
    country.tables.districts.insecurity[1] = 300;
    live(country, [refuge]);
    const soon = country.tables.refuge.people[1]!;
    live(country, [refuge], { weeks: 100 });
    expect(soon).toBeLessThan(before);
    expect(soon).toBeGreaterThan(before * 0.9);
    expect(country.tables.refuge.people[1]).toBeLessThan(before / 2);
  });
});
