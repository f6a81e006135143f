import { describe, expect, it } from "vitest";
import { trialReach } from "../../../src/model/mechanisms/trial-reach.ts";
import { live, smallCountry } from "./small-country.ts";

describe("people in treated communities", () => {
  it("are counted by people present, hosts with their guests", () => {
    const country = smallCountry({ districts: 2, perDistrict: 2 });
    const { communities: c, trialWork } = country.tables;
    c.population.set([600, 200, 100, 100]);
    c.hosted.set([0, 200, 0, 0]);
    c.trials.set([0, 1, 1, 1]);
    live(country, [trialReach]);
    expect([...trialWork.share]).toEqual([0.4, 1]);
    c.population.fill(0, 2);
    live(country, [trialReach]);
    expect(trialWork.share[1]).toBe(0);
  });
});
