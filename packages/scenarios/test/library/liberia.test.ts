import { describe, expect, it } from "vitest";
import { dateOfWeek, mapQuality, weekOf, withoutMission } from "../../src/index.ts";
import { readScenario } from "../../src/run/read-scenario.ts";

const scenario = readScenario("liberia");
const { spec, figures, map, file } = scenario;
const mission = spec.mission!;

describe("Liberia", () => {
  it("has fifteen counties with the people of the census of 2008", () => {
    expect(spec.districts).toHaveLength(15);
    expect(spec.districts.reduce((sum, { population }) => sum + population, 0)).toBe(3_476_608);
    const pairs = spec.districts.reduce((sum, { neighbours }) => sum + neighbours.length, 0) / 2;
    expect(pairs).toBe(27);
  });

  it("starts in the war and outlasts the mission", () => {
    expect(dateOfWeek(0, file.start)).toBe("2003-06-02");
    const last = mission.strength.at(-1)!;
    expect([last.infantry, last.formedPolice, last.individualPolice, last.observers, last.civilians]).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(dateOfWeek(last.week, file.start)).toBe("2018-03-26");
    expect(spec.weeks - last.week).toBeGreaterThan(40);
    expect(mission.phases.at(-1)).toMatchObject({ week: last.week, military: 0, police: 0, tasks: [] });
  });

  it("has the monthly build-up of the published data", () => {
    const at = (date: string) => {
      const { infantry, formedPolice, individualPolice } = mission.strength.findLast(
        ({ week }) => week <= weekOf(date, file.start),
      )!;
      return `${infantry}/${formedPolice + individualPolice}`;
    };
    // Hultman, Kathman and Shannon, lagged one month: October 2003 to December 2005.
    const published =
      "5455/41 5455/41 8387/312 10903/442 11527/518 13808/551 13938/632 14649/791 13375/1049 13881/1091 14468/1091 14363/1089 14337/1097 " +
      "14489/1097 14501/1098 14472/1098 14738/1074 14666/1083 14530/1060 14622/1060 14696/1060 14683/1084 14692/1084 14674/1093 14645/1101 14656/1088";
    const months = published
      .split(" ")
      .map((_, i) => `${2003 + Math.floor((10 + i) / 12)}-${String(((10 + i) % 12) + 1).padStart(2, "0")}-01`);
    expect(months.map(at).join(" ")).toBe(published);
    expect(at("2003-10-01")).toBe("3500/0");
  });

  it("never has more people than its ceiling", () => {
    const ceiling = (week: number) => mission.phases.findLast((phase) => phase.week <= week)!;
    for (const s of mission.strength) {
      const phase = ceiling(s.week);
      expect(s.infantry + s.observers, `military in week ${s.week}`).toBeLessThanOrEqual(phase.military);
      expect(s.formedPolice + s.individualPolice, `police in week ${s.week}`).toBeLessThanOrEqual(phase.police);
    }
  });

  it("spends about seven and a half billion dollars", () => {
    const ends = mission.budget.slice(1).map(({ week }) => week);
    const total = mission.budget
      .slice(0, -1)
      .reduce((sum, { week, perYear }, i) => sum + (perYear * (ends[i]! - week)) / 52.18, 0);
    expect(total).toBeGreaterThan(7000);
    expect(total).toBeLessThan(7800);
  });

  it("knows no riot over disarmament as a shock: it must come out of the model or not", () => {
    expect(spec.shocks.map(({ kind }) => kind)).toEqual([
      "leaderExit",
      "election",
      "neighbourWar",
      "election",
      "epidemic",
      "election",
    ]);
    expect(file.events!["disarmamentRiot"]!.deaths!.value).toBe(9);
  });

  it("has several hundred figures", () => {
    expect(figures.length).toBeGreaterThan(600);
  });

  it("has a twin with the war, the West African force and an agreement that nobody guarantees", () => {
    const twin = withoutMission(spec);
    expect(twin.forces[0]).toMatchObject({ id: "ecomil", rehatWeek: null, patienceWeeks: 52 });
    expect(twin.agreements[0]).toMatchObject({ id: "accra", week: 11, guarantor: null });
    expect(twin.armedGroups).toBe(spec.armedGroups);
  });
});

describe("the tile map of Liberia", () => {
  const neighbours = Object.fromEntries(spec.districts.map((district) => [district.id, district.neighbours]));

  it("keeps neighbours together", () => {
    const quality = mapQuality(map!, neighbours);
    expect(quality.kept).toBeGreaterThan(0.95);
    expect(quality.true).toBeGreaterThan(0.9);
  });

  it("has north up and the coast in the south-west", () => {
    const { lofa, maryland, grandCapeMount, montserrado, nimba } = map!.tiles;
    expect(lofa!.row).toBeLessThan(montserrado!.row);
    expect(maryland!.row).toBeGreaterThan(nimba!.row);
    expect(maryland!.column).toBeGreaterThan(montserrado!.column);
    expect(grandCapeMount!.column).toBe(0);
  });
});
