import { describe, expect, it } from "vitest";
import { knowableNames } from "../../../src/model/tables.ts";
import type { CountrySpec, TaskSpec } from "../../../src/model/spec.ts";
import { planTasks } from "../../../src/model/world/tasks.ts";
import { Simulation } from "../../../src/simulation.ts";
import { tiny } from "../../support/tiny.ts";

const withTasks = (...tasks: readonly TaskSpec[]): CountrySpec => ({
  ...tiny,
  mission: { ...tiny.mission!, phases: tiny.mission!.phases.map((phase) => ({ ...phase, tasks })) },
});
const tablesOf = (spec: CountrySpec) => new Simulation(spec, { seed: 1, weeks: 0 }).engine.state.tables;

describe("tasks as rows", () => {
  it("refer to conditions of their own, which are all there", () => {
    const until = { measure: "trustInPolice", atLeast: 0.5, for: 26, latest: 90 } as const;
    const { tasks: t, conditions: c } = tablesOf(withTasks({ component: "patrols", priority: 1, until, when: { measure: "consent", atLeast: 0.3 }, benchmark: { measure: "fear", atMost: 0.2 } }));
    expect(c.n).toBe(3 * tiny.mission!.phases.length);
    const end = t.untilWhen[0]!;
    expect([knowableNames[c.measure[end]!], c.atLeast[end], c.weeks[end], c.latest[end]]).toEqual(["trustInPolice", 0.5, 26, 90]);
    expect(knowableNames[c.measure[t.when[0]!]!]).toBe("consent");
    expect([knowableNames[c.measure[t.benchmark[0]!]!], c.atMost[t.benchmark[0]!]]).toEqual(["fear", 0.2]);
    expect([t.robustness[0], t.clarity[0], t.trial[0]]).toEqual([-1, -1, -1]);
  });

  it("are one trial in all phases, if component and share are the same", () => {
    const spec = withTasks({ component: "dialogue", priority: 1, where: { share: 0.5, within: ["east"] } }, { component: "rightsEducation", priority: 1, where: { share: 0.5 } });
    const { tasks: t, trialWork, effort } = tablesOf(spec);
    expect([...t.trial]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(trialWork.n).toBe(2 * tiny.districts.length);
    expect(Array.from(effort.listed.slice(0, 4))).toEqual([0, 1, 0, 0]);
  });

  it("cannot be more trials than communities have bits, nor look at what nobody can know", () => {
    const many = Array.from({ length: 9 }, (_, i): TaskSpec => ({ component: "dialogue", priority: 1, where: { share: i / 10 + 0.05 } }));
    expect(() => planTasks(withTasks(...many).mission)).toThrow(/8 trials at most, not 9/);
    expect(() => planTasks(withTasks({ component: "patrols", priority: 1, when: { measure: "truth" } }).mission)).toThrow(/a mission cannot know "truth"; it can know: trustInState, /);
  });
});
