import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../src/load.ts";
import { steps } from "../src/to-spec.ts";
import { dateOfWeek } from "../src/date.ts";
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

describe("steps", () => {
  it("are in order of week, one a week, and the latest date of a week counts", () => {
    const figure = (value: number) => ({ value, source: "guess", flag: "A" as const });
    const date = fc.integer({ min: 0, max: 60 }).map((week) => dateOfWeek(week, "2001-01-01"));
    fc.assert(
      fc.property(fc.dictionary(date, fc.nat(1000)), (values) => {
        const block = Object.fromEntries(Object.entries(values).map(([at, value]) => [at, figure(value)]));
        const found = steps([block], "2001-01-01");
        const weeks = found.map(([week]) => week);
        expect(weeks).toEqual([...new Set(weeks)].sort((a, b) => a - b));
        expect(Object.fromEntries(found.map(([week, value]) => [dateOfWeek(week, "2001-01-01"), value]))).toEqual(
          values,
        );
      }),
    );
    expect(steps([{ "2001-01-03": figure(1) }, { "2001-01-02": figure(2) }], "2001-01-01")).toEqual([[0, 1]]);
  });
});
