import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/load.ts";
import * as levers from "../../src/mission-table/levers.ts";
import { valid } from "../valid.ts";

const { spec } = loadScenario(valid);
const tasksOf = (changed: typeof spec): string[][] =>
  changed.mission!.phases.map(({ tasks }) => tasks.map(({ component }) => component));
const peopled = ({ military, police }: { military: number; police: number }): boolean => military + police > 0;

describe("levers", () => {
  it("set authority and clarity in every phase that has people", () => {
    const { phases } = levers.everyPhase({ clarity: 0.2 })(spec).mission!;
    for (const phase of phases.filter(peopled)) expect(phase.clarity).toBe(0.2);
    expect(phases.map(({ robustness }) => robustness)).toEqual(
      spec.mission!.phases.map(({ robustness }) => robustness),
    );
  });

  it("take tasks out, leave some only, and put one in once", () => {
    const first = tasksOf(spec).flat()[0]!;
    expect(tasksOf(levers.without(first)(spec)).flat()).not.toContain(first);
    expect(new Set(tasksOf(levers.only(first)(spec)).flat())).toEqual(new Set([first]));
    const twice = levers.both(
      levers.withTask({ component: "dialogue", priority: 1 }),
      levers.withTask({ component: "dialogue", priority: 3 }),
    )(spec);
    for (const phase of twice.mission!.phases.filter(peopled))
      expect(phase.tasks.filter(({ component }) => component === "dialogue")).toEqual([
        { component: "dialogue", priority: 3 },
      ]);
  });

  it("leave a country without a mission as it is", () => {
    const none = { ...spec, mission: null };
    expect(levers.contributors({ conduct: 0 })(none)).toEqual(none);
  });

  it("set every two council members against each other and nobody else", () => {
    const members = spec.actors.filter(({ kind }) => kind === "councilMember").length;
    const { relations } = levers.council(-0.8)(spec);
    expect(relations.filter(({ alignment }) => alignment === -0.8).length).toBeGreaterThanOrEqual(
      members * (members - 1),
    );
  });

  it("add parameters to those of the scenario and take the agreement away", () => {
    const changed = levers.both(levers.parameters({ "trust.badNews": 3 }), levers.noAgreement)(spec);
    expect(changed.parameters).toEqual({ ...spec.parameters, "trust.badNews": 3 });
    expect(changed.agreements).toEqual([]);
  });
});
