import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { armedChoices, separation } from "../../../src/model/mechanisms/armed-choices.ts";
import { live, smallCountry } from "./small-country.ts";

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
  const attacks = (peace: 0 | 1, between: number, party = 0): number => {
    const country = smallCountry({ districts: 1, groups: 2 });
    const { cells, groups: g, work, country: nation, agreements, terms } = country.tables;
    cells.fighters.fill(100);
    g.progovernment[1] = 1;
    nation.peace[0] = peace;
    agreements.status[0] = peace;
    terms.agreement[0] = 0;
    terms.group[0] = party;
    work.interposition[0] = between;
    live(country, [armedChoices]);
    return cells.attackRate[0]!;
  };

  it("lower attacks while an agreement is in force, and not during war (Fortna 2008)", () => {
    expect(attacks(1, 30)).toBeLessThan(attacks(1, 0) * 0.7);
    expect(attacks(0, 30)).toBe(attacks(0, 0));
  });

  it("and agreements themselves hold back only those who are parties", () => {
    expect(attacks(1, 0)).toBeLessThan(attacks(0, 0) * 0.5);
    expect(attacks(1, 0, 1)).toBe(attacks(0, 0));
  });
});
