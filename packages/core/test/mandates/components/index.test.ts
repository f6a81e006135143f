import { describe, expect, it } from "vitest";
import type { WorkColumn } from "../../../src/mandates/component.ts";
import { componentIndex, components } from "../../../src/mandates/components/index.ts";
import { references } from "../../../src/model/references.ts";
import { mandatedCountry, work } from "../mandated-country.ts";

describe("catalogue", () => {
  it("keeps the places that are stored in states: append, never reorder", () => {
    const places = [
      "patrols", "protection", "ceasefireMonitoring", "disarmament", "demobilisation", "reintegration", "policeTraining", "policeMentoring",
      "vetting", "oversight", "courts", "accessToJustice", "reliefFood", "reliefWater", "reliefShelter", "reliefMedical", "rightsEducation",
      "dialogue", "electoralSupport", "mediation", "localGovernance", "armyReform", "drawdown",
    ];
    expect(components.slice(0, places.length).map((c) => c.component)).toEqual(places);
    components.forEach((c, place) => {
      expect(c.place).toBe(place);
      expect(componentIndex(c.component)).toBe(place);
    });
    expect(new Set(components.map((c) => c.component)).size).toBe(components.length);
  });

  it("says which components there are when one is unknown", () => {
    expect(() => componentIndex("patrol")).toThrow(/no mandate component "patrol"; there are: patrols, /);
  });

  it("cites what exists, and says of every component what is known to fail", () => {
    for (const c of components) {
      expect(c.cites.length, c.id).toBeGreaterThan(0);
      for (const key of c.cites) expect(Object.hasOwn(references, key), `${c.id} cites ${key}`).toBe(true);
      expect(c.summary, c.id).toMatch(/What is known to fail: /);
    }
  });
});

/** What one component adds for given effort in one district. */
const added = (id: string, effort: { people?: number; armed?: number; money?: number }, modality: "monitor" | "assist" | "secure" = "assist") => {
  const country = mandatedCountry([{ component: id, modality }], 1);
  const { people = 0, armed = 0, money = 0 } = effort;
  country.tables.effort.people.fill(people);
  country.tables.effort.armed.fill(armed);
  country.tables.effort.money.fill(money);
  work(country, [components[componentIndex(id)]!]);
  return (column: WorkColumn): number => country.tables.work[column][0]!;
};

describe("hand cases", () => {
  it("a year of 300-dollar allowances for a thousand people a week demobilises a thousand a week", () => {
    expect(added("demobilisation", { money: 0.3 })("demobilisation")).toBeCloseTo(1000, 6);
  });

  it("observers watch and make no force, however robust the mandate", () => {
    const observers = added("ceasefireMonitoring", { people: 100 }, "secure");
    expect(observers("monitors")).toBeCloseTo(80, 9);
    expect(observers("force")).toBe(0);
  });

  it("money alone reintegrates; people without money do not", () => {
    expect(added("reintegration", { people: 100 })("reintegration")).toBe(0);
    expect(added("reintegration", { money: 1 })("reintegration")).toBeCloseTo(0.6, 9);
  });

  it("watching trains few: monitoring an academy is worth a part of teaching in it", () => {
    const teach = added("policeTraining", { people: 100 }, "assist")("policeTraining");
    expect(added("policeTraining", { people: 100 }, "monitor")("policeTraining")).toBeCloseTo(teach / 5, 9);
  });

  it("oversight that only monitors builds no body; one that assists does both", () => {
    expect(added("oversight", { people: 10 }, "monitor")("oversight")).toBe(0);
    expect(added("oversight", { people: 10 }, "monitor")("rightsMonitoring")).toBe(10);
    expect(added("oversight", { people: 10 })("oversight")).toBe(5);
  });

  it("relief is goods for money, other agencies' goods for unarmed staff, and escorts for armed ones", () => {
    const relief = added("reliefWater", { people: 30, armed: 20, money: 1 }, "secure");
    expect(relief("water")).toBeCloseTo(0.7 + 10 * 0.01, 9);
    expect(relief("escorts")).toBe(20);
    expect(relief("food")).toBe(0);
  });
});
