import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { infiltration, pressureOf } from "../../../src/model/mechanisms/infiltration.ts";
import { threatKinds } from "../../../src/model/tables.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

it("several adversaries press more than the strongest of them, and never more than all", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(fc.array(share, { maxLength: 5 }), (effects) => {
    const pressure = pressureOf(effects);
    expect(pressure).toBeGreaterThanOrEqual(Math.max(0, ...effects) - 1e-12);
    expect(pressure).toBeLessThanOrEqual(1);
  }));
});

const after = (weeks: number, set: (country: Country) => void, step = 1): number => {
  const country = smallCountry();
  const { threats: t, forces: f } = country.tables;
  t.kind[0] = threatKinds.indexOf("terrorism");
  t.effect[0] = 0.7;
  f.strength.fill(100);
  f.loyalty.fill(0.3);
  f.payArrears.fill(10);
  set(country);
  live(country, [infiltration], { weeks, step });
  return f.infiltrated[0]!;
};

describe("infiltration", () => {
  const usual = after(50, () => {});

  it("comes with pressure on people without loyalty and pay", () => {
    expect(usual).toBeGreaterThan(0.03);
    expect(after(50, ({ tables }) => void (tables.threats.effect[0] = 0))).toBe(0);
    expect(after(50, ({ tables }) => void (tables.threats.kind[0] = threatKinds.indexOf("information")))).toBe(0);
    expect(after(50, ({ tables }) => void tables.forces.loyalty.fill(0.9))).toBeLessThan(usual);
    expect(after(50, ({ tables }) => void tables.forces.payArrears.fill(0))).toBe(0);
  });

  it("is found by training against threats and by vetting", () => {
    expect(after(50, ({ tables }) => void tables.work.threatTraining.fill(10))).toBeLessThan(usual * 0.7);
    expect(after(50, ({ tables }) => void tables.work.vetting.fill(10))).toBeLessThan(usual * 0.7);
  });

  it("is the same in half steps", () => expect(after(50, () => {}, 0.5)).toBeCloseTo(usual, 12));
});
