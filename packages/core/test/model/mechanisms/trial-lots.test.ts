import { describe, expect, it } from "vitest";
import { trialLots } from "../../../src/model/mechanisms/trial-lots.ts";
import { live, smallCountry } from "./small-country.ts";

describe("lots for trials", () => {
  it("give each trial its bit, independent of the week and of the other trials", () => {
    const draw = (weeks: number, trials: readonly (readonly [component: number, share: number])[]): number[] => {
      const country = smallCountry({ districts: 3, perDistrict: 100 });
      const { tasks } = country.tables;
      // There is one task in a small country: run it once for each trial.
      let bits = country.tables.communities.trials.slice();
      trials.forEach(([component, share], bit) => {
        tasks.trial[0] = bit;
        tasks.priority[0] = 1;
        tasks.component[0] = component;
        tasks.treated[0] = share;
        live(country, [trialLots], { weeks });
        bits = bits.map((old, i) => old | country.tables.communities.trials[i]!);
      });
      return [...bits];
    };
    const [early, late] = [draw(1, [[5, 0.5]]), draw(9, [[5, 0.5]])];
    expect(late).toEqual(early);
    const both = draw(1, [[5, 0.5], [6, 0.5]]);
    expect(both.map((x) => x & 1)).toEqual(early);
    const groups = [0, 1, 2, 3].map((bits) => both.filter((x) => x === bits).length);
    // 300 communities in four groups: within five standard deviations of 75 each.
    for (const size of groups) expect(Math.abs(size - 75)).toBeLessThan(5 * Math.sqrt(300 * 0.25 * 0.75));
  });

  it("treat nobody for a task that counts for nothing", () => {
    const country = smallCountry();
    country.tables.tasks.trial[0] = 0;
    country.tables.tasks.treated[0] = 1;
    live(country, [trialLots]);
    expect(country.tables.communities.trials.every((bits) => bits === 0)).toBe(true);
  });
});
