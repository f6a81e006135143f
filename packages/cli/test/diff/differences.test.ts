import { readScenario } from "@truce/scenarios/run";
import { describe, expect, it } from "vitest";
import { differences } from "../../src/diff/differences.ts";
import { firstDifference } from "../../src/diff/first-difference.ts";

const read = (...overrides: string[]) => readScenario("liberia", { overrides: ["communities=45", ...overrides] });
const plain = read();

describe("differences", () => {
  it("are none between a file and itself, and the same seen from either side", () => {
    expect(differences(plain, read())).toEqual([]);
    const other = read("mission.funding=0.5", "title=Another", "country.districts.lofa.population=1000");
    const there = differences(plain, other);
    expect(differences(other, plain).map(({ path, left, right }) => [path, right, left])).toEqual(
      there.map(({ path, left, right }) => [path, left, right]),
    );
  });

  it("tell values with units from words, sources and flags", () => {
    const found = differences(plain, read("country.districts.lofa.population=1000", "title=Another"));
    expect(found.filter(({ counts }) => counts)).toEqual([
      { path: "country.districts.lofa.population", left: 276863, right: 1000, unit: "people", counts: true },
    ]);
    expect(found.filter(({ counts }) => !counts).map(({ path }) => path)).toEqual([
      "title",
      "country.districts.lofa.population.source",
      "country.districts.lofa.population.flag",
    ]);
  });
});

describe("what comes of them", () => {
  const outcome = (...overrides: string[]) => firstDifference(plain.spec, read(...overrides).spec, "1", 60, {});

  it("words change nothing: the same hash after all weeks", () => {
    const { first, weeks, hashes } = outcome("title=Another", "country.districts.lofa.label=X");
    expect(first).toBeNull();
    expect(weeks).toBe(60);
    expect(hashes[0]).toBe(hashes[1]);
  });

  it("a value shows first in a cell that the model sets, not in the design itself", () => {
    const { first, weeks } = outcome("mission.funding=0.5");
    expect(first).toMatchObject({ kind: "cell", left: expect.any(Number) as number });
    expect(first!.where).not.toMatch(/funding/);
    expect(first!.week).toBeGreaterThanOrEqual(plain.spec.mission!.startWeek - 1);
    expect(weeks).toBe(first!.week + 1);
  });

  it("states of other shapes are compared by measures", () => {
    const { first } = outcome("communities=50");
    expect(first).not.toBeNull();
  });
});
