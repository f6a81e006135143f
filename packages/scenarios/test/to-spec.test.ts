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
    expect(spec.agreements[0]).not.toHaveProperty("whenReady");
    const ready = loadScenario(valid.replace("date: [2001-06-04, guess, A]", "date: [2001-06-04, guess, A]\n    whenReady: true"));
    expect(ready.spec.agreements[0]).toMatchObject({ week: 22, whenReady: true });
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

describe("levers of politics, resources and threats", () => {
  it("are left out of the country if the file leaves them out", () => {
    expect(spec).not.toHaveProperty("threats");
    expect(spec).not.toHaveProperty("war");
    expect(spec).not.toHaveProperty("rivalry");
    for (const key of ["willingness", "ministries"]) expect(spec.state).not.toHaveProperty(key);
    for (const key of ["renewals", "pooled", "commonTraining"]) expect(spec.mission).not.toHaveProperty(key);
    expect(Object.keys(spec.mission!.contributors[0]!).toSorted()).toEqual(
      ["caveats", "conduct", "equipment", "id", "label", "share", "tolerance", "training", "women"],
    );
  });

  it("reach the engine as plain numbers and weeks", () => {
    const replaced: readonly (readonly [string, string])[] = [
      ["  socialGroups:\n    north: { label: North, power: [0.7, guess, A] }", "  war: 0\n  socialGroups:\n    north: { label: North, power: [0.7, guess, A], grievance: [0.5, guess, A] }"],
      ["  government: cabinet\n", "  government: cabinet\n  willingness: 0.3\n  ministries: { capacity: [0.4, guess, A], integrity: [0.5, guess, A] }\n"],
      ["    women: [0.05, guess, A]\n", "    women: [0.05, guess, A]\n    payArrears: [20, guess, A]\n"],
      ["neighbour: { label: Mainland,", "neighbour: { label: Mainland, veto: true,"],
      ["      tolerance: [10, guess, A]\n", "      tolerance: [10, guess, A]\n      patience: 12\n      reinforcement: 0.5\n      dependence: [0.9, guess, A]\n      exposure: [0.1, guess, A]\n      parliament: [1, guess, A]\n      regional: [0.2, guess, A]\n"],
      ["  lag: 0\n", "  lag: 0\n  renewals: [2001-12-31, 2002-07-01]\n  pooled: 0.4\n  commonTraining: 0.6\n"],
      ["shocks:\n", "rivalry: 0.2\nthreats:\n  patron: { label: Patron, kind: hybridWarfare, capability: 0.7, actor: neighbour, group: hillmen, from: 2001-06-04 }\nshocks:\n  cholera: { label: Cholera, kind: missionHarm, date: [2002-01-07, guess, A], severity: [0.6, guess, A], duration: [8, guess, A], districts: [port] }\n"],
    ];
    let text = valid;
    for (const [from, to] of replaced) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
    const { spec: full } = loadScenario(text);
    expect(full.war).toBe(0);
    expect(full.rivalry).toBe(0.2);
    expect(full.socialGroups[0]).toMatchObject({ power: 0.7, grievance: 0.5 });
    expect(full.state).toMatchObject({ willingness: 0.3, ministries: { capacity: 0.4, integrity: 0.5 }, army: { payArrears: 20 } });
    expect(full.actors.find(({ id }) => id === "neighbour")).toMatchObject({ veto: true });
    expect(full.mission!.contributors[0]).toMatchObject({ patience: 12, reinforcement: 0.5, dependence: 0.9, exposure: 0.1, parliament: 1, regional: 0.2 });
    expect(full.mission).toMatchObject({ renewals: [52, 78], pooled: 0.4, commonTraining: 0.6 });
    expect(full.threats).toEqual([{ id: "patron", label: "Patron", kind: "hybridWarfare", capability: 0.7, actor: "neighbour", group: "hillmen", from: 22 }]);
    expect(full.shocks[0]).toMatchObject({ kind: "missionHarm", week: 53, districts: ["port"] });
  });
});
