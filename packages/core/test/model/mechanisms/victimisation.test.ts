import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextMemory, victimisation } from "../../../src/model/mechanisms/victimisation.ts";
import { live, smallCountry } from "./small-country.ts";

describe("nextMemory", () => {
  it("counts deaths per 1,000 members and forgets by a share", () => {
    expect(nextMemory(0, 0.99, 5, 1000 / 500)).toBe(10);
    expect(nextMemory(10, 0.99, 0, 2)).toBeCloseTo(9.9, 15);
    const amount = fc.double({ min: 0, max: 1e3, noNaN: true });
    fc.assert(fc.property(amount, amount, (memory, harm) => {
      expect(nextMemory(memory, 0.9, harm, 1)).toBeGreaterThanOrEqual(harm);
    }));
  });
});

describe("victimisation", () => {
  it("keeps perpetrators apart and counts abuse with the state's killings", () => {
    const country = smallCountry();
    const c = country.tables.communities;
    c.killedByRebels[0] = 1;
    c.killedByMilitias[1] = 2;
    c.killedByState[2] = 3;
    c.killedByCriminals[3] = 4;
    c.abuses[4] = 50;
    live(country, [victimisation]);
    expect(Array.from(c.hurtByRebels.subarray(0, 5))).toEqual([1, 0, 0, 0, 0]);
    expect(Array.from(c.hurtByMilitias.subarray(0, 5))).toEqual([0, 2, 0, 0, 0]);
    expect(Array.from(c.hurtByState.subarray(0, 5))).toEqual([0, 0, 3, 0, 1]);
    expect(Array.from(c.hurtByCriminals.subarray(0, 5))).toEqual([0, 0, 0, 4, 0]);
  });

  it("is half forgotten after its half-life, whatever the step", () => {
    for (const step of [0.5, 1, 2]) {
      const country = smallCountry();
      country.tables.communities.hurtByRebels.fill(8);
      live(country, [victimisation], { weeks: 78, step });
      expect(country.tables.communities.hurtByRebels[0]).toBeCloseTo(4, 9);
    }
  });
});
