import { describe, expect, it } from "vitest";
import { conflictTrap, trapLinks } from "../../src/patterns/conflict-trap.ts";
import { makeEnsemble, makeRun, noise, places, verdict, type Sketch } from "./synthetic.ts";

const weeks = 520;

/** A country in which violence, markets, livelihoods and recruits drive each other as strongly as `strength` says. */
function country(seed: number, strength: number): NonNullable<Sketch["districts"]> {
  const draws = noise(`trap ${seed}`);
  const rows: Record<string, number[]> = {
    deaths: [],
    market: [],
    livelihood: [],
    recruits: [],
    flight: [],
    incidents: [],
  };
  for (let week = 0; week < weeks; week++)
    for (let k = 0; k < places; k++) {
      const i = week * places + k;
      const last = (name: string, start: number): number => (week > 0 ? rows[name]![i - places]! : start);
      const incidents = draws.poisson(1 + strength * 0.3 * last("recruits", 0), i, 0);
      const deaths = draws.poisson(2 * incidents, i, 1);
      const market =
        0.9 * last("market", 0.5) + 0.1 * (0.7 - strength * Math.min(0.5, 0.05 * deaths)) + 0.01 * draws.normal(i, 2);
      const livelihood = 0.9 * last("livelihood", 0.5) + 0.1 * (0.2 + 0.6 * market) + 0.01 * draws.normal(i, 3);
      rows["incidents"]!.push(incidents);
      rows["deaths"]!.push(deaths);
      rows["market"]!.push(market);
      rows["livelihood"]!.push(livelihood);
      rows["recruits"]!.push(draws.poisson(4 * (1 + strength * 6 * (0.6 - livelihood)), i, 4));
      rows["flight"]!.push(draws.poisson(20 + strength * 10 * deaths, i, 5));
    }
  const of =
    (name: string) =>
    (week: number, k: number): number =>
      rows[name]![week * places + k]!;
  return {
    civilianDeaths: of("deaths"),
    incidents: of("incidents"),
    market: of("market"),
    livelihood: of("livelihood"),
    recruits: of("recruits"),
    flight: of("flight"),
    fighters: (week, k) => 100 + noise("men").poisson(9, week * places + k),
    people: (week, k) => 1e5 + 100 * noise("people").poisson(50, week * places + k),
  };
}

/** Cutting the loop leaves livelihoods better; deaths and recruits only where there was a loop. */
const world = (strength: number) =>
  makeEnsemble(
    12,
    (arm, seed) => {
      const draws = noise(`level ${arm} ${seed}`);
      const cut = arm === "safeTrade" || arm === "subsistence";
      const recruits = 50 * (cut ? 1 - strength / 2 : 1) * (1 + 0.1 * draws.normal(0));
      return {
        districts: arm === "none" ? country(seed, strength) : {},
        series: {
          livelihood: () => (cut ? 0.7 : 0.4) + 0.01 * draws.normal(1),
          recruitsRebel: () => recruits,
          civilianDeaths: () => recruits,
        },
      };
    },
    { weeks },
  );

describe("the conflict trap", () => {
  it("is seen where it is", () => {
    expect(conflictTrap.measure(world(1)).checks.filter(({ met }) => !met)).toEqual([]);
  });

  it("is not seen where violence, markets and recruits go their own ways", () => {
    const result = conflictTrap.measure(world(0));
    expect(result.met).toBe(false);
    for (const link of [
      "violence → market",
      "violence → flight",
      "more people",
      "recruits →",
      "loop cut: change of ln recruits",
      "loop cut: change of ln violent",
    ])
      expect([link, verdict(result, link)]).toEqual([link, false]);
  });

  it("has its signs the right way round", () => {
    const links = trapLinks(makeRun(weeks, { districts: country(1, 1) }), places);
    expect(links.market).toBeLessThan(-0.05);
    expect(Math.min(links.flight, links.recruits, links.violence)).toBeGreaterThan(0.03);
  });
});
