import { describe, expect, it } from "vitest";
import { baselineOf } from "../../src/file/baseline.ts";
import { countryOf } from "../../src/file/country.ts";
import { override } from "../../src/file/override.ts";
import { load, valid } from "./valid.ts";

const { experiment } = load(valid);
const [none, mission, half] = experiment.arms;

describe("the country of an arm in a point", () => {
  it("has the point's values over the arm's settings and mandates", () => {
    const spec = countryOf(experiment, half!, [3, 0.6]);
    expect(spec.mission).toMatchObject({ funding: 0.6, lag: 4 });
    expect(spec.parameters!["trust.badNews"]).toBe(3);
    expect(countryOf(experiment, mission!, [3, 0.7]).mission!.funding).toBe(0.7);
  });

  it("has no mission where the arm has none", () => {
    const spec = countryOf(experiment, none!, [3, 0.6]);
    expect(spec.mission).toBeNull();
    expect(spec.parameters!["trust.badNews"]).toBe(3);
  });

  it("needs a value per factor", () => {
    expect(() => countryOf(experiment, none!, [3])).toThrow(/expected 2, got 1/);
  });
});

describe("the baseline of an arm", () => {
  it("is the first of its scenario", () => {
    const arms = [none!, half!, { ...none!, id: "x", scenario: "liberia" }, { ...half!, id: "y", scenario: "liberia" }];
    expect(arms.map((arm) => baselineOf({ ...experiment, arms }, arm).id)).toEqual(["none", "none", "x", "x"]);
  });
});

describe("an override", () => {
  it("is text that is read back as the same value", async () => {
    const { parse } = await import("yaml");
    for (const value of [
      0.1,
      1e-9,
      -3,
      true,
      null,
      "true",
      "null",
      "12",
      "cities",
      "2 * before",
      "a: b",
      "x # y",
      ["a", 1],
      "",
    ]) {
      const [, ...rest] = override("p.q", value).split("=");
      expect(parse(rest.join("="))).toEqual(value);
    }
  });
});
