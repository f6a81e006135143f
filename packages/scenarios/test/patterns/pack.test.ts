import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../src/patterns/pack.ts";
import type { TrustMoves } from "../../src/patterns/types.ts";

const trust: TrustMoves = {
  skewness: -1.5,
  largestFall: 0.25,
  largestRise: 0.125,
  sharpFalls: 3,
  sharpRises: 1,
  followed: 2,
  weeksToRecover: 7.5,
  recovered: 0.5,
};
const loose = {
  series: { incidents: Float64Array.of(1, 2, 3) },
  districts: { incidents: Float64Array.of(1, 0, 2, 0, 3, 0) },
  incidents: [[2, 1, 1, 0, 4, 0.5, 1, 0.25]],
  moments: [
    [0, 1, 1],
    [3, 2, 0],
  ],
  trust: { trustState: trust },
  deathsByCommunity: Float64Array.of(4, 0),
};
const around = { status: "done", seed: "s#1", arm: "mission", hash: "h" } as const;

describe("packing a run", () => {
  it("and unpacking it gives everything back", () => {
    const run = unpack({ ...around, ...pack(loose) });
    expect(run).toMatchObject({ seed: "s#1", weeks: 3, trust: { trustState: trust } });
    expect([...run.series["incidents"]!]).toEqual([1, 2, 3]);
    expect([...run.districts["incidents"]!]).toEqual([1, 0, 2, 0, 3, 0]);
    expect(run.moments).toEqual([
      { type: "agreement", week: 1, value: 1 },
      { type: "relapse", week: 2, value: 0 },
    ]);
    const { week, district, kind, perpetrator, civilianDeaths, otherDeaths, responded, known } = run.incidents!;
    const columns = [week, district, kind, perpetrator, civilianDeaths, otherDeaths, responded, known];
    expect(columns.map((column) => column[0])).toEqual(loose.incidents[0]);
    expect([...run.deathsByCommunity!]).toEqual([4, 0]);
  });

  it("leaves out what was not watched", () => {
    const run = unpack({
      ...around,
      ...pack({ ...loose, districts: {}, incidents: null, trust: {}, deathsByCommunity: null }),
    });
    expect(run).toMatchObject({ incidents: null, deathsByCommunity: null, districts: {}, trust: {} });
  });
});
