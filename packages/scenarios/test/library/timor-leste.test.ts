import { describe, expect, it } from "vitest";
import { weekOf } from "../../src/index.ts";
import { openCase } from "./case.ts";

const one = openCase("timor-leste");

describe("Timor-Leste", () => {
  it("has thirteen districts, connected; the exclave by its ferry", () => {
    expect(one.spec.districts).toHaveLength(13);
    expect(one.people).toBeGreaterThan(850_000);
    expect(one.people).toBeLessThan(1_000_000);
    expect([one.reached, one.pairs]).toEqual([13, 23]);
    expect(one.spec.districts.filter(({ borders }) => borders.length > 0).map(({ id }) => id)).toEqual([
      "bobonaro",
      "covalima",
      "oecussi",
    ]);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("has the strengths and ceilings that were seen", () => {
    expect(["2002-08-01", "2004-05-20", "2007-01-26"].map(one.at)).toEqual(["4666/771", "435/157", "0/1313"]);
    expect(one.overCeiling()).toEqual([]);
    const ceilings = one.mission.phases.map(({ military, police }) => `${military}/${police}`);
    expect(ceilings.slice(0, 5)).toEqual(["9150/1640", "9150/1640", "5000/1250", "477/157", "15/60"]);
    expect(one.at("2012-12-31")).toBe("0/0");
  });

  it("takes INTERFET over in February 2000", () => {
    expect(one.at("2000-02-14")).toBe("0/300");
    expect(one.at("2000-02-23")).toBe("7500/300");
    expect(one.spec.forces[0]!.rehatWeek).toBe(weekOf("2000-02-23", one.file.start));
  });

  it("governs at first and helps later", () => {
    const modality = (at: number) =>
      one.mission.phases[at]!.tasks.find(({ component }) => component === "courts")!.modality;
    expect([0, 2].map(modality)).toEqual(["secure", "assist"]);
  });

  it("knows no shock of 2006: it must come out of the model or not", () => {
    expect(one.spec.shocks.map(({ kind }) => kind)).toEqual(["election", "election", "election"]);
    expect(one.file.events!["crisis"]!.deaths!.value).toBe(37);
    // The year between the missions: advisers, no peacekeepers.
    for (const date of ["2005-09-01", "2006-05-01"]) expect(one.at(date)).toBe("0/58");
  });

  it("runs, with its war and a twin without the mission", () => {
    for (const deaths of one.short(60)) expect(deaths).toBeGreaterThan(5);
  });

  it("has a map that keeps neighbours together, north up and the exclave apart", () => {
    expect(one.quality.kept).toBeGreaterThan(0.95);
    const { dili, covalima, lautem, oecussi } = one.map!.tiles;
    expect(dili!.row).toBeLessThan(covalima!.row);
    expect(oecussi!.column).toBeLessThan(covalima!.column - 1);
    expect(lautem!.column).toBe(Math.max(...Object.values(one.map!.tiles).map(({ column }) => column)));
  });
});
