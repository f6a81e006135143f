import { describe, expect, it } from "vitest";
import { byGroup, total } from "../../../src/kernel/measure.ts";
import type { MeasuredTable } from "../../../src/kernel/source.ts";
import { consent } from "../../../src/model/measures/consent.ts";
import { cost } from "../../../src/model/measures/cost.ts";
import { courtCapacity } from "../../../src/model/measures/court-capacity.ts";
import { fighters } from "../../../src/model/measures/fighters.ts";
import { measures } from "../../../src/model/measures/index.ts";
import { missionCasualties } from "../../../src/model/measures/mission-casualties.ts";
import { missionStrength } from "../../../src/model/measures/mission-strength.ts";
import { policeCapacity } from "../../../src/model/measures/police-capacity.ts";
import { forceKinds, institutionKinds, unitKinds } from "../../../src/model/tables.ts";
import { smallCountry } from "../mechanisms/small-country.ts";

const { tables } = smallCountry({ districts: 2 });
const view = (table: object): MeasuredTable => table as unknown as MeasuredTable;

describe("measures of the mission and the state", () => {
  it("count police, not soldiers or agents, by skill", () => {
    tables.forces.strength.fill(100);
    tables.forces.skill.fill(0.9);
    tables.forces.skill[forceKinds.indexOf("police")] = 0.25;
    tables.forces.skill[forceKinds.length + forceKinds.indexOf("police")] = 0.5;
    expect(total(policeCapacity, view(tables.forces))).toBe(75);
    const out = new Float64Array(2);
    byGroup(policeCapacity, view(tables.forces), out, new Float64Array(2));
    expect([...out]).toEqual([25, 50]);
  });

  it("take courts alone, own and lent, whose parts add up to the whole", () => {
    const courts = institutionKinds.indexOf("courts");
    tables.institutions.capacity.fill(1);
    tables.institutions.capacity[courts] = 0.2;
    tables.institutions.substituted[courts] = 0.5;
    tables.institutions.capacity[institutionKinds.length + courts] = 0.4;
    expect(total(courtCapacity, view(tables.institutions))).toBeCloseTo((0.6 + 0.4) / 2, 12);
    const parts = Object.values(courtCapacity.parts!).map((value) => total({ ...courtCapacity, value }, view(tables.institutions)));
    expect(parts[0]).toBeCloseTo(0.3, 12);
    expect(parts[0]! + parts[1]!).toBeCloseTo(0.5, 12);
  });

  it("count uniforms, not civilians", () => {
    tables.units.strength.fill(0);
    unitKinds.forEach((_, kind) => (tables.units.strength[kind] = 10 * (kind + 1)));
    expect(total(missionStrength, view(tables.units))).toBe(10 + 20 + 30 + 40 + 60 + 70 + 80);
    const parts = Object.values(missionStrength.parts!).map((value) => total({ ...missionStrength, value }, view(tables.units)));
    expect(parts).toEqual([10, 20, 30, 40, 60, 70, 80]);
  });

  it("add up fighters, deaths of peacekeepers, money and consent as they stand", () => {
    tables.cells.fighters.fill(5);
    tables.units.casualties[3] = 2;
    tables.mission.cost[0] = 1.5;
    tables.country.consent[0] = 0.7;
    expect(total(fighters, view(tables.cells))).toBe(5 * tables.cells.n);
    expect(total(missionCasualties, view(tables.units))).toBe(2);
    expect(total(cost, view(tables.mission))).toBe(1.5);
    expect(total(consent, view(tables.country))).toBe(0.7);
  });

  it("are all in the list, each once", () => {
    const ids = measures.map((m) => m.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const m of [policeCapacity, courtCapacity, fighters, missionStrength, missionCasualties, cost, consent]) expect(ids).toContain(m.id);
  });
});
