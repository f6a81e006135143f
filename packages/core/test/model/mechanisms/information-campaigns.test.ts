import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { believedSlander, informationCampaigns } from "../../../src/model/mechanisms/information-campaigns.ts";
import { threatKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

it("slander is a share that refuting lowers", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(share, share, (loudest, refuted) => {
    expect(believedSlander(loudest, refuted)).toBeLessThanOrEqual(loudest);
    expect(believedSlander(loudest, refuted)).toBeGreaterThanOrEqual(0);
  }));
});

describe("hostile information", () => {
  const slander = (set: (country: Country) => void): Country["tables"]["districts"]["slander"] => {
    const country = smallCountry();
    country.tables.threats.kind[0] = threatKinds.indexOf("information");
    set(country);
    live(country, [informationCampaigns]);
    return country.tables.districts.slander;
  };

  it("is the loudest of a shock and of adversaries, who may be of another kind", () => {
    expect(slander(({ tables }) => void (tables.country.informationAttack[0] = 0.3))[0]).toBe(0.3);
    expect(slander(({ tables }) => ((tables.country.informationAttack[0] = 0.3), void (tables.threats.effect[0] = 0.6)))[0]).toBe(0.6);
    expect(slander(({ tables }) => ((tables.threats.kind[0] = threatKinds.indexOf("terrorism")), void (tables.threats.effect[0] = 0.6)))[0]).toBe(0);
  });

  it("does less harm in the district where somebody answers", () => {
    const answered = slander(({ tables }) => ((tables.threats.effect[0] = 0.6), void (tables.work.informationDefence[1] = 1)));
    expect(answered[1]).toBeLessThan(answered[0]! / 2);
  });
});
