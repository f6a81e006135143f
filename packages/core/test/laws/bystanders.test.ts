import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoggedEvent } from "../../src/kernel/event.ts";
import { componentIndex, components } from "../../src/mandates/components/index.ts";
import { mechanism } from "../../src/model/tables.ts";
import { buildWorld } from "../../src/model/world/world.ts";
import { schedule } from "../../src/schedule.ts";
import { Engine } from "../../src/kernel/engine.ts";
import { Simulation, countryModel } from "../../src/simulation.ts";
import { country } from "../support/countries.ts";
import { hashes, shuffled } from "../support/runs.ts";

const weeks = 20;

const bystander = mechanism({
  id: "bystander",
  title: "Somebody who looks",
  summary: "Reads and draws, and leaves everything as it was.",
  cites: [],
  over: "communities",
  reads: { communities: ["population", "fear"], cells: ["fighters"] },
  before: { communities: ["fear"] },
  streams: ["luck"],
  graphs: ["roads"],
  run({ communities, cells }, _p, { from, to, draw, graph, emit }) {
    let seen = graph.roads.weight.length + cells.n;
    for (let i = from; i < to; i++) seen += draw.luck.unit(i) * communities.population[i] * communities.fear[i] + communities.fearBefore[i];
    emit("relapse", { battleDeaths: seen, war: 0 });
  },
});

describe("whoever only looks changes nothing", () => {
  it("a mechanism that writes nothing, anywhere in the week", () => {
    fc.assert(
      fc.property(country({ weeks }), fc.nat(), fc.string(), (spec, place, seed) => {
        const more = schedule.toSpliced(place % (schedule.length + 1), 0, bystander);
        expect(hashes(new Simulation(spec, { seed, schedule: more }))).toEqual(hashes(new Simulation(spec, { seed })));
      }),
      { numRuns: 30 },
    );
  });

  it("observers, recorder, ledger and checks", () => {
    fc.assert(
      fc.property(country({ weeks: 12 }), fc.string(), (spec, seed) => {
        const alone = hashes(new Simulation(spec, { seed }));
        const events: LoggedEvent[] = [];
        const onEvent = (event: LoggedEvent): void => void events.push(event);
        expect(hashes(new Simulation(spec, { seed, onEvent }))).toEqual(alone);
        expect(hashes(new Simulation(spec, { seed, ledger: true }))).toEqual(alone);
        expect(hashes(new Simulation(spec, { seed, checked: true, onEvent, ledger: true }))).toEqual(alone);
        const { step = 1, parameters = {} } = spec;
        const componentOf = (id: string) => components[componentIndex(id)]!;
        const bare = new Engine({ ...countryModel, measures: [] }, buildWorld(spec, { step, componentOf }), { seed, step, parameters });
        bare.run(alone.length);
        expect(bare.hash()).toBe(alone.at(-1));
      }),
      { numRuns: 15 },
    );
  });

  it("the ledger of a whole run adds up to the last bit", () => {
    fc.assert(
      fc.property(country({ weeks }), fc.string(), (spec, seed) => {
        const { engine } = new Simulation(spec, { seed, ledger: true }).run();
        for (const { id } of engine.model.measures) expect(engine.ledger!.residual(id), id).toBe(0);
      }),
      { numRuns: 10 },
    );
  });
});

describe("visiting rows in another order", () => {
  it("changes nothing", () => {
    fc.assert(
      fc.property(country({ weeks }), fc.string(), fc.string(), (spec, seed, order) => {
        expect(hashes(new Simulation(spec, { seed, visit: shuffled(order) }))).toEqual(hashes(new Simulation(spec, { seed })));
      }),
      { numRuns: 20 },
    );
  });

  it("is asked of every mechanism that does not say why its order matters", () => {
    for (const { id, over, sequential } of schedule) {
      expect([over, sequential].filter((text) => text !== undefined), id).toHaveLength(1);
      if (sequential !== undefined) expect(sequential.split(" ").length, `${id} says why it is sequential`).toBeGreaterThan(4);
    }
  });
});
