import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { withoutMission } from "../src/twin.ts";
import { valid } from "./valid.ts";

const { spec } = loadScenario(valid);

describe("the twin without a mission", () => {
  const twin = withoutMission(spec);

  it("loses the mission and its guarantee and keeps everything else", () => {
    expect(twin.mission).toBeNull();
    expect(twin.agreements).toEqual([{ ...spec.agreements[0]!, guarantor: null }]);
    expect(twin.forces).toEqual([{ ...spec.forces[0]!, rehatWeek: null }]);
    const { mission: _m, agreements: _a, forces: _f, ...rest } = spec;
    expect(twin).toMatchObject(rest);
    expect(Object.keys(twin).sort()).toEqual(Object.keys(spec).sort());
  });

  it("keeps a guarantee that somebody else gave", () => {
    const guarded = {
      ...spec,
      agreements: spec.agreements.map((agreement) => ({ ...agreement, guarantor: "marines" })),
    };
    expect(withoutMission(guarded).agreements[0]!.guarantor).toBe("marines");
  });

  it("is its own twin, and leaves the original alone", () => {
    const before = structuredClone(spec);
    expect(withoutMission(twin)).toEqual(twin);
    expect(spec).toEqual(before);
  });
});
