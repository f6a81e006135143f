import { describe, expect, it } from "vitest";
import { womenAmongNew } from "../../../src/model/mechanisms/service.ts";
import { womenInContingents } from "../../../src/model/mechanisms/women-in-contingents.ts";
import { live, smallCountry } from "./small-country.ts";

function womenAfter(recruiters: number, start: number, weeks: number, step = 1): number {
  const country = smallCountry();
  country.tables.contingents.women[0] = start;
  country.tables.work.womenRecruitment[0] = recruiters;
  live(country, [womenInContingents], { weeks, step });
  return country.tables.contingents.women[0]!;
}

describe("women in contingents", () => {
  it("become more as contingents rotate, if somebody works for it, and never fewer", () => {
    expect(womenAfter(0, 0.03, 200)).toBe(0.03);
    expect(womenAfter(10, 0.03, 200)).toBeCloseTo(0.1, 1);
    expect(womenAfter(1000, 0.03, 200)).toBeGreaterThan(womenAfter(10, 0.03, 200));
    expect(womenAfter(10, 0.4, 200)).toBe(0.4);
  });

  it("become as many in two half weeks as in one", () => {
    expect(womenAfter(10, 0.03, 20, 0.5)).toBeCloseTo(womenAfter(10, 0.03, 20), 12);
  });
});

describe("women among new officers", () => {
  it("are as many as usual without a campaign, and not fewer with a weak one", () => {
    expect(womenAmongNew(0.18, 0.35, 0)).toBe(0.18);
    expect(womenAmongNew(0.18, 0.35, 1)).toBeCloseTo(0.35, 12);
    expect(womenAmongNew(0.5, 0.35, 1)).toBe(0.5);
  });
});
