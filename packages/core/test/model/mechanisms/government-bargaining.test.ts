import { describe, expect, it } from "vitest";
import { governmentBargaining } from "../../../src/model/mechanisms/government-bargaining.ts";
import { live, smallCountry } from "./small-country.ts";

describe("peace without an agreement", () => {
  /** Worth of settling to a government with an army against two groups with few fighters, as far as these have settled. */
  const worth = (commitment: number): number => {
    const country = smallCountry({ rows: { agreements: 0, terms: 0 } });
    const { groups: g, forces, districts, country: nation } = country.tables;
    g.fighters.fill(30);
    g.progovernment.fill(0);
    g.commitment.fill(commitment);
    forces.strength.fill(200);
    districts.market.fill(0.6);
    live(country, [governmentBargaining]);
    return nation.governmentSettleValue[0]!;
  };

  it("is worth to the government what its enemies are quiet", () => {
    expect(worth(1)).toBeGreaterThan(worth(0.2));
  });
});
