import { makeCountry, withoutMission } from "@truce/scenarios";
import { expect, test } from "vitest";
import { trialEffect } from "../../src/estimators/trial-effect.ts";
import { tried, withoutTried, withTried } from "../../src/sample/trial-designs.ts";
import { trials } from "../../src/sample/trials.ts";

const spec = makeCountry({ districts: 6, perDistrict: 2 });
const tasks = (of: typeof spec) =>
  of.mission!.phases.flatMap((phase) => phase.tasks.map((task) => ({ ...task, there: phase.military > 0 })));

test("a programme is tried in the treated places alone, whenever the mission is there, and nothing else that is tried goes on", () => {
  const components = new Set<string>(Object.values(tried).map(({ component }) => component));
  expect(tasks(withoutTried(spec)).filter(({ component }) => components.has(component))).toEqual([]);
  const places = spec.districts.slice(0, 2).map(({ id }) => id);
  const people = spec.districts.slice(0, 2).reduce((sum, { population }) => sum + population, 0);
  const treated = tasks(withTried(spec, tried.dialogue, places)).filter(({ component }) => components.has(component));
  expect(treated).toHaveLength(spec.mission!.phases.filter(({ military }) => military > 0).length);
  for (const task of treated)
    expect(task).toMatchObject({ component: "dialogue", where: places, budget: (0.5 * people) / 1e6, there: true });
});

test("a trial needs a mission and places that there are", () => {
  expect(() => withoutTried(withoutMission(spec))).toThrow(/has no mission/);
  expect(() => withTried(spec, tried.dialogue, ["nowhere"])).toThrow(/no district nowhere/);
});

test("half of the places of every country are treated, others on another root, and rights education reaches them alone", async () => {
  const design = { names: ["rightsEducation"] } as const;
  const sample = await trials("test", 3, { threads: 0 }, design);
  for (const treated of sample.treated) expect(treated.filter(Boolean)).toHaveLength(treated.length / 2);
  const effect = trialEffect(sample, { arm: "rightsEducation", measure: "rightsKnown" });
  expect(effect.n).toBe(sample.treated.flat().length);
  expect(effect.ci95[0]).toBeGreaterThan(0.1);
  expect(effect.causal.treated.value).toBeGreaterThan(0.1);
  expect(Math.abs(effect.causal.control.value)).toBeLessThan(0.02);
  expect((await trials("other", 1, { threads: 0 }, design)).treated[0]).not.toEqual(sample.treated[0]);
});
