import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aidCapture, captured } from "../../../src/model/mechanisms/aid-capture.ts";
import { live, smallCountry } from "./small-country.ts";

describe("captured", () => {
  it("is nothing without armed men who tax, less with escorts, and never above its most", () => {
    expect(captured(0.4, 0, 2, 0)).toBe(0);
    expect(captured(0.4, 2, 2, 0)).toBeCloseTo(0.2, 15);
    const amount = fc.double({ min: 0, max: 1e4, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, amount, share, (most, taxing, escorted) => {
        expect(captured(most, taxing, 2, escorted)).toBeLessThanOrEqual(captured(most, taxing, 2, 0));
        expect(captured(most, taxing, 2, 0)).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe("aidCapture", () => {
  it("takes part of what is sent, and nothing where nothing is sent", () => {
    const taken = (money: number, escorts: number): number => {
      const country = smallCountry({ districts: 1 });
      const { cells, work, districts } = country.tables;
      cells.fighters.fill(100);
      cells.extortion.fill(0.5);
      work.food.fill(money);
      work.escorts.fill(escorts);
      live(country, [aidCapture]);
      return districts.divertedAid[0]!;
    };
    expect(taken(0, 0)).toBe(0);
    expect(taken(1, 0)).toBeGreaterThan(0.2);
    expect(taken(1, 0)).toBeLessThan(0.4);
    expect(taken(0.5, 0)).toBeCloseTo(taken(1, 0) / 2, 12);
    expect(taken(1, 200)).toBeLessThan(taken(1, 0) / 1.5);
  });
});
