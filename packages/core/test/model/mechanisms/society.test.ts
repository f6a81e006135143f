import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mechanism } from "../../../src/kernel/mechanism.ts";
import { aidCapture } from "../../../src/model/mechanisms/aid-capture.ts";
import { civicLife } from "../../../src/model/mechanisms/civic-life.ts";
import { corruption } from "../../../src/model/mechanisms/corruption.ts";
import { crime } from "../../../src/model/mechanisms/crime.ts";
import { deathsByDistrict } from "../../../src/model/mechanisms/deaths-by-district.ts";
import { displacement } from "../../../src/model/mechanisms/displacement.ts";
import { districtPeople } from "../../../src/model/mechanisms/district-people.ts";
import { fear } from "../../../src/model/mechanisms/fear.ts";
import { grievance } from "../../../src/model/mechanisms/grievance.ts";
import { guests } from "../../../src/model/mechanisms/guests.ts";
import { hosting } from "../../../src/model/mechanisms/hosting.ts";
import { livelihoods } from "../../../src/model/mechanisms/livelihoods.ts";
import { localMood } from "../../../src/model/mechanisms/local-mood.ts";
import { markets } from "../../../src/model/mechanisms/markets.ts";
import { missionMisconduct } from "../../../src/model/mechanisms/mission-misconduct.ts";
import { refuge } from "../../../src/model/mechanisms/refuge.ts";
import { relief } from "../../../src/model/mechanisms/relief.ts";
import { reporting } from "../../../src/model/mechanisms/reporting.ts";
import { stateAbuse } from "../../../src/model/mechanisms/state-abuse.ts";
import { trust } from "../../../src/model/mechanisms/trust.ts";
import { victimisation } from "../../../src/model/mechanisms/victimisation.ts";
import { references } from "../../../src/model/references.ts";
import { schema } from "../../../src/model/tables.ts";
import { copyOf, live, livelyCountry } from "./small-country.ts";

/** In the order of a week. */
const society: readonly Mechanism[] = [
  stateAbuse, deathsByDistrict, missionMisconduct, crime, displacement, refuge, guests, hosting, districtPeople, aidCapture,
  relief, markets, livelihoods, victimisation, fear, civicLife, corruption, trust, reporting, grievance, localMood,
];

const shape = fc.record({
  districts: fc.integer({ min: 1, max: 5 }),
  perDistrict: fc.integer({ min: 1, max: 6 }),
  groups: fc.integer({ min: 1, max: 3 }),
});

