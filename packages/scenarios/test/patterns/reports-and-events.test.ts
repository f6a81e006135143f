import { describe, expect, it } from "vitest";
import { growth, reportsAndEvents, yearly } from "../../src/patterns/reports-and-events.ts";
import { makeEnsemble, noise } from "./synthetic.ts";

const world = (crime: (year: number) => number, recorded: (year: number) => number) =>
  makeEnsemble(10, (_arm, seed) => {
    const draws = noise(`crime ${seed}`);
    return {
      series: {
        crime: (week) => draws.poisson(crime(week / 52), week, 0),
        recordedCrime: (week) => draws.poisson(recorded(week / 52), week, 1),
      },
    };
  });

describe("reports and events", () => {
  it("are seen to move apart", () => {
    expect(
      reportsAndEvents.measure(
        world(
          (year) => 9 - 0.6 * year,
          (year) => 1 + 0.4 * year,
        ),
      ).met,
    ).toBe(true);
  });

  it("are not, where records follow crime, up or down", () => {
    const falling = reportsAndEvents.measure(
      world(
        (year) => 9 - 0.6 * year,
        (year) => 3 - 0.2 * year,
      ),
    );
    const rising = reportsAndEvents.measure(
      world(
        (year) => 5 + 0.6 * year,
        (year) => 2 + 0.2 * year,
      ),
    );
    expect([falling.met, rising.met]).toEqual([false, false]);
    expect([falling.checks[2]!.value, rising.checks[2]!.value]).toEqual([0, 0]);
  });
});

describe("growth", () => {
  it("is that of the last two years over the first two, and unknown in less than four", () => {
    expect(growth([1, 3, 9, 7, 9])).toBeCloseTo(Math.log(4), 12);
    expect(growth([1, 2, 3])).toBeNaN();
    expect(
      yearly(
        Float64Array.from({ length: 130 }, () => 1),
        10,
        1000,
      ),
    ).toEqual([52, 52]);
  });
});
