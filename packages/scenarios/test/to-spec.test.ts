import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { valid } from "./valid.ts";

const { spec } = loadScenario(valid);

describe("the country for the engine", () => {
  it("has ids, labels and plain numbers", () => {
    expect(spec.districts[1]).toEqual({
      id: "hills",
      label: "Hills",
      population: 30000,
      area: 900,
      neighbours: ["port"],
      borders: ["mainland"],
      capital: false,
      urban: 0.1,
      terrain: 0.8,
      roads: 0.2,
      resources: 0.7,
      statePresence: 0.1,
      socialGroups: { north: 0.1, south: 0.9 },
    });
    expect(spec.state.police).toEqual({
      strength: 500,
      target: 400,
      skill: 0.3,
      equipment: 0.3,
      conduct: 0.4,
      impunity: 0.8,
      women: 0.05,
      districts: {},
    });
    expect(JSON.stringify(spec)).not.toMatch(/"(source|flag|note)"/);
  });

  it("counts weeks from the start", () => {
    expect(spec.agreements[0]!.week).toBe(22);
    expect(spec.mission!.startWeek).toBe(26);
    expect(spec.shocks[0]!.week).toBe(61);
    expect(spec.mission!.phases[0]!.tasks).toEqual([
      { component: "patrols", priority: 2 },
      { component: "patrols", priority: 1, where: ["hills"], from: 35, until: 52 },
    ]);
  });

  it("counts the people of a force taken over until the mission's own books begin", () => {
    expect(spec.mission!.strength).toEqual([
      { week: 26, infantry: 200, formedPolice: 0, individualPolice: 0, observers: 10, civilians: 40 },
      { week: 31, infantry: 600, formedPolice: 30, individualPolice: 50, observers: 10, civilians: 40 },
    ]);
  });
});
