import { describe, expect, it } from "vitest";
import { byGroup, total } from "../../../src/kernel/measure.ts";
import type { MeasuredTable } from "../../../src/kernel/source.ts";
import { displaced } from "../../../src/model/measures/displaced.ts";
import { fear } from "../../../src/model/measures/fear.ts";
import { measures } from "../../../src/model/measures/index.ts";
import { trustInState } from "../../../src/model/measures/trust-in-state.ts";
import { unmetNeed } from "../../../src/model/measures/unmet-need.ts";
import { smallCountry } from "../mechanisms/small-country.ts";

const country = smallCountry({ districts: 2, perDistrict: 2 });
const c = country.tables.communities;
c.population.set([100, 100, 200, 0]);
c.away.set([0, 100, 0, 300]);
c.hosted.set([400, 0, 0, 0]);
c.trustState.set([0.2, 0.4, 0.6, 1]);
c.fear.set([1, 0, 0, 0]);
c.needFood.fill(0.5);
c.needWater.fill(0.25);
c.needShelter.fill(0);
c.needMedical.fill(1);
const table = c as unknown as MeasuredTable;

describe("measures of society", () => {
  it("count beliefs of all who belong to a place, at home or away", () => {
    expect(total(trustInState, table)).toBeCloseTo((0.2 * 100 + 0.4 * 200 + 0.6 * 200 + 1 * 300) / 800, 12);
  });

  it("count fear and needs of all who are in a place, guests included", () => {
    expect(total(fear, table)).toBeCloseTo(500 / 800, 12);
    expect(total(unmetNeed, table)).toBeCloseTo(1.75, 12);
  });

  it("have parts that add up to the whole", () => {
    const parts = Object.values(unmetNeed.parts!).map((value) => total({ ...unmetNeed, value }, table));
    expect(parts.reduce((sum, x) => sum + x, 0)).toBeCloseTo(total(unmetNeed, table), 12);
  });

  it("count the displaced where their homes are", () => {
    const out = new Float64Array(2);
    byGroup(displaced, table, out, new Float64Array(2));
    expect([...out]).toEqual([100, 300]);
    expect(total(displaced, table)).toBe(400);
  });

  it("have ids of their own, a definition, and never weigh a sum of events", () => {
    expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length);
    for (const { id, definition, kind, weight } of measures) {
      expect(definition.length, id).toBeGreaterThan(30);
      if (kind === "flow") expect(weight, id).toBeUndefined();
    }
  });
});
