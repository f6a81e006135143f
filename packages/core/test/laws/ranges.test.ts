import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/catalogue.ts";
import type { CountrySpec } from "../../src/model/spec.ts";
import { Simulation } from "../../src/simulation.ts";
import { country } from "../support/countries.ts";
import { tiny } from "../support/tiny.ts";

const { parameters } = catalogue();

/** Some parameters at the ends of their plausible range, or of what is allowed at all, or somewhere between. */
const overrides = (most: number): fc.Arbitrary<Record<string, number>> =>
  fc
    .uniqueArray(
      fc.constantFrom(...parameters).chain(({ path, plausible: [low, high], min, max }) =>
        fc.tuple(fc.constant(path), fc.oneof(fc.constantFrom(low, high, min, ...(max < Infinity ? [max] : [])), fc.double({ min: low, max: high, noNaN: true }))),
      ),
      { maxLength: most, selector: ([path]) => path },
    )
    .map((pairs) => Object.fromEntries(pairs));

/** Every parameter at one end of its plausible range. */
const corner = fc.infiniteStream(fc.boolean()).map((ends): Record<string, number> => Object.fromEntries(
  parameters.map(({ path, plausible }) => [path, plausible[ends.next().value === true ? 1 : 0]]),
));

/** Cells that are not finite or outside the range of their column. */
function outOfRange({ engine }: Simulation): string[] {
  const { cells, size } = engine.state;
  return cells.flatMap(({ table, column, spec, array }) => {
    const max = spec.table === undefined ? spec.max : size.rows[spec.table as keyof typeof size.rows] - 1;
    const row = array.findIndex((value) => !(value >= spec.min && value <= max && Number.isFinite(value)));
    return row < 0 ? [] : [`${table}.${column} row ${row}: ${array[row]}`];
  });
}

function expectSound(spec: CountrySpec, seed: string, values: Readonly<Record<string, number>>): void {
  const simulation = new Simulation(spec, { seed, parameters: values });
  expect(outOfRange(simulation), "before the first tick").toEqual([]);
  while (simulation.tick < simulation.ticks) {
    simulation.step();
    expect(outOfRange(simulation), `at tick ${simulation.tick}`).toEqual([]);
  }
  for (const series of simulation.engine.recorder.series) expect(series.every((value) => Number.isFinite(value))).toBe(true);
}

describe("every number stays finite and in its range", () => {
  it("in any country, with parameters at the ends of what is allowed", () => {
    fc.assert(fc.property(country({ weeks: 40 }), fc.string(), overrides(40), expectSound), { numRuns: 40 });
  });

  it("in countries with next to nobody or hundreds of millions", () => {
    fc.assert(fc.property(country({ weeks: 30, extreme: true }), fc.string(), overrides(10), expectSound), { numRuns: 30 });
  });

  it("through the whole story of a tiny country, in every corner of the plausible ranges", () => {
    fc.assert(fc.property(fc.string(), corner, (seed, values) => expectSound(tiny, seed, values)), { numRuns: 12 });
  });

  it("after every single mechanism, and each keeps to its card", () => {
    fc.assert(
      fc.property(country({ weeks: 15 }), fc.string(), overrides(40), (spec, seed, values) => {
        new Simulation(spec, { seed, parameters: values, checked: true }).run();
      }),
      { numRuns: 12 },
    );
    new Simulation(tiny, { seed: 1, checked: true, weeks: 30 }).run();
  });
});
