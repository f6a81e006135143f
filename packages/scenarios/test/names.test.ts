import { catalogue } from "@truce/core";
import { describe, expect, it } from "vitest";
import { modelNames } from "../src/names.ts";

describe("the names of the model", () => {
  const { components, parameters } = modelNames(catalogue());

  it("are those of its catalogue", () => {
    expect(components).toContain("policeMentoring");
    expect(Object.keys(parameters)).toEqual(catalogue().parameters.map(({ path }) => path));
    for (const { min, max, unit, label } of Object.values(parameters)) {
      expect(min).toBeLessThan(max);
      expect([unit, label]).not.toContain("");
    }
  });
});
