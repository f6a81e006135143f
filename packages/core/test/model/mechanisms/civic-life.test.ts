import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOfState, civicLife, nextDisputes, nextKnowledge, participationTarget, reachOfCourts } from "../../../src/model/mechanisms/civic-life.ts";
import { institutionKindCount } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 10, noNaN: true });

describe("rules of civic life", () => {
  it("knowledge stays a share, grows with teaching and fades without", () => {
    fc.assert(
      fc.property(share, amount, amount, (known, learning, forgetting) => {
        const next = nextKnowledge(known, learning, forgetting);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
        expect(nextKnowledge(known, learning, 0)).toBeGreaterThanOrEqual(known - 1e-12);
        expect(nextKnowledge(known, 0, forgetting)).toBeLessThanOrEqual(known);
      }),
    );
  });

  it("disputes are never negative; where as many are settled as arise they stay", () => {
    expect(nextDisputes(3, 0.03, 0.01)).toBeCloseTo(3, 15);
    fc.assert(fc.property(amount, amount, amount, (open, arising, settling) => {
      expect(nextDisputes(open, arising, settling)).toBeGreaterThanOrEqual(0);
    }));
  });

  it("people choose the better forum, and none if there is none", () => {
    expect(choiceOfState(0, 0, 1, 1)).toBe(0);
    expect(choiceOfState(0.5, 0.5, 1, 1)).toBe(0.5);
    expect(choiceOfState(0.9, 0.1, 1, 1)).toBeCloseTo(0.9, 15);
    expect(choiceOfState(0.9, 0.1, 0, 1)).toBe(0);
  });

  it("peacekeepers make up for roads that are not there, and for no office that cannot", () => {
    fc.assert(fc.property(share, share, share, (ability, roads, escorted) => {
      const reach = reachOfCourts(ability, roads, escorted);
      expect(reach).toBeGreaterThanOrEqual(ability * roads - 1e-12);
      expect(reach).toBeLessThanOrEqual(ability);
    }));
    expect(reachOfCourts(0.5, 0.4, 0)).toBeCloseTo(0.2, 15);
    expect(reachOfCourts(0.5, 0, 0.4)).toBeCloseTo(0.2, 15);
  });

  it("participation stays a share and falls with intimidation", () => {
    fc.assert(fc.property(share, share, share, (base, pulls, calm) => {
      expect(participationTarget(base, pulls, calm)).toBeLessThanOrEqual(calm);
    }));
  });
});

function later(prepare: (country: Country) => void, weeks = 104) {
  const country = smallCountry({ districts: 1 });
  prepare(country);
  live(country, [civicLife], { weeks });
  const c = country.tables.communities;
  return { rights: c.rights[1]!, disputes: c.disputes[1]!, stateJustice: c.stateJustice[1]!, participation: c.participation[1]! };
}

describe("civicLife", () => {
  it("knowledge that was taught is still there two years after the teachers have gone (Blair 2019)", () => {
    const country = smallCountry({ districts: 1 });
    const c = country.tables.communities;
    const never = later(() => {}, 208).rights;
    country.tables.work.rightsEducation.fill(1);
    live(country, [civicLife], { weeks: 104 });
    const taught = c.rights[1]!;
    country.tables.work.rightsEducation.fill(0);
    live(country, [civicLife], { weeks: 104 });
    expect(taught).toBeGreaterThan(never + 0.2);
    expect(c.rights[1]! - never).toBeGreaterThan((taught - never) / 2);
  });

  it("disputes rise with displacement and distrust and fall with dialogue, elders and able courts", () => {
    const base = later(() => {}).disputes;
    expect(later(({ tables }) => void tables.communities.hosted.fill(800)).disputes).toBeGreaterThan(base);
    expect(later(({ tables }) => void tables.communities.trustOthers.fill(0.05)).disputes).toBeGreaterThan(base);
    expect(later(({ tables }) => void tables.work.dialogue.fill(1)).disputes).toBeLessThan(base * 0.7);
    expect(
      later(({ tables }) => {
        tables.institutions.capacity[0] = 0.9;
        tables.institutions.integrity[0] = 0.9;
        tables.communities.stateJustice.fill(0.8);
      }).disputes,
    ).toBeLessThan(base);
  });

  it("state justice is chosen where courts are trusted and can be reached; legal aid brings them nearer", () => {
    const courts = (capacity: number, aid: number): number =>
      later(({ tables: { institutions, communities, work } }) => {
        for (let k = 0; k < institutions.n; k += institutionKindCount) institutions.capacity[k] = capacity;
        communities.trustCourts.fill(0.6);
        work.legalAid.fill(aid);
      }).stateJustice;
    expect(courts(0.9, 0)).toBeGreaterThan(courts(0.1, 0));
    expect(courts(0.6, 1)).toBeGreaterThan(courts(0.6, 0));
    expect(courts(0, 1)).toBe(courts(0, 0));
  });

  it("peacekeepers send people to courts as far as they are there and trusted (Blair 2019)", () => {
    const sent = (presence: number, trust: number): number =>
      later(({ tables: { institutions, communities, districts } }) => {
        institutions.capacity.fill(0.6);
        districts.roads.fill(1);
        communities.trustCourts.fill(0.6);
        communities.trustMission.fill(trust);
        districts.presence.fill(presence);
      }).stateJustice;
    expect(sent(0.8, 0.8)).toBeGreaterThan(sent(0.8, 0.2));
    expect(sent(0.8, 0)).toBe(sent(0, 0));
  });

  it("victims of violence take part more (Bauer and others 2016), frightened people less", () => {
    const base = later(() => {}).participation;
    expect(later(({ tables }) => void tables.communities.hurtByRebels.fill(5)).participation).toBeGreaterThan(base);
    expect(later(({ tables }) => void tables.communities.fear.fill(0.9)).participation).toBeLessThan(base);
    for (const help of ["elections", "localGovernance"] as const)
      expect(later(({ tables }) => void tables.work[help].fill(1)).participation, help).toBeGreaterThan(base);
  });
});
