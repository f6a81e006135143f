import { describe, expect, it } from "vitest";
import { armIds } from "../../src/patterns/types.ts";
import { endAt, scaleTroops, stayAtPeak, variantsOf, withoutTasks } from "../../src/patterns/variants.ts";
import { readScenario } from "../../src/run/index.ts";
import { withoutMission } from "../../src/twin.ts";

const { spec } = readScenario("liberia");
const mission = spec.mission!;

describe("the arms of the ensemble", () => {
  it("are all there, once each, and leave the scenario itself as it is", () => {
    const before = JSON.stringify(spec);
    const variants = variantsOf(spec);
    expect(variants.map(({ id }) => id)).toEqual([...armIds]);
    expect(variants[0]!.spec).toBe(spec);
    expect(variants[1]!.spec).toEqual(withoutMission(spec));
    expect(JSON.stringify(spec)).toBe(before);
  });

  it("differ from the scenario in the mission or in parameters only", () => {
    const { mission: _m, parameters: _p, ...rest } = spec;
    for (const variant of variantsOf(spec).filter(({ id }) => ["earlyExit", "securityOnly", "silence"].includes(id))) {
      const { mission: _mission, parameters: _parameters, ...others } = variant.spec;
      expect(others).toEqual(rest);
      expect(variant.spec).not.toEqual(spec);
    }
  });

  it("outlast the historical exit by five years where the aftermath is measured", () => {
    for (const { id, weeks, exit } of variantsOf(spec))
      if (["history", "securityOnly", "reformOnly", "neither"].includes(id)) expect(weeks).toBe(exit! + 260);
  });

  it("need a mission and weekly ticks", () => {
    expect(() => variantsOf(withoutMission(spec))).toThrow(/has none/);
    expect(() => variantsOf({ ...spec, step: 0.5 })).toThrow(/one week/);
  });
});

describe("changes of a mission", () => {
  it("sent home: nothing is left from that week on, everything is as it was before", () => {
    const early = endAt(mission, 147);
    expect(early.phases.at(-1)).toMatchObject({ week: 147, military: 0, police: 0, tasks: [] });
    expect(early.strength.at(-1)).toEqual({
      week: 147,
      infantry: 0,
      formedPolice: 0,
      individualPolice: 0,
      observers: 0,
      civilians: 0,
    });
    expect(early.budget.at(-1)).toEqual({ week: 147, perYear: 0 });
    expect(early.phases.slice(0, -1)).toEqual(mission.phases.filter(({ week }) => week < 147));
  });

  it("without tasks: these tasks are gone from every phase and no others", () => {
    const left = withoutTasks(mission, new Set(["courts"]));
    expect(left.phases.flatMap(({ tasks }) => tasks.map(({ component }) => component))).not.toContain("courts");
    left.phases.forEach((phase, i) =>
      expect(phase.tasks).toEqual(mission.phases[i]!.tasks.filter(({ component }) => component !== "courts")),
    );
  });

  it("with few troops: infantry and formed police shrink, all else stays", () => {
    const small = scaleTroops(mission, 0.05);
    small.strength.forEach((step, i) => {
      const { infantry, formedPolice, ...others } = mission.strength[i]!;
      expect(step).toEqual({ ...others, infantry: infantry * 0.05, formedPolice: formedPolice * 0.05 });
    });
    expect(small.phases).toBe(mission.phases);
  });

  it("with some tasks only: no others are left", () => {
    const left = withoutTasks(mission, null, new Set(["patrols"]));
    expect(new Set(left.phases.flatMap(({ tasks }) => tasks.map(({ component }) => component)))).toEqual(
      new Set(["patrols"]),
    );
  });

  it("at its peak for good: the last step is the largest, and no later phase comes", () => {
    const { strength, phases } = stayAtPeak(mission);
    expect(strength.at(-1)!.infantry).toBe(Math.max(...mission.strength.map(({ infantry }) => infantry)));
    expect(phases.at(-1)!.week).toBeLessThanOrEqual(strength.at(-1)!.week);
    expect(phases.length).toBeLessThan(mission.phases.length);
  });
});
