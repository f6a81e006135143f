import { describe, expect, it } from "vitest";
import { catalogue } from "../src/catalogue.ts";
import { combine, extension, partsOf } from "../src/extension.ts";
import { insertAfter } from "../src/kernel/arrange.ts";
import { num } from "../src/kernel/parameter.ts";
import { type Unplaced, component } from "../src/mandates/component.ts";
import { components } from "../src/mandates/components/index.ts";
import { measures } from "../src/model/measures/index.ts";
import { measure, mechanism } from "../src/model/tables.ts";
import { schedule } from "../src/schedule.ts";
import { createSimulation } from "../src/simulation.ts";
import { tiny } from "./support/tiny.ts";

const radio = component({
  id: "radio", title: "Radio", summary: "Talks.", cites: [], staff: ["civilAffairs"], modality: "assist", adds: ["dialogue"],
  parameters: { reach: num({ default: 5, plausible: [1, 9], unit: "people", label: "Reach", evidence: "assumed" }) },
  apply: (add, { people }, p) => add("dialogue", people * p.reach),
});
const calm = mechanism({
  id: "calm", title: "Calm", summary: "Calms.", cites: [], over: "communities",
  changes: { communities: ["fear"] },
  run({ communities: c }, _p, { from, to }) {
    for (let i = from; i < to; i++) c.fear[i]! /= 2;
  },
});
const people = measure({
  id: "people", title: "People", unit: "people", definition: "All.", direction: "none", kind: "stock", over: "communities", value: "population",
});
const spec = { ...tiny, weeks: 24 };
const withRadio = {
  ...spec,
  mission: {
    ...spec.mission!,
    phases: spec.mission!.phases.map((phase) => ({ ...phase, tasks: [...phase.tasks, { component: "radio", priority: 1 }] })),
  },
};
const options = { seed: "s" };

describe("additions from outside", () => {
  it("change nothing as long as nobody uses them", () => {
    const plain = createSimulation(spec, options).run();
    const more = createSimulation(spec, { ...options, components: [radio], measures: [people] }).run();
    expect(more.hash()).toBe(plain.hash());
    expect(more.measure("people").at(-1)).toBeGreaterThan(0);
  });

  it("a component gets the next place, runs with the others and does its work; without it the task is refused", () => {
    const parts = partsOf({ components: [radio] });
    expect(parts.components.at(-1)).toMatchObject({ component: "radio", place: components.length });
    const order = parts.schedule.map(({ id }) => id);
    expect(order.indexOf("radioTask")).toBe(order.indexOf(components.at(-1)!.id) + 1);
    const simulation = createSimulation(withRadio, { ...options, components: [radio] }).run(24);
    const silent = createSimulation(withRadio, { ...options, components: [radio], parameters: { "radioTask.reach": 0 } }).run(24);
    expect(simulation.engine.state.tables.work.dialogue).not.toEqual(silent.engine.state.tables.work.dialogue);
    expect(() => createSimulation(withRadio, options)).toThrow(/no mandate component "radio"; there are: patrols, /);
  });

  it("a mechanism may change what one of the library's set alone, and then both cards say so", () => {
    const own = insertAfter(schedule, "fear", calm);
    const fear = (added: typeof schedule): number => createSimulation(spec, { ...options, schedule: added }).run(20).measure("fear")[19]!;
    expect(fear(own)).toBeLessThan(fear(schedule));
    const card = partsOf({ schedule: own }).schedule.find(({ id }) => id === "fear")!;
    expect(card.changes["communities"]).toContain("fear");
    expect(card.writes["communities"]).not.toContain("fear");
  });

  it("of several files stand in one order, one after the other", () => {
    const first = extension({ components: [radio], schedule: (week) => insertAfter(week, "fear", calm) });
    const second = extension({ measures: [people], schedule: (week) => insertAfter(week, "calm", { ...calm, id: "calmer" }) });
    const { schedule: order, measures: counted } = partsOf(combine([first, second]));
    const names = order.map(({ id }) => id);
    expect(names.slice(names.indexOf("fear"), names.indexOf("fear") + 3)).toEqual(["fear", "calm", "calmer"]);
    expect(counted).toHaveLength(measures.length + 1);
  });

  it("may not take a name that is taken", () => {
    const again: Unplaced = (place) => ({ ...components[0]!, place });
    expect(() => partsOf({ components: [again], measures: [measures[0]!] })).toThrow(
      /"patrols" already; there is a measure "\w+" already\. Choose another id/,
    );
  });

  it("stand in the catalogue with their file", () => {
    const all = catalogue({ components: [radio], measures: [people] }, { radio: "mine/radio.ts", people: "mine/people.ts" });
    expect(all.components.at(-1)).toMatchObject({ id: "radio", file: "mine/radio.ts" });
    expect(all.mechanisms.find(({ id }) => id === "radioTask")).toMatchObject({ file: "mine/radio.ts", component: "radio" });
    expect(all.measures.at(-1)).toMatchObject({ id: "people", file: "mine/people.ts" });
    expect(all.parameters.some(({ path }) => path === "radioTask.reach")).toBe(true);
  });
});
