import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hearsay, nextTrust, trust } from "../../../src/model/mechanisms/trust.ts";
import { forceKindCount, unitKindCount } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.double({ min: 0, max: 100, noNaN: true });
const weight = fc.double({ min: 1, max: 10, noNaN: true });

describe("nextTrust", () => {
  it("stays between 0 and 1 whatever happens", () => {
    fc.assert(
      fc.property(share, amount, amount, weight, (before, good, bad, badNews) => {
        const after = nextTrust(before, good, bad, badNews);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("does not change without experience", () => {
    fc.assert(fc.property(share, weight, (before, badNews) => {
      expect(nextTrust(before, 0, 0, badNews)).toBe(before);
    }));
  });

  it("never falls with more good or rises with more bad experience", () => {
    fc.assert(
      fc.property(share, amount, amount, amount, weight, (before, good, bad, more, badNews) => {
        const after = nextTrust(before, good, bad, badNews);
        expect(nextTrust(before, good + more, bad, badNews)).toBeGreaterThanOrEqual(after - 1e-12);
        expect(nextTrust(before, good, bad + more, badNews)).toBeLessThanOrEqual(after + 1e-12);
      }),
    );
  });

  it("loses more to a bad than it gains from a good experience of the same size, half-way", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.double({ min: 1.01, max: 10, noNaN: true }), (size, badNews) => {
        const gain = nextTrust(1 / 2, size, 0, badNews) - 1 / 2;
        const loss = 1 / 2 - nextTrust(1 / 2, 0, size, badNews);
        expect(loss).toBeGreaterThan(gain);
      }),
    );
  });

  it("has little to gain where trust is full and little to lose where there is none", () => {
    expect(nextTrust(1, 5, 0, 2)).toBe(1);
    expect(nextTrust(0, 0, 5, 2)).toBe(0);
  });

  it("is by hand: 0.5 with a gain of 0.1 is 0.6 / 1.1; with a loss of 0.1 at double weight 0.5 / 1.2", () => {
    expect(nextTrust(0.5, 0.1, 0, 2)).toBeCloseTo(0.6 / 1.1, 15);
    expect(nextTrust(0.5, 0, 0.1, 2)).toBeCloseTo(0.5 / 1.2, 15);
  });

  it("comes to the same by two half steps as by one, for weekly rates", () => {
    const rate = fc.double({ min: 0, max: 0.05, noNaN: true });
    fc.assert(
      fc.property(share, rate, rate, (before, good, bad) => {
        const one = nextTrust(before, good, bad, 2);
        const two = nextTrust(nextTrust(before, good / 2, bad / 2, 2), good / 2, bad / 2, 2);
        expect(Math.abs(one - two)).toBeLessThanOrEqual(0.1 * Math.abs(one - before) + 1e-12);
      }),
    );
  });
});

describe("hearsay", () => {
  it("speaks only of what is above the own opinion; the same function turned round of what is below", () => {
    expect(hearsay(0.8, 0.5, 0.1)).toBeCloseTo(0.03, 15);
    expect(hearsay(0.2, 0.5, 0.1)).toBe(0);
    expect(hearsay(0.5, 0.2, 0.1)).toBeCloseTo(0.03, 15);
  });
});

/** Trust of the first community after some weeks in a country prepared by hand. */
function after(weeks: number, prepare: (country: Country) => void, parameters: Record<string, number> = {}) {
  const country = smallCountry({ districts: 2 });
  prepare(country);
  live(country, [trust], { weeks, parameters });
  const c = country.tables.communities;
  return {
    police: c.trustPolice[0]!, mission: c.trustMission[0]!, others: c.trustOthers[0]!, state: c.trustState[0]!, courts: c.trustCourts[0]!,
  };
}

/** No contact of any kind: what a test adds is all there is. */
function still({ tables: { forces, institutions, districts, communities } }: Country): void {
  forces.strength.fill(0);
  districts.statePresence.fill(0);
  districts.market.fill(0);
  communities.disputes.fill(0);
  institutions.capacity.fill(0);
}
const silent = { "trust.denied": 0, "trust.spill": 0 };

describe("trust", () => {
  it("stays as it is where nothing is experienced: presence of a programme alone moves nothing", () => {
    const before = after(0, still);
    const later = after(52, (country) => {
      still(country);
      for (const name of ["mentors", "vetting", "oversight", "rightsMonitoring", "policeTraining"] as const) country.tables.work[name].fill(50);
    }, silent);
    expect(later).toEqual(before);
  });

  it("in police rises with contact when conduct is fair and falls with the same contact when it is not (Tyler)", () => {
    const police = (conduct: number, strength: number): number =>
      after(26, (country) => {
        still(country);
        const { forces, communities } = country.tables;
        communities.corruption.fill(0);
        for (let k = 0; k < 2; k++) {
          forces.strength[k * forceKindCount] = strength;
          forces.conduct[k * forceKindCount] = conduct;
        }
      }).police;
    const none = police(0.9, 0);
    expect(police(0.9, 10)).toBeGreaterThan(none);
    expect(police(0.9, 40)).toBeGreaterThan(police(0.9, 10));
    expect(police(0.1, 10)).toBeLessThan(none);
    expect(police(0.1, 40)).toBeLessThan(police(0.1, 10));
  });

  it("of victims of state predation moves further with fair contact (Blair and Morse 2021)", () => {
    const police = (hurt: number): number =>
      after(26, ({ tables: { forces, communities } }) => {
        communities.hurtByState.fill(hurt);
        for (let k = 0; k < 2; k++) forces.conduct[k * forceKindCount] = 1;
      }).police;
    expect(police(5)).toBeGreaterThan(police(0));
  });

  it("in police and state falls with abuse, in peacekeepers with misconduct", () => {
    const calm = after(1, still);
    const hurt = after(1, (country) => {
      still(country);
      country.tables.communities.abuses.fill(5);
      country.tables.communities.missionAbuses.fill(1);
    });
    expect(hurt.police).toBeLessThan(calm.police);
    expect(hurt.state).toBeLessThan(calm.state);
    expect(hurt.mission).toBeLessThan(calm.mission);
  });

  it("in peacekeepers falls when people are killed where they stand, not where they do not", () => {
    const mission = (presence: number, killed: number): number =>
      after(1, ({ tables: { districts, communities, units } }) => {
        districts.presence.fill(presence);
        for (let k = 0; k < 2; k++) units.strength[k * unitKindCount] = 100;
        communities.killedByRebels.fill(killed);
      }).mission;
    expect(mission(0.5, 10)).toBeLessThan(mission(0.5, 0));
    expect(mission(0, 10)).toBe(mission(0, 0));
  });

  it("in peacekeepers rises with relief that arrives and falls with relief that armed groups take", () => {
    const mission = (diverted: number, received: number): number =>
      after(10, (country) => {
        still(country);
        country.tables.work.food.fill(0.01);
        country.tables.communities.relief.fill(received);
        country.tables.districts.divertedAid.fill(diverted);
      }).mission;
    expect(mission(0, 0.5)).toBeGreaterThan(mission(0, 0));
    expect(mission(0.008, 0)).toBeLessThan(mission(0, 0));
  });

  it("in other groups rises where peacekeepers stand whom people trust, not where they stand untrusted (Nomikos 2022)", () => {
    const others = (presence: number, trusted: number): number =>
      after(26, (country) => {
        still(country);
        country.tables.districts.presence.fill(presence);
        country.tables.communities.trustMission.fill(trusted);
      }).others;
    expect(others(0.8, 0.9)).toBeGreaterThan(others(0, 0.9));
    expect(others(0.8, 0)).toBe(others(0, 0));
  });

  it("in other groups rises with dialogue among calm people and falls with it among frightened ones (Paluck 2010)", () => {
    const others = (people: number, fear: number): number =>
      after(26, (country) => {
        still(country);
        country.tables.communities.fear.fill(fear);
        country.tables.work.dialogue.fill(people);
      }, { "trust.polarising": 0.9 }).others;
    expect(others(2, 0)).toBeGreaterThan(others(0, 0));
    expect(others(2, 0.9)).toBeLessThan(others(0, 0.9));
  });

  it("in the state and the mission falls under a hostile information campaign, and slowly comes back", () => {
    const calm = after(8, still, silent);
    const attacked = after(8, (country) => {
      still(country);
      country.tables.districts.slander.fill(1);
    }, silent);
    expect(attacked.state).toBeLessThan(calm.state);
    expect(attacked.mission).toBeLessThan(calm.mission);
  });

  it("in peacekeepers falls with harm they bring, and with abuse by forces they work with, in the measure in which they do", () => {
    const abused = (joint: number): number =>
      after(8, (country) => {
        still(country);
        country.tables.communities.abuses.fill(5);
        country.tables.districts.jointOperations.fill(joint);
      }, silent).mission;
    expect(abused(0.8)).toBeLessThan(abused(0.2));
    expect(abused(0.2)).toBeLessThan(abused(0));
    const harmed = after(8, (country) => {
      still(country);
      country.tables.districts.missionHarm.fill(0.5);
    }, silent);
    expect(harmed.mission).toBeLessThan(after(8, still, silent).mission);
    expect(harmed.state).toBe(after(8, still, silent).state);
  });

  it("spreads along links: bad news about police reach those who have none themselves", () => {
    const country = smallCountry({ districts: 2 });
    still(country);
    const c = country.tables.communities;
    c.trustPolice.fill(0.5);
    c.trustPolice[1] = 0;
    live(country, [trust], { weeks: 4, parameters: silent });
    expect(c.trustPolice[0]).toBeLessThan(0.5);
    expect(c.trustPolice[1]).toBeGreaterThan(0);
    expect(0.5 - c.trustPolice[0]!).toBeGreaterThan(0);
  });

  it("is lower in the state among groups without power", () => {
    const country = smallCountry();
    country.tables.institutions.capacity.fill(0.8);
    country.tables.institutions.integrity.fill(0.8);
    live(country, [trust], { weeks: 52 });
    expect(country.tables.communities.trustState[1]).toBeLessThan(country.tables.communities.trustState[0]!);
  });
});
