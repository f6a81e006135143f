import { describe, expect, it } from "vitest";
import { createSimulation } from "../src/simulation.ts";
import { tiny } from "./support/tiny.ts";

const spec = { ...tiny, weeks: 40 };
const mission = spec.mission!;

describe("continuing under another design", () => {
  it("is the same run if the design is the same", () => {
    const whole = createSimulation(spec, { seed: 1 }).run();
    const parted = createSimulation(spec, { seed: 1 }).run(15).continueAs(spec).run();
    expect(parted.hash()).toBe(whole.hash());
    expect(parted.measure("fear")).toEqual(whole.measure("fear"));
  });

  it("keeps what has happened and takes the plans of the other: rules, parameters, steps to come", () => {
    const other = { ...spec, mission: { ...mission, lag: 9 }, parameters: { "trust.badNews": 9 } };
    const past = createSimulation(spec, { seed: 1 }).run(15);
    const branch = past.continueAs(other);
    expect(branch.tick).toBe(15);
    expect(branch.engine.state.tables.mission.lag[0]).toBe(9);
    expect(branch.engine.state.tables.communities.fear).toEqual(past.engine.state.tables.communities.fear);
    branch.run();
    expect(branch.measure("trustInPolice")).not.toEqual(past.run().measure("trustInPolice"));
    expect(branch.measure("trustInPolice").subarray(0, 15)).toEqual(past.measure("trustInPolice").subarray(0, 15));
  });

  it("refuses another country", () => {
    const past = createSimulation(spec, { seed: 1 }).run(3);
    expect(() => past.continueAs({ ...spec, communities: spec.communities + 5 })).toThrow(/keeps the past.*the number of rows of communities/);
  });
});

it("accounts for the measures that are asked for as for all", () => {
  const [some, all] = [["fear"], true].map((ledger) => createSimulation(spec, { seed: 1, ledger }).run(20).engine.ledger!);
  expect(some!.entries("fear")).toEqual(all!.entries("fear"));
  expect(some!.residual("fear")).toBe(0);
  expect(some!.ends("fear").now).toBe(all!.ends("fear").now);
  expect(() => some!.entries("displaced")).toThrow(/there is no measure "displaced"; known: fear/);
});
