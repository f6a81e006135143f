import { describe, expect, it } from "vitest";
import type { CountrySpec, TaskSpec } from "../../src/model/spec.ts";
import { Simulation } from "../../src/simulation.ts";
import { tiny } from "../support/tiny.ts";

const tried = ["rightsEducation", "accessToJustice", "dialogue", "electoralSupport", "localGovernance", "communityEngagement", "reliefFood"] as const;

/** The tiny country with more communities, under one phase in which the tasks above are tried on a share of communities. */
function trial(where: TaskSpec["where"], only: readonly string[] = tried, communities = 80): CountrySpec {
  const [first] = tiny.mission!.phases;
  const tasks = [
    { component: "patrols", priority: 2 },
    ...only.map((component): TaskSpec => ({ component, priority: 1, modality: "assist", budget: 4, ...(where === undefined ? {} : { where }) })),
  ];
  return { ...tiny, communities, mission: { ...tiny.mission!, phases: [{ ...first!, week: 0, tasks }] } };
}

const measures = (simulation: Simulation): Record<string, Float64Array> =>
  Object.fromEntries(simulation.run().engine.model.measures.map(({ id }) => [id, simulation.measure(id)]));

describe("a trial", () => {
  it("on every community is the programme everywhere, to the bit", () => {
    expect(measures(new Simulation(trial({ share: 1 }), { seed: 1, weeks: 60 }))).toEqual(measures(new Simulation(trial("everywhere"), { seed: 1, weeks: 60 })));
  });

  it("on none is no programme, to the bit", () => {
    expect(measures(new Simulation(trial({ share: 0 }), { seed: 1, weeks: 60 }))).toEqual(measures(new Simulation(trial(undefined, []), { seed: 1, weeks: 60 })));
  });

  it("treats the same communities whatever else the mandate does, those of a smaller share among those of a larger, and others on another seed", () => {
    const treated = (spec: CountrySpec, seed: number): Uint8Array => new Simulation(spec, { seed, weeks: 30 }).run().engine.state.tables.communities.trials;
    const [some, more] = [0.3, 0.6].map((share) => treated(trial({ share }, ["dialogue"], 400), 1));
    expect(some!.reduce((a, b) => a + b, 0) / 400).toBeGreaterThan(0.2);
    expect(some!.reduce((a, b) => a + b, 0) / 400).toBeLessThan(0.4);
    some!.forEach((bit, i) => expect(more![i]).toBeGreaterThanOrEqual(bit));
    const other = trial({ share: 0.3 }, ["dialogue"], 400);
    const late = { ...other, mission: { ...other.mission!, startWeek: 20, funding: 0.3 } };
    expect(treated(late, 1)).toEqual(some);
    expect(treated(other, 2)).not.toEqual(some);
  });

  it("reaches the treated and not their neighbours", () => {
    const spec = trial({ share: 0.5 }, ["rightsEducation"], 200);
    const { communities: c } = new Simulation(spec, { seed: 3, weeks: 52 }).run().engine.state.tables;
    const without = new Simulation(trial(undefined, [], 200), { seed: 3, weeks: 52 }).run().engine.state.tables.communities;
    const mean = (of: ArrayLike<number>, bit: number): number => {
      const rows = Array.from({ length: c.n }, (_, i) => i).filter((i) => c.trials[i] === bit);
      return rows.reduce((sum, i) => sum + of[i]!, 0) / rows.length;
    };
    expect(mean(c.rights, 1) - mean(without.rights, 1)).toBeGreaterThan(0.05);
    expect(Math.abs(mean(c.rights, 0) - mean(without.rights, 0))).toBeLessThan(0.01);
  });
});
