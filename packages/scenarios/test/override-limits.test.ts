import { describe, expect, it } from "vitest";
import { overrideLimits } from "../src/override-limits.ts";

describe("the limits of an override", () => {
  it("are those of the format of scenarios", () => {
    expect(overrideLimits("mission.funding")).toMatchObject({ unit: "share", min: 0, max: 1 });
    expect(overrideLimits("mission.lag")).toMatchObject({ unit: "weeks", min: 0 });
    expect(overrideLimits("country.districts.hills.population")).toMatchObject({ unit: "people" });
    expect(overrideLimits("armedGroups.rebels.districts.hills")).toMatchObject({ unit: "share", min: 0, max: 1 });
  });

  it("are unknown of a path that is none, of a date and of what is no number", () => {
    for (const path of ["mission.fundin", "", "mission", "mission.start", "title", "mission.funding.x", "__proto__"])
      expect(overrideLimits(path), path).toBeUndefined();
  });
});
