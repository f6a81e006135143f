import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignAim, campaigns } from "../../../src/model/mechanisms/campaigns.ts";
import { killingsOf, massKilling } from "../../../src/model/mechanisms/mass-killing.ts";
import { live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** A state and a militia of the first people; rebels of the second, as many as make the state fear for itself. */
function atWar(ideology: number, militiaIdeology = ideology) {
  const country = smallCountry();
  const { groups: g, cells, country: nation, forces } = country.tables;
  g.kind[0] = 1;
  g.progovernment[0] = 1;
  g.socialGroup[0] = 0;
  g.kind[1] = 0;
  g.socialGroup[1] = 1;
  g.cohesion.fill(1);
  g.commitment.fill(0);
  g.fighters.set([30, 60]);
  cells.fighters.fill(10, 0);
  for (let row = 1; row < cells.n; row += g.n) cells.fighters[row] = 20;
  forces.strength.fill(10);
  nation.governmentCommitment[0] = 0;
  nation.ideology[0] = ideology;
  g.ideology.set([militiaIdeology, 0]);
  return country;
}

describe("campaigns", () => {
  it("need ideology, will and threat together, and more of each never makes them smaller", () => {
    fc.assert(
      fc.property(share, share, share, share, fc.double({ min: 0, max: 0.9, noNaN: true }), (a, b, c, more, dare) => {
        const aim = campaignAim(a, b, c, dare);
        expect(aim).toBeGreaterThanOrEqual(0);
        expect(aim).toBeLessThanOrEqual(1 + 1e-12);
        expect(campaignAim(0, b, c, dare) + campaignAim(a, 0, c, dare) + campaignAim(a, b, 0, dare)).toBe(0);
        expect(campaignAim(Math.min(1, a + more), b, c, dare)).toBeGreaterThanOrEqual(aim);
      }),
    );
  });

  it("end when leaders settle", () => {
    const country = atWar(1);
    live(country, [campaigns], { weeks: 20 });
    expect(country.tables.country.campaign[0]).toBeGreaterThan(0.1);
    country.tables.country.governmentCommitment[0] = 1;
    country.tables.groups.commitment.fill(1);
    live(country, [campaigns], { weeks: 20 });
    expect(country.tables.country.campaign[0]).toBeLessThan(0.001);
  });
});

describe("mass killing", () => {
  it("does not happen where nobody has the ideology", () => {
    const country = atWar(0);
    live(country, [campaigns, massKilling], { weeks: 30 });
    const { communities: c } = country.tables;
    expect(sum(c.killedByState) + sum(c.killedByMilitias) + sum(c.killedByRebels)).toBe(0);
  });

  it("hits the people of the enemy and nobody else, by those whose leaders decided on it", () => {
    const country = atWar(1, 0);
    live(country, [campaigns, massKilling], { weeks: 10 });
    const { communities: c } = country.tables;
    const dead = (column: ArrayLike<number>, group: number): number => sum(Array.from(column).filter((_, i) => c.socialGroup[i] === group));
    expect(dead(c.killedByState, 1)).toBeGreaterThan(0);
    expect(dead(c.killedByState, 0)).toBe(0);
    expect(sum(c.killedByMilitias) + sum(c.killedByRebels)).toBe(0);
  });

  it("is smaller where robust presence is larger, and needs somebody to kill", () => {
    fc.assert(
      fc.property(share, share, share, share, (campaign, targets, stopped, more) => {
        const killed = killingsOf(100, campaign, 1, targets, 0.1, stopped, 1);
        expect(killed).toBeGreaterThanOrEqual(0);
        expect(killingsOf(100, campaign, 1, targets, 0.1, Math.min(1, stopped + more), 1)).toBeLessThanOrEqual(killed);
        expect(killingsOf(100, campaign, 1, 0, 0.1, stopped, 1)).toBe(0);
      }),
    );
    const seen = [0, 1].map((robust) => {
      const country = atWar(1);
      country.tables.districts.robustPresence.fill(robust);
      live(country, [campaigns, massKilling], { weeks: 10 });
      return sum(country.tables.communities.killedByState);
    });
    expect(seen[1]).toBeLessThan(seen[0]! / 2);
  });
});
