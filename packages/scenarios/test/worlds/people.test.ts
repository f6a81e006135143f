import { describe, expect, it } from "vitest";
import { makeGeography } from "../../src/worlds/geography.ts";
import { Luck } from "../../src/worlds/luck.ts";
import { planOf } from "../../src/worlds/options.ts";
import { dissimilarity, makePeople } from "../../src/worlds/people.ts";

function people(options: Parameters<typeof planOf>[0]) {
  const plan = planOf({ groups: 3, ...options });
  const luck = new Luck(plan.seed);
  const geography = makeGeography(plan, luck);
  return { groups: makePeople(plan, geography, luck), population: geography.places.map((place) => place.population) };
}

describe("social groups", () => {
  it("make up everybody everywhere", () => {
    const { groups, population } = people({ seed: "all" });
    for (const i of population.keys())
      expect(groups.reduce((total, { shares }) => total + shares[i]!, 0)).toBeCloseTo(1, 12);
  });

  it("live the farther apart, the more segregated they are, for every seed", () => {
    for (let seed = 0; seed < 20; seed++) {
      const apart = [0, 0.3, 0.7, 1].map((segregation) => {
        const { groups, population } = people({ seed: String(seed), segregation });
        return dissimilarity(groups[1]!.shares, population);
      });
      expect(apart[0]).toBeCloseTo(0, 12);
      for (let k = 1; k < apart.length; k++) expect(apart[k]).toBeGreaterThan(apart[k - 1]!);
      expect(apart.at(-1)).toBeGreaterThan(0.35);
    }
  });

  it("share power where nobody is excluded; otherwise the capital's group rules", () => {
    const shared = people({ exclusion: 0 }).groups.map(({ power }) => power);
    expect(new Set(shared).size).toBe(1);
    const ruled = people({ exclusion: 1 }).groups.map(({ power }) => power);
    expect(ruled[0]).toBeGreaterThan(8 * Math.max(...ruled.slice(1)));
  });

  it("dissimilarity is 0 for people who are mixed and 1 for people who never meet", () => {
    expect(dissimilarity([0.3, 0.3], [10, 90])).toBeCloseTo(0, 12);
    expect(dissimilarity([1, 0], [10, 90])).toBe(1);
  });
});