describe("every mechanism of society", () => {
  it("does what its card says and keeps every column in its range, in countries of any shape", () => {
    fc.assert(
      fc.property(shape, fc.constantFrom(0.25, 0.5, 1, 4), fc.string(), (size, step, seed) => {
        live(livelyCountry(size), society, { weeks: 12, step, seed });
      }),
      { numRuns: 40 },
    );
  });

  it("looks at everything it declares", () => {
    const deadly = { "stateAbuse.lethality": 0.3 };
    expect(live(livelyCountry({ districts: 4, perDistrict: 6 }), society, { weeks: 8, parameters: deadly }).unused()).toEqual([]);
  });

  it("gives the same bits in whatever order rows are visited", () => {
    fc.assert(
      fc.property(shape, fc.string(), fc.boolean(), (size, seed, evens) => {
        const forwards = live(livelyCountry(size), society, { weeks: 5, seed });
        const otherwise = live(livelyCountry(size), society, {
          weeks: 5,
          seed,
          visit: (rows) => {
            const order = Int32Array.from({ length: rows }, (_, i) => rows - 1 - i);
            return evens ? order.sort((a, b) => (a % 2) - (b % 2) || b - a) : order;
          },
        });
        expect(otherwise.hash()).toBe(forwards.hash());
      }),
      { numRuns: 20 },
    );
  });

  it("cites works that are in the bibliography, on the card and on parameters", () => {
    for (const { id, cites, parameters } of society) {
      expect(cites.length, id).toBeGreaterThan(0);
      for (const key of [...cites, ...Object.values(parameters).flatMap((p) => p.cites)])
        expect(references, `${id} cites ${key}`).toHaveProperty(key);
    }
  });

  it("gives nearly the same after whole and half weeks", () => {
    // Without luck and without this week's killings, for both come in whole numbers per tick.
    const lucky = new Set(["stateAbuse", "missionMisconduct", "crime"]);
    const steady = society.filter(({ id }) => !lucky.has(id));
    const whole = livelyCountry({ districts: 4, perDistrict: 5 });
    const { communities } = whole.tables;
    for (let i = 0; i < communities.n; i++) {
      communities.hurtByRebels[i] = communities.killedByRebels[i]!;
      communities.hurtByState[i] = communities.killedByMilitias[i]!;
    }
    communities.killedByRebels.fill(0);
    communities.killedByMilitias.fill(0);
    const half = copyOf(whole);
    half.tables.mission.cost[0] /= 2;
    live(whole, steady, { weeks: 26, step: 1 });
    live(half, steady, { weeks: 26, step: 0.5 });
    const flows = new Set(["fled"]);
    for (const { table, column, spec, array } of whole.cells) {
      if (table !== "communities" || spec.kind !== "f64" || flows.has(column)) continue;
      const other = half.cells.find((c) => c.table === table && c.column === column)!.array;
      for (let i = 0; i < array.length; i++) {
        const allowed = spec.unit === "share" ? 0.01 : 0.1 * Math.abs(array[i]!) + 1e-9;
        expect(Math.abs(array[i]! - other[i]!), `${column} of community ${i}`).toBeLessThanOrEqual(allowed);
      }
    }
  });

  it("writes every column that describes a community's life", () => {
    const written = new Set(society.flatMap(({ writes, changes }) => [...(writes.communities ?? []), ...(changes.communities ?? [])]));
    const given = new Set(["district", "socialGroup", "urban", "killedByRebels", "killedByMilitias", "killedByCriminals", "trials"]);
    expect(Object.keys(schema.tables.communities).filter((column) => !written.has(column) && !given.has(column))).toEqual([]);
  });
});

describe("people", () => {
  it("are at home, away or dead: nobody is born, lost or counted twice, and everybody away is hosted", () => {
    fc.assert(
      fc.property(shape, fc.string(), (size, seed) => {
        const country = livelyCountry(size);
        const { communities: c, refuge: r, districts: d } = country.tables;
        const total = (column: Float64Array): number => column.reduce((sum, x) => sum + x, 0);
        const before = total(c.population) + total(c.away);
        let dead = 0;
        const engine = live(country, society, { weeks: 0, seed });
        for (let week = 0; week < 15; week++) {
          // What the beginning of a week and incidents do, by hand.
          for (const column of [c.killedByState, c.abuses, c.missionAbuses]) column.fill(0);
          for (const column of [c.killedByRebels, c.killedByMilitias])
            for (let i = 0; i < c.n; i++) column[i] = (i + week) % 7 === 0 ? Math.floor(c.population[i]! / 20) : 0;
          d.homicides.fill(0);
          engine.step();
          dead += total(c.killedByRebels) + total(c.killedByMilitias) + total(c.killedByState);
          const living = total(c.population) + total(c.away);
          expect(Math.abs(living + dead - before)).toBeLessThan(1e-9 * before);
          const away = total(c.away);
          expect(Math.abs(total(c.hosted) - away)).toBeLessThan(1e-9 * (away + 1));
          expect(Math.abs(total(r.people) - away)).toBeLessThan(1e-9 * (away + 1));
          expect(Math.abs(total(d.people) - total(c.population) - away)).toBeLessThan(1e-9 * before);
        }
      }),
      { numRuns: 20 },
    );
  });
});
