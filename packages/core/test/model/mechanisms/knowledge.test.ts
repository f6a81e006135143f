import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forecast, knowledge } from "../../../src/model/mechanisms/knowledge.ts";
import { live, smallCountry } from "./small-country.ts";

const amount = fc.double({ min: 0, max: 50, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("what is expected next", () => {
  it("is the trend where it is understood, a guess around what is known where it is not, and never less than nothing", () => {
    expect(forecast(4, 2, 1, 9)).toBe(6);
    expect(forecast(4, 2, 0, 0.5)).toBe(6);
    expect(forecast(4, 2, 0, -3)).toBe(0);
    fc.assert(
      fc.property(amount, share, share, amount, (known, a, b, trend) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(forecast(known, trend, more, 0)).toBeGreaterThanOrEqual(forecast(known, trend, less, 0));
      }),
    );
  });

  it("comes nearer to what happens with analysts, and stays wrong with the best", () => {
    // Trouble grows steadily and everybody tells of it: the forecast should run ahead of what is known by the trend.
    const error = (analysts: number): number => {
      const country = smallCountry({ districts: 40, perDistrict: 1, groups: 1 });
      const { districts: d, knowledge: k, mission, work } = country.tables;
      mission.active[0] = 1;
      d.reporting.fill(1);
      work.analysis[0] = analysts;
      let off = 0;
      for (let week = 0; week < 40; week++) {
        d.incidents.fill(1 + week / 10);
        live(country, [knowledge], { seed: `${week}` });
        for (let i = 0; i < d.n; i++) off += Math.abs(k.expected[i]! - d.incidents[i]!);
      }
      return off / (40 * d.n);
    };
    const [none, some, many] = [error(0), error(10), error(1e6)];
    expect(some).toBeLessThan(none * 0.95);
    expect(many).toBeLessThan(some);
    expect(many).toBeGreaterThan(0.1);
  });
});
