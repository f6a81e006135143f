import fc from "fast-check";
import { catalogue } from "@truce/core";
import { describe, expect, it } from "vitest";
import { loadScenario, mapQuality, modelNames } from "../../src/index.ts";
import { makeCountry } from "../../src/worlds/country-spec.ts";
import { writeCountry } from "../../src/worlds/write-country.ts";
import { anyOptions } from "./arbitrary.ts";

const model = modelNames(catalogue());

function load(files: ReturnType<typeof writeCountry>) {
  return loadScenario(files["scenario.yaml"], {
    model,
    readBeside: (name) => (name === "map.yaml" ? files["map.yaml"] : undefined),
  });
}

describe("the files of a made country", () => {
  it("are valid whatever the options, say what the country says, and have an exact tile map", () => {
    fc.assert(
      fc.property(anyOptions(), (options) => {
        const { spec, map, figures } = load(writeCountry(options));
        expect(spec).toEqual(makeCountry(options));
        expect(
          mapQuality(map!, Object.fromEntries(spec.districts.map(({ id, neighbours }) => [id, neighbours]))),
        ).toEqual({ kept: 1, true: 1 });
        expect(figures.every(({ flag }) => flag === "A")).toBe(true);
        for (const { borders } of spec.districts)
          for (const id of borders) expect(spec.abroad.map((x) => x.id)).toContain(id);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("work for 250 districts", () => {
    const { spec } = load(writeCountry({ districts: 250, population: 3e7, abroad: 4 }));
    expect(spec.districts).toHaveLength(250);
    expect(new Set(spec.districts.flatMap(({ borders }) => borders)).size).toBe(4);
  });

  it("are the same for the same seed and differ for another", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 8 }),
        fc.string({ minLength: 1, maxLength: 8 }),
        (one, other) => {
          fc.pre(one !== other);
          expect(writeCountry({ seed: one })).toEqual(writeCountry({ seed: one }));
          const [a, b] = [one, other].map((seed) => writeCountry({ seed })["map.yaml"].replaceAll(seed, ""));
          expect(a).not.toBe(b);
        },
      ),
      { numRuns: 8 },
    );
  });

  it("keep their bits: a seed is a promise", () => {
    const { districts } = makeCountry({ seed: "kivu-7", groups: 2 });
    expect(districts.map(({ id, population }) => `${id} ${population}`).slice(0, 4)).toMatchInlineSnapshot(`
      [
        "tamesh 175620",
        "wazamar 142869",
        "rizamar 134234",
        "fokode 451970",
      ]
    `);
  });

  it("have a page that says what they must not be used for", () => {
    expect(writeCountry({ seed: "page" })["README.md"]).toMatch(/must not be used/i);
  });
});
