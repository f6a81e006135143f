import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { valid } from "./valid.ts";

const { figures, spec } = loadScenario(valid);

describe("the list of figures", () => {
  it("has every figure of the file with path, unit, source and flag", () => {
    // Each compact figure of the text is listed once; aliases list a figure again under each name.
    expect(new Set(figures.map(({ path }) => path)).size).toBe(figures.length);
    expect(figures).toContainEqual({
      path: "country.districts.port.population",
      label: "population",
      unit: "people",
      value: 50000,
      source: "census",
      flag: "V",
    });
    expect(figures).toContainEqual(
      expect.objectContaining({ path: "mission.strength.infantry.0.2001-08-06", value: 600 }),
    );
    for (const { label, unit, source } of figures) expect([label, unit, source]).not.toContain("");
  });

  it("leaves out bare levers, which are choices", () => {
    expect(figures.some(({ path }) => path === "mission.funding")).toBe(false);
  });

  it("passes over a figure that is left open, such as the re-hatting of a force that stays its own", () => {
    const open = loadScenario(valid.replace(/rehat: .*/, "rehat: null"));
    expect(open.spec.forces[0]!.rehatWeek).toBeNull();
    expect(open.figures.some(({ path }) => path.endsWith(".rehat"))).toBe(false);
    expect(figures.some(({ path }) => path.endsWith(".rehat"))).toBe(true);
  });

  it("has every number about the world that reaches the engine", () => {
    const values = new Set(figures.map(({ value }) => value));
    for (const { population, area, terrain } of spec.districts)
      for (const value of [population, area, terrain]) expect(values).toContain(value);
  });
});
