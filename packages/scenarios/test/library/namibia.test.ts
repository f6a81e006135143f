import { describe, expect, it } from "vitest";
import { openCase } from "./case.ts";

const one = openCase("namibia");

describe("Namibia", () => {
  it("has thirteen regions with the people of the census of 1991, connected", () => {
    expect(one.spec.districts).toHaveLength(13);
    expect(one.people).toBe(1_409_920);
    expect(Math.abs(one.area / 825_615 - 1)).toBeLessThan(0.01);
    expect([one.reached, one.pairs]).toEqual([13, 24]);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("has fewer than a thousand soldiers on the first day, its whole strength by autumn, nobody at independence", () => {
    expect(["1989-04-03", "1989-09-18", "1990-03-21"].map(one.at)).toEqual(["900/100", "4193/1500", "0/0"]);
    expect(one.overCeiling()).toEqual([]);
    expect(one.cost).toBeCloseTo(368.6, -1);
  });

  it("asks for consent only, under a clear mandate", () => {
    expect(one.mission.phases[0]).toMatchObject({ robustness: 0.2, clarity: 0.95 });
  });

  it("knows no shock of 1 April: it must come out of the model or not", () => {
    expect(one.spec.shocks.map(({ kind }) => kind)).toEqual(["leaderExit", "election", "election"]);
    expect(one.file.events!["incursion"]!.deaths!.value).toBe(300);
  });

  it("runs, with its war and a twin without the mission", () => {
    for (const deaths of one.short(40)) expect(deaths).toBeGreaterThan(20);
  });

  it("has a map that keeps neighbours together, north up", () => {
    expect(one.quality.kept).toBeGreaterThan(0.95);
    const { ohangwena, karas, caprivi, kunene } = one.map!.tiles;
    expect(ohangwena!.row).toBeLessThan(karas!.row);
    expect(kunene!.column).toBeLessThan(caprivi!.column);
  });
});
