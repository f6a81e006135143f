import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountrySpec, MissionSpec, Step } from "../../../src/model/spec.ts";
import { Simulation } from "../../../src/simulation.ts";
import { tiny } from "../../support/tiny.ts";

const mission = tiny.mission!;
const withMission = (change: Partial<MissionSpec>): CountrySpec => ({ ...tiny, weeks: 20, mission: { ...mission, ...change } });
const planned = (funding: readonly Step[]): CountrySpec => withMission({ funding: 0.9, plan: { funding } });

/** The lever at the end of each week of a run. */
function fundingByWeek(spec: CountrySpec): number[] {
  const simulation = new Simulation(spec, { seed: 1 });
  return Array.from({ length: 12 }, () => {
    simulation.step();
    return simulation.engine.state.tables.mission.funding[0]!;
  });
}

describe("a plan", () => {
  it("is in force from its week on: the last step that is due counts", () => {
    const steps = fc.array(fc.record({ week: fc.integer({ min: 0, max: 14 }), value: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 6 });
    fc.assert(
      fc.property(steps.map((list) => list.toSorted((a, b) => a.week - b.week)), (list) => {
        const expected = Array.from({ length: 12 }, (_, week) => list.findLast((step) => step.week <= week)?.value ?? 0.9);
        expect(fundingByWeek(planned(list))).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it("that says what holds anyway changes nothing that the country shows", () => {
    const { phases, funding, deployment } = mission;
    const same = withMission({
      plan: { funding: [{ week: 3, value: funding }], deployment: [{ week: 0, value: deployment }] },
      phases: phases.map((phase) => ({
        ...phase,
        plan: { military: [{ week: 2, value: phase.military }], clarity: [{ week: 5, value: phase.clarity }] },
        tasks: phase.tasks.map((task) => ({ ...task, plan: { priority: [{ week: 9, value: task.priority }] } })),
      })),
    });
    const [left, right] = [withMission({}), same].map((spec) => new Simulation(spec, { seed: 4 }).run());
    for (const { id } of left!.engine.model.measures) expect(left!.measure(id), id).toEqual(right!.measure(id));
  });

  it("reaches the phase and the task that it belongs to, and no other", () => {
    const phases = mission.phases.map((phase, p) => ({
      ...phase,
      ...(p === 1 && { plan: { robustness: [{ week: 1, value: 0.25 }] } }),
      tasks: phase.tasks.map((task, k) => (p === 1 && k === 1 ? { ...task, plan: { priority: [{ week: 2, value: 7 }], budget: [{ week: 2, value: 8 }] } } : task)),
    }));
    const before = new Simulation(withMission({}), { seed: 1 }).run(4).engine.state.tables;
    const after = new Simulation(withMission({ phases }), { seed: 1, checked: true }).run(4).engine.state.tables;
    const row = mission.phases[0]!.tasks.length + 1;
    expect([...after.tasks.priority]).toEqual([...before.tasks.priority].with(row, 7));
    expect([...after.tasks.budget]).toEqual([...before.tasks.budget].with(row, 8));
    expect([...after.phases.robustness]).toEqual([...before.phases.robustness].with(1, 0.25));
  });

  it("of half steps is that of whole steps", () => {
    const spec = planned([{ week: 2, value: 0.5 }, { week: 3, value: 0.1 }]);
    const half = new Simulation({ ...spec, step: 0.5 }, { seed: 1 });
    const seen = Array.from({ length: 8 }, () => (half.step(), half.engine.state.tables.mission.funding[0]!));
    expect(seen).toEqual([0.9, 0.9, 0.9, 0.9, 0.5, 0.5, 0.1, 0.1]);
  });
});
