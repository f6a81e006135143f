import { describe, expect, it } from "vitest";
import { tiredHost } from "../../src/patterns/tired-host.ts";
import { makeEnsemble, noise } from "./synthetic.ts";

const weeks = 520;

/** Consent of a host, by year and by the violent deaths of the last year. */
const world = (consent: (year: number, deaths: number) => number, threat: (year: number) => number) =>
  makeEnsemble(10, (_arm, seed) => {
    const [killing, mood] = [noise(`killing ${seed}`), noise(`mood ${seed}`)];
    const deaths = Array.from({ length: weeks }, (_, week) => killing.poisson(20 * threat(week / 52), week));
    const lastYear = (week: number): number => deaths.slice(Math.max(0, week - 52), week).reduce((a, b) => a + b, 0);
    return {
      series: {
        missionStrength: (week) => (week >= 60 && week < 320 ? 10_000 : 0),
        civilianDeaths: deaths,
        consent: (week) => consent(week / 52, lastYear(week)) + 0.01 * mood.normal(week),
      },
    };
  });

describe("a host that tires of its guests", () => {
  it("is seen where consent wears off under the same threat", () => {
    expect(
      tiredHost.measure(
        world(
          (year) => 0.8 - 0.05 * year,
          () => 1,
        ),
      ).met,
    ).toBe(true);
  });

  it("is not seen where consent stays or grows", () => {
    expect(
      tiredHost
        .measure(
          world(
            () => 0.7,
            () => 1,
          ),
        )
        .checks.filter(({ met, aside }) => met && !aside),
    ).toEqual([]);
    expect(
      tiredHost.measure(
        world(
          (year) => 0.5 + 0.03 * year,
          () => 1,
        ),
      ).met,
    ).toBe(false);
  });

  it("is not seen where consent falls only because the threat does", () => {
    const threat = (year: number): number => Math.exp(-Math.max(0, year) / 2);
    const result = tiredHost.measure(world((_year, deaths) => 0.1 * Math.log(1 + deaths), threat));
    expect(result.checks[0]!.met).toBe(false);
    expect(result.met).toBe(false);
  });

  it("is not known where there was no mission", () => {
    expect(tiredHost.measure(makeEnsemble(4, () => ({}))).met).toBe(false);
  });
});
