import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { campaignAim, campaigns } from "../../../src/model/mechanisms/campaigns.ts";
import { atWar } from "./at-war.ts";
import { live } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });

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
