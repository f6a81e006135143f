import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { componentIndex } from "../../../src/mandates/components/index.ts";
import type { CountrySpec } from "../../../src/model/spec.ts";
import { forceKinds, unitKindCount } from "../../../src/model/tables.ts";
import { buildWorld } from "../../../src/model/world/world.ts";
import { Simulation } from "../../../src/simulation.ts";
import { country } from "../../support/countries.ts";
import { sum } from "../../support/runs.ts";
import { tiny } from "../../support/tiny.ts";

const world = (spec: CountrySpec, step = spec.step ?? 1) => buildWorld(spec, { step, componentOf: (id) => ({ place: componentIndex(id), modality: "assist", staff: [], secured: [] }) });

describe("the world before its first week", () => {
  it("has everybody whom the country names, at home or displaced", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const { communities: c, forces: f, cells, groups: g, refuge } = world(spec).tables;
        const people = spec.districts.reduce((all, { population }) => all + population, 0);
        expect((sum(c.population) + sum(c.away)) / people).toBeCloseTo(1, 9);
        expect(sum(c.away)).toBeLessThanOrEqual((spec.displaced ?? 0) * (1 + 1e-9));
        expect(sum(refuge.people) / people).toBeCloseTo(sum(c.away) / people, 9);
        forceKinds.forEach((kind, code) => {
          const { strength, target } = spec.state[kind];
          expect(sum(f.strength, (row) => f.kind[row] === code)).toBeCloseTo(strength, 4);
          expect(sum(f.target, (row) => f.kind[row] === code)).toBeCloseTo(target, 4);
        });
        spec.armedGroups.forEach(({ fighters }, j) => {
          expect(g.alive[j]).toBe(1);
          expect(sum(cells.fighters, (row) => cells.group[row] === j)).toBeCloseTo(fighters, 4);
        });
        expect(sum(g.alive)).toBe(spec.armedGroups.length);
      }),
    );
  });

  it("keeps every number in its range and every reference alive", () => {
    fc.assert(
      fc.property(country({ weeks: 1, extreme: true }), (spec) => {
        new Simulation(spec, { seed: 1, checked: true }).step();
      }),
      { numRuns: 20 },
    );
  });

  it("is the same for every seed and for steps of any length, but for the memory of a year", () => {
    fc.assert(
      fc.property(country(), (spec) => {
        const [whole, half] = [world(spec, 1), world(spec, 0.5)];
        expect(half.tables.yearBack.n).toBe(2 * whole.tables.yearBack.n);
        const others = new Map(half.cells.map(({ table, column, array }) => [`${table}.${column}`, array]));
        for (const { table, column, array } of whole.cells)
          if (table !== "yearBack") expect(others.get(`${table}.${column}`)).toEqual(array);
        expect(half.graphs).toEqual(whole.graphs);
      }),
      { numRuns: 20 },
    );
  });

  it("puts grids of two tables in the order in which mechanisms count them", () => {
    const { forces, institutions, units, cells, otherUnits, relations, groups, districts, actors } = world(tiny).tables;
    for (let row = 0; row < cells.n; row++) expect([cells.district[row]! * groups.n + cells.group[row]!]).toEqual([row]);
    for (let row = 0; row < units.n; row++) expect(units.district[row]! * unitKindCount + units.kind[row]!).toBe(row);
    for (let row = 0; row < forces.n; row++) expect(forces.district[row]! * 3 + forces.kind[row]!).toBe(row);
    for (let row = 0; row < institutions.n; row++) expect(institutions.district[row]! * 6 + institutions.kind[row]!).toBe(row);
    for (let row = 0; row < otherUnits.n; row++) expect(otherUnits.force[row]! * districts.n + otherUnits.district[row]!).toBe(row);
    for (let row = 0; row < relations.n; row++) expect(relations.from[row]! * actors.n + relations.to[row]!).toBe(row);
  });

  it("knows a mission only where there is one", () => {
    const { mission, tasks, contingents } = world(tiny).tables;
    expect([mission.exists[0], tasks.n, contingents.n]).toEqual([1, tiny.mission!.phases.flatMap(({ tasks: own }) => own).length, 2]);
    const without = world({ ...tiny, mission: null }).tables;
    expect([without.mission.exists[0], without.tasks.n, without.contingents.n]).toEqual([0, 0, 0]);
  });
});

describe("a country that contradicts itself", () => {
  const [district, ...districts] = tiny.districts;
  const [group, ...groups] = tiny.armedGroups;
  const [agreement] = tiny.agreements;
  const [phase] = tiny.mission!.phases;
  const wrong: Record<string, Partial<CountrySpec>> = {
    neighbour: { districts: [{ ...district!, neighbours: ["atlantis"] }, ...districts] },
    government: { state: { ...tiny.state, government: "atlantis" } },
    "social group": { armedGroups: [{ ...group!, socialGroup: "atlantis" }, ...groups] },
    leadership: { armedGroups: [{ ...group!, leadership: "atlantis" }, ...groups] },
    sponsor: { armedGroups: [{ ...group!, sponsor: "atlantis" }, ...groups] },
    relation: { relations: [{ from: "first", to: "atlantis", alignment: 0, sponsorship: 0 }] },
    party: { agreements: [{ ...agreement!, parties: ["atlantis"] }] },
    guarantor: { agreements: [{ ...agreement!, guarantor: "atlantis" }] },
    "district of a shock": { shocks: [{ ...tiny.shocks[0]!, districts: ["atlantis"] }] },
    component: { mission: { ...tiny.mission!, phases: [{ ...phase!, tasks: [{ component: "atlantis", priority: 1 }] }] } },
    "district of a task": { mission: { ...tiny.mission!, phases: [{ ...phase!, tasks: [{ component: "patrols", priority: 1, where: ["atlantis"] }] }] } },
  };

  it.each(Object.entries(wrong))("is refused, and the unknown %s named", (_, change) => {
    expect(() => world({ ...tiny, ...change })).toThrow(RangeError);
    expect(() => world({ ...tiny, ...change })).toThrow("atlantis");
  });
});
