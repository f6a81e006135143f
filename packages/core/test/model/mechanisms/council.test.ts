import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { council, oppositionOf } from "../../../src/model/mechanisms/council.ts";
import { actorKinds } from "../../../src/model/tables.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const alignment = fc.double({ min: -1, max: 1, noNaN: true });

describe("opposition of a member with a veto", () => {
  it("is a share that grows with its quarrels and with what its ally the host holds against the mission", () => {
    fc.assert(
      fc.property(share, share, alignment, share, share, (rivalry, more, allied, consent, shield) => {
        const now = oppositionOf(rivalry, allied, consent, shield);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(oppositionOf(Math.min(1, rivalry + more), allied, consent, shield)).toBeGreaterThanOrEqual(now - 1e-12);
        expect(oppositionOf(rivalry, allied, consent * more, shield)).toBeGreaterThanOrEqual(now - 1e-12);
      }),
    );
  });

  it("is nothing for a member at peace with the others that does not stand by the host", () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 0, noNaN: true }), share, share, (allied, consent, shield) => {
      expect(oppositionOf(0, allied, consent, shield)).toBeCloseTo(0, 15);
    }));
  });
});

describe("the Security Council", () => {
  const opposed = (veto: 0 | 1): number => {
    const country = smallCountry({ rows: { relations: 4 } });
    const { actors, relations, country: nation } = country.tables;
    actors.kind.fill(actorKinds.indexOf("councilMember"));
    actors.rivalry.fill(0.6);
    actors.veto[1] = veto;
    relations.alignment.fill(0);
    nation.government[0] = 0;
    live(country, [council]);
    return nation.opposition[0]!;
  };

  it("is opposed only by members with a veto", () => {
    expect(opposed(0)).toBe(0);
    expect(opposed(1)).toBeGreaterThanOrEqual(0.6);
  });
});
