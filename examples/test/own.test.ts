import { type CountrySpec, catalogue, combine, createSimulation, partsOf } from "@truce/core";
import { modelNames } from "@truce/scenarios";
import { readScenario } from "@truce/scenarios/run";
import fc from "fast-check";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import radio from "../own-component.ts";
import rumours, { frightened } from "../own-mechanism.ts";

const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);
const weeks = 80;

describe("a component of one's own", () => {
  it("is a task like any other: it does nothing until a mandate asks for it, and then its work", () => {
    const additions = combine([radio]);
    const model = modelNames(catalogue(additions));
    const read = (...more: string[]): CountrySpec =>
      readScenario("liberia", { overrides: ["communities=60", ...more], model }).spec;
    const [plain, task] = [read(), read("mission.phases.resolution1509.tasks.radio.priority=3")];
    const run = (spec: CountrySpec, own: boolean) =>
      createSimulation(spec, { ...(own && additions), seed: 1, weeks }).run();
    expect(run(plain, true).hash()).toBe(run(plain, false).hash());
    expect(sum(run(task, true).measure("rightsKnown"))).not.toBe(sum(run(plain, true).measure("rightsKnown")));
    expect(() => run(task, false)).toThrow(/no mandate component "radio"/);
  });
});

describe("a mechanism of one's own", () => {
  it("stands in the week where its file puts it, does what it says and is measured", () => {
    const additions = combine([rumours]);
    const order = partsOf(additions).schedule.map(({ id }) => id);
    expect(order[order.indexOf("fear") + 1]).toBe("rumours");
    const { spec } = readScenario("liberia", { overrides: ["communities=60"] });
    const fear = (rate: number): number =>
      sum(
        createSimulation(spec, { ...additions, seed: 1, weeks, parameters: { "rumours.rate": rate } })
          .run()
          .measure("fear"),
      );
    expect(fear(0.02)).toBeGreaterThan(fear(0));
    expect(fear(0)).toBe(sum(createSimulation(spec, { seed: 1, weeks }).run().measure("fear")));
    const silence = createSimulation(spec, { ...additions, seed: 1, weeks })
      .run()
      .measure("silence");
    for (const share of silence) expect(share).toBeLessThanOrEqual(1);
  });

  it("does in two half steps what it does in one", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (fear, unheard, rate) => {
        const half = frightened(fear, unheard, rate, 0.5);
        expect(frightened(half, unheard, rate, 0.5)).toBeCloseTo(frightened(fear, unheard, rate, 1), 12);
      }),
    );
  });
});

it("a case of one's own is one data file that runs", () => {
  const { spec, figures } = readScenario(fileURLToPath(new URL("../own-case/island.yaml", import.meta.url)));
  const [mission, none] = (["mission", "none"] as const).map((arm) => createSimulation(spec, { seed: 1, arm }).run());
  expect(figures.length).toBeGreaterThan(50);
  expect(mission!.measure("missionStrength").at(-1)).toBeGreaterThan(0);
  expect(mission!.hash()).not.toBe(none!.hash());
});
