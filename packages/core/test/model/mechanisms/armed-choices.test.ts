import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armedChoices, carriedOut, engaged, separation } from "../../../src/model/mechanisms/armed-choices.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("people between the sides", () => {
  it("prevent part of what an agreement leaves, and change nothing if there are none", () => {
    fc.assert(
      fc.property(share, share, (agreed, line) => {
        expect(separation(agreed, 0)).toBe(agreed);
        expect(separation(agreed, line)).toBeGreaterThanOrEqual(agreed);
        expect(separation(agreed, line)).toBeLessThanOrEqual(1);
      }),
    );
  });

  /** Attacks by a rebel group of a hundred on a militia as strong, with an agreement in force or not. */
  const attacks = (peace: 0 | 1, between: number, bound = peace): number => {
    const country = smallCountry({ districts: 1, groups: 2 });
    const { cells, groups: g, work, country: nation } = country.tables;
    cells.fighters.fill(100);
    g.fighters.fill(100);
    g.progovernment[1] = 1;
    nation.peace[0] = peace;
    g.bound.set([bound, peace]);
    work.interposition[0] = between;
    live(country, [armedChoices]);
    return cells.attackRate[0]!;
  };

  it("lower attacks while an agreement is in force, and not during war (Fortna 2008)", () => {
    expect(attacks(1, 30)).toBeLessThan(attacks(1, 0) * 0.7);
    expect(attacks(0, 30)).toBe(attacks(0, 0));
  });

  it("and agreements themselves hold back only those whom they bind", () => {
    expect(attacks(1, 0)).toBeLessThan(attacks(0, 0) * 0.5);
    expect(attacks(1, 0, 0)).toBe(attacks(0, 0));
  });
});

describe("large forces", () => {
  const people = fc.double({ min: 1, max: 1e6, noNaN: true });
  it("bring a smaller part of themselves to bear, and yet fight more (Helmbold 1965; Weiss 1966)", () => {
    fc.assert(
      fc.property(people, people, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (own, enemies, scale) => {
        expect(engaged(2 * own, 2 * enemies, scale)).toBeLessThan(engaged(own, enemies, scale));
        expect(engaged(2 * own, 2 * enemies, scale) * 2).toBeGreaterThan(engaged(own, enemies, scale));
        expect(engaged(own, enemies, scale)).toBe(engaged(enemies, own, scale));
        expect(engaged(own, enemies, 1)).toBe(1);
      }),
    );
    expect(engaged(1000, 1000, 0.5)).toBeCloseTo(1, 12);
    expect(engaged(0, 1000, 0.5)).toBe(0);
  });
});

/** What the commander of some rebels at war in a district decides. */
function decided(fighters: number, set: (tables: Country["tables"]) => void): Country["tables"]["cells"] {
  const country = smallCountry({ districts: 1, groups: 1 });
  const { cells, groups: g } = country.tables;
  cells.fighters.fill(fighters);
  g.fighters.fill(fighters);
  g.commitment.fill(0);
  set(country.tables);
  live(country, [armedChoices]);
  return cells;
}

describe("bands", () => {
  it("carry out what is wanted while it is little, and never more than they are able to", () => {
    const attacks = fc.double({ min: 0, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(attacks, attacks, fc.double({ min: 0.1, max: 500, noNaN: true }), (a, b, number) => {
        const done = (wanted: number): number => wanted * carriedOut(wanted, number, 2);
        expect(done(a)).toBeLessThanOrEqual(2 * number);
        expect(done(Math.max(a, b))).toBeGreaterThanOrEqual(done(Math.min(a, b)) * (1 - 1e-12));
      }),
    );
    expect(carriedOut(0.001, 100, 2)).toBeCloseTo(1, 4);
    expect(carriedOut(1, 0, 2)).toBe(0);
  });

  it("that have gathered attack less often than the same men in small ones", () => {
    const rate = (band: number): number => decided(1000, ({ cells }) => void cells.band.fill(band)).civilianRate[0]!;
    expect(rate(1000)).toBeLessThan(rate(10));
  });
});

describe("leave to kill people", () => {
  /** Leave given by the commander of a hundred rebels. */
  const leave = (lost: number, support: number, restraint: number): number =>
    decided(100, ({ cells, groups }) => {
      cells.heat.fill(lost);
      cells.support.fill(support);
      groups.restraint.fill(restraint);
    }).licence[0]!;

  it("comes with own dead where the people are cold (Hultman 2007; Wood 2010)", () => {
    expect(leave(0, 0, 0)).toBe(0);
    expect(leave(10, 0, 0)).toBeGreaterThan(leave(2, 0, 0));
    expect(leave(10, 0, 0)).toBeGreaterThan(leave(10, 0.5, 0));
  });

  it("is withheld by discipline until losses pass it (Stanton 2016)", () => {
    expect(leave(1, 0, 0.6)).toBe(0);
    expect(leave(10, 0, 0.6)).toBeGreaterThan(0);
    expect(leave(1000, 0, 1)).toBe(0);
  });
});
