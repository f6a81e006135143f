import fc from "fast-check";
import { createSimulation } from "@truce/core";
import { describe, expect, it } from "vitest";
import { makeCountry } from "../../src/worlds/country-spec.ts";
import { makeFile } from "../../src/worlds/make-country.ts";
import { anyOptions } from "./arbitrary.ts";

const total = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe("a made country", () => {
  it("adds up: people, shares of groups, fighters and contributors", () => {
    fc.assert(
      fc.property(anyOptions(), (options) => {
        const { plan } = makeFile(options);
        const spec = makeCountry(options);
        expect(total(spec.districts.map(({ population }) => population))).toBe(plan.population);
        for (const { socialGroups } of spec.districts) expect(total(Object.values(socialGroups))).toBeCloseTo(1, 9);
        for (const { districts } of spec.armedGroups) expect(total(Object.values(districts))).toBeCloseTo(1, 9);
        if (spec.mission !== null) expect(total(spec.mission.contributors.map(({ share }) => share))).toBeCloseTo(1, 9);
        expect(total(spec.districts.map(({ area }) => area)) * plan.density).toBeGreaterThan(plan.population / 2);
      }),
      { numRuns: 60 },
    );
  });

  it("never sends more people than its ceilings allow, and takes everybody home", () => {
    fc.assert(
      fc.property(anyOptions({ districts: 12 }), ({ years: _, ...options }) => {
        const { mission } = makeCountry({ ...options, years: 3 });
        for (const s of mission?.strength ?? []) {
          const phase = mission!.phases.findLast(({ week }) => week <= s.week)!;
          expect(s.infantry + s.observers).toBeLessThanOrEqual(phase.military);
          expect(s.formedPolice + s.individualPolice).toBeLessThanOrEqual(phase.police);
        }
        expect(mission?.strength.at(-1)?.infantry ?? 0).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it("runs a year, whole without its mission and with few communities in checked mode", () => {
    // Checked mode watches every read and write and takes hundreds of times as long: few communities and long steps.
    fc.assert(
      fc.property(anyOptions({ districts: 8 }), (options) => {
        const spec = makeCountry({ ...options, perDistrict: 2, armedGroups: Math.min(3, options.armedGroups ?? 2) });
        createSimulation(spec, { seed: 1, weeks: 52, arm: "none" }).run();
        createSimulation({ ...spec, step: 4 }, { seed: 1, weeks: 52, checked: true }).run();
      }),
      { numRuns: 2 },
    );
  });

  it("has armed groups at home where a group without a say lives, and the state weakest far from its capital", () => {
    let [excluded, all] = [0, 0];
    for (let seed = 0; seed < 40; seed++) {
      const spec = makeCountry({ seed: String(seed), fighters: 0 });
      const capital = spec.districts.find((district) => district.capital)!;
      expect(capital.statePresence).toBe(Math.max(...spec.districts.map(({ statePresence }) => statePresence)));
      for (const { socialGroup, kind } of spec.armedGroups) {
        all++;
        const power = spec.socialGroups.find(({ id }) => id === socialGroup)!.power;
        if (kind === "rebel" && power < spec.socialGroups[0]!.power) excluded++;
      }
    }
    expect(excluded).toBe(all);
  });

  it("has heavy-tailed towns: the first is twice the second and ten times the tenth under Zipf's law", () => {
    const towns = makeCountry({ districts: 40, rankSize: 1, population: 1e7 }).districts.map(
      ({ population, urban }) => population * urban,
    );
    const sorted = towns.toSorted((a, b) => b - a);
    // The share of townspeople in a file has two decimals.
    expect(sorted[0]! / sorted[1]!).toBeGreaterThan(1.9);
    expect(sorted[0]! / sorted[9]!).toBeGreaterThan(8.5);
    expect(sorted[0]! / sorted[9]!).toBeLessThan(11.5);
  });

  it("is quick: a country of twenty districts takes well under 50 ms once warm", () => {
    for (let i = 0; i < 10; i++) makeCountry({ seed: `warm ${i}` });
    const times = Array.from({ length: 15 }, (_, i) => {
      const start = performance.now();
      makeCountry({ seed: `timed ${i}` });
      return performance.now() - start;
    });
    // The quickest counts: other work on the machine only adds.
    expect(Math.min(...times)).toBeLessThan(50);
  });
});
