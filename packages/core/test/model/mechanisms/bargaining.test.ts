import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bargaining, credibility, promiseWorth, trustByGroup } from "../../../src/model/mechanisms/bargaining.ts";
import { agreementStatus } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("what a promise is worth", () => {
  it("is all of it once signed; before that a part, which mediators raise and never beyond all", () => {
    fc.assert(
      fc.property(share, share, share, (unsigned, a, b) => {
        expect(promiseWorth(1, unsigned, a)).toBe(1);
        const worth = promiseWorth(0, unsigned, Math.max(a, b));
        expect(worth).toBeGreaterThanOrEqual(promiseWorth(0, unsigned, Math.min(a, b)) - 1e-12);
        expect(worth).toBeLessThanOrEqual(1 + 1e-12);
        expect(promiseWorth(0, unsigned, 0)).toBe(unsigned);
        expect(credibility(a, b)).toBeCloseTo(credibility(b, a), 12);
      }),
    );
  });
});

it("trust of a people is the mean of its communities, and none where nobody lives", () => {
  expect([...trustByGroup([0, 0, 1], [100, 300, 50], [0.2, 0.6, 0.9], 3)]).toEqual([0.5, 0.9, 0]);
});

/** No agreement; two groups of a people, with few fighters, against an army. */
function without(set: (country: Country) => void): Country {
  const country = smallCountry({ rows: { agreements: 0, terms: 0, otherForces: 0 } });
  const { groups: g, cells, forces, districts, communities } = country.tables;
  g.fighters.fill(30);
  cells.fighters.fill(10);
  g.socialGroup.fill(0);
  g.progovernment.fill(0);
  forces.strength.fill(200);
  districts.market.fill(0.6);
  communities.trustState.fill(0.5);
  set(country);
  live(country, [bargaining], { weeks: 40 });
  return country;
}

describe("whoever comes late to an agreement", () => {
  /** Two groups as strong as each other against an army; the second is no party to an agreement that promises the first a fifth of power. */
  const worth = (status: "inForce" | "collapsed", fighters: number): number => {
    const country = smallCountry({ rows: { agreements: 1, terms: 1, otherForces: 0 } });
    const { groups: g, cells, forces, agreements, terms, communities, socialGroups, country: nation } = country.tables;
    g.fighters.fill(0);
    g.fighters.set([1000, fighters]);
    cells.fighters.fill(100);
    g.progovernment.fill(0);
    g.socialGroup.fill(0);
    g.cohesion.fill(1);
    g.bound.fill(0);
    forces.strength.fill(200);
    communities.trustState.fill(0);
    socialGroups.power.fill(0);
    nation.guarantee[0] = 0.5;
    agreements.status[0] = agreementStatus.indexOf(status);
    agreements.mutualTrust[0] = 0.5;
    terms.agreement[0] = 0;
    terms.group[0] = 0;
    terms.power[0] = 0.2;
    live(country, [bargaining]);
    return g.settleValue[1]!;
  };

  it("is offered as much for its strength as the parties were, while it holds (Nilsson 2008)", () => {
    expect(worth("collapsed", 1000)).toBe(0);
    expect(worth("inForce", 1000)).toBeGreaterThan(0);
    expect(worth("inForce", 1000)).toBeGreaterThan(worth("inForce", 100));
  });
});

describe("peace without an agreement", () => {
  it("is worth to a group what its own people trust the state", () => {
    const worth = (trust: number): number => without(({ tables }) => void tables.communities.trustState.fill(trust)).tables.groups.settleValue[0]!;
    expect(worth(0)).toBe(0);
    expect(worth(0.6)).toBeGreaterThan(worth(0.2));
    const others = without(({ tables }) => tables.communities.trustState.forEach((_, i, all) => (all[i] = tables.communities.socialGroup[i] === 0 ? 0.5 : 0)));
    expect(others.tables.groups.settleValue[0]).toBeCloseTo(worth(0.5), 12);
  });

  it("holds better with mediators or staff for prevention at work", () => {
    const commitment = (set: (country: Country) => void): number => without((country) => (country.tables.communities.trustState.fill(0.1), set(country))).tables.groups.commitment[0]!;
    const none = commitment(() => {});
    expect(commitment(({ tables }) => void tables.work.mediation.fill(20))).toBeGreaterThan(none);
    expect(commitment(({ tables }) => void tables.work.prevention.fill(20))).toBeGreaterThan(none);
  });
});
