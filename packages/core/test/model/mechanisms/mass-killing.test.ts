import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaigns } from "../../../src/model/mechanisms/campaigns.ts";
import { killingsOf, massKilling } from "../../../src/model/mechanisms/mass-killing.ts";
import { atWar } from "./at-war.ts";
import { live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

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
