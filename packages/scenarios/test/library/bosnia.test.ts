import { describe, expect, it } from "vitest";
import { withoutMission } from "../../src/index.ts";
import { openCase } from "./case.ts";

const one = openCase("bosnia");

describe("Bosnia and Herzegovina", () => {
  it("has twenty-one areas with the people and the land of the census of 1991, connected", () => {
    expect(one.spec.districts).toHaveLength(21);
    // 4,377,033 people on 51,197 km², recalled.
    expect(Math.abs(one.people - 4_377_033)).toBeLessThan(1000);
    expect(Math.abs(one.area - 51_197)).toBeLessThan(50);
    expect([one.reached, one.pairs]).toEqual([21, 45]);
  });

  it("has about as many of each nation as the census had", () => {
    const nation = (id: string) =>
      one.spec.districts.reduce((sum, { population, socialGroups }) => sum + population * socialGroups[id]!, 0) /
      one.people;
    // 43.5, 31.2, 17.4 and 7.9 per cent, recalled; areas are rounded.
    expect(["bosniak", "serb", "croat", "others"].map(nation).map((share) => Math.round(share * 100))).toEqual([
      44, 31, 17, 8,
    ]);
  });

  it("normalises: shares of groups, forces and contributors add up to one", () => {
    for (const share of one.shares) expect(share).toBeCloseTo(1, 9);
  });

  it("names safe areas without the will to hold them, and finds it at the end", () => {
    const robustness = one.mission.phases.map((phase) => phase.robustness);
    expect(Math.max(...robustness.slice(0, 6))).toBeLessThan(0.5);
    expect(robustness[6]).toBeGreaterThan(0.5);
    const safe = one.mission.phases[3]!.tasks.find(({ component }) => component === "protection")!;
    expect(safe).toMatchObject({ modality: "monitor", where: ["srebrenica", "gorazde", "sarajevo", "tuzla", "bihac"] });
  });

  it("stays below its ceilings and ends on the day NATO takes over", () => {
    expect(one.overCeiling()).toEqual([]);
    expect(["1995-10-23", "1995-12-20"].map(one.at)).toEqual(["20000/100", "0/0"]);
    expect(one.spec.forces[0]!.rehatWeek).toBeNull();
  });

  it("has a twin to which Dayton and NATO come all the same", () => {
    const twin = withoutMission(one.spec);
    expect(twin.agreements.map(({ id, guarantor }) => [id, guarantor])).toEqual([
      ["cessation", null],
      ["dayton", "implementationForce"],
    ]);
  });

  it("runs, with its war and a twin without the mission", () => {
    for (const deaths of one.short(40)) expect(deaths).toBeGreaterThan(5000);
  });

  it("has a map that keeps neighbours together, north up", () => {
    expect(one.quality.kept).toBeGreaterThan(0.9);
    const { bihac, bijeljina, posavina, trebinje } = one.map!.tiles;
    expect(bihac!.column).toBeLessThan(bijeljina!.column);
    expect(posavina!.row).toBeLessThan(trebinje!.row);
  });
});
