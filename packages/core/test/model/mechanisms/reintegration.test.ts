import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reintegration } from "../../../src/model/mechanisms/reintegration.ts";
import { type Country, live, smallCountry } from "./small-country.ts";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const columns = ["exLivelihood", "ties", "acceptance", "attitude"] as const;
type Life = Record<(typeof columns)[number], number>;

/** Former fighters, ten of each of two groups that have settled, in a district with half a market and no programme, after a year. */
function lives(set: (tables: Country["tables"]) => void = () => {}, weeks = 52): Life {
  const country = smallCountry({ districts: 1 });
  const { cells, groups, districts } = country.tables;
  cells.exFighters.fill(10);
  groups.commitment.fill(1);
  districts.market[0] = 0.5;
  set(country.tables);
  live(country, [reintegration], { weeks });
  return Object.fromEntries(columns.map((column) => [column, cells[column][0]!])) as Life;
}
const dollars = (each: number, men = 20) => ({ work }: Country["tables"]) => void (work.reintegration[0] = (each * men) / 1e6);

describe("former fighters", () => {
  it("have the more work, looser ties and a better opinion of the state the better the market, the richer the programme and the warmer the welcome", () => {
    fc.assert(
      fc.property(share, share, share, share, (market, money, welcome, more) => {
        const life = (m: number, r: number, w: number): Life => lives((tables) => {
          tables.districts.market[0] = Math.min(1, m);
          tables.cells.support.fill(Math.min(1, w));
          dollars(20 * r)(tables);
        });
        const here = life(market, money, welcome);
        for (const better of [life(market + more, money, welcome), life(market, money + more, welcome), life(market, money, welcome + more)]) {
          expect(better.exLivelihood).toBeGreaterThanOrEqual(here.exLivelihood - 1e-12);
          expect(better.attitude).toBeGreaterThanOrEqual(here.attitude - 1e-12);
          expect(better.ties).toBeLessThanOrEqual(here.ties + 1e-12);
        }
      }),
      { numRuns: 30 },
    );
    // Each of the three makes a difference that is not rounding.
    for (const set of [({ districts }: Country["tables"]) => void (districts.market[0] = 1), ({ cells }: Country["tables"]) => void cells.support.fill(1), dollars(20)])
      expect(lives(set).exLivelihood).toBeGreaterThan(lives().exLivelihood + 0.005);
  });

  it("share the money of the programme with all who came home: twice the money for twice as many is the same", () => {
    const all = ({ cells }: Country["tables"]): void => void cells.exFighters.fill(20);
    expect(lives((tables) => (all(tables), dollars(10, 40)(tables))).exLivelihood).toBeCloseTo(lives(dollars(10)).exLivelihood, 12);
    expect(lives((tables) => (all(tables), dollars(10)(tables))).exLivelihood).toBeLessThan(lives(dollars(10)).exLivelihood);
  });

  it("lose their ties with time, sooner with work, and not at all while their leaders want war", () => {
    const ties = (work: number, commitment: number): number =>
      lives(({ cells, groups, districts }) => {
        cells.exLivelihood.fill(work);
        districts.market[0] = work;
        groups.commitment.fill(commitment);
      }).ties;
    expect(ties(0, 1)).toBeCloseTo(0.8 * Math.exp(-0.006 * 52), 9);
    expect(ties(1, 1)).toBeLessThan(ties(0, 1));
    expect(ties(0, 1)).toBeLessThan(ties(0, 0.5));
    expect(ties(1, 0)).toBe(0.8);
  });

  it("are accepted as far as the people support those they fought with, and think of the state as well as their neighbours do", () => {
    const memory = (support: number, trust: number): Life =>
      lives(({ cells, communities }) => (cells.support.fill(support), void communities.trustState.fill(trust)));
    expect(memory(1, 0.3).acceptance).toBeGreaterThan(memory(0, 0.3).acceptance);
    expect(memory(0.2, 1).attitude).toBeGreaterThan(memory(0.2, 0).attitude);
  });

  it("are the only ones whom it concerns: where there are none nothing changes", () => {
    expect(lives(({ cells }) => void cells.exFighters.fill(0))).toEqual({ exLivelihood: 0.2, ties: 0.8, acceptance: 0.4, attitude: 0.3 });
  });
});
