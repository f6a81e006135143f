import { writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@truce/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { modelNames } from "../../src/names.ts";
import { libraryMandates, libraryScenarios } from "../../src/run/find-file.ts";
import { readScenario } from "../../src/run/read-scenario.ts";
import { validateFile } from "../../src/run/validate-file.ts";
import { valid } from "../valid.ts";

const model = modelNames(catalogue());
let island: string;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "mandates-"));
  island = join(folder, "island.yaml");
  writeFileSync(island, valid.replace(/parameters:\n.*\n/, ""));
});
afterAll(() => rmSync(folder, { recursive: true }));

const people = (name: string, mandates: string[], week: number) => {
  const { strength } = readScenario(name, { model, mandates }).spec.mission!;
  return strength.findLast((step) => step.week <= week)!;
};

describe.each(libraryMandates())("the mandate %s", (name) => {
  it("is valid by itself", () =>
    expect(validateFile(name, model)).toMatchObject({ kind: "mandate", problems: [], warnings: [] }));

  it("changes the mission of every case, and nothing else of the country", () => {
    for (const scenario of [island, ...libraryScenarios()]) {
      const base = readScenario(scenario, { model }).spec;
      if (base.mission === null) continue;
      const { spec } = readScenario(scenario, { model, mandates: [name] });
      const { mission: before, title: _, forces: theirs, ...country } = base;
      const { mission: after, title, forces: ours, ...same } = spec;
      expect(same, scenario).toEqual(country);
      expect(ours.map((force) => ({ ...force, rehatWeek: null }))).toEqual(
        theirs.map((force) => ({ ...force, rehatWeek: null })),
      );
      // The missions of the island and of Bosnia reform nothing, so there is nothing for some mandates to take away.
      if (scenario !== island && scenario !== "bosnia") expect(after, scenario).not.toEqual(before);
      expect(title).toContain(base.title);
    }
  });
});

describe("mandates of the library", () => {
  it("do what their titles say to Liberia", () => {
    const [before, late] = [104, 400];
    expect(people("liberia", ["withdrawal"], before)).toEqual({
      ...people("liberia", [], before),
      week: expect.anything() as number,
    });
    expect(people("liberia", ["withdrawal"], late)).toMatchObject({
      infantry: 0,
      formedPolice: 0,
      observers: 0,
      civilians: 0,
    });
    expect(people("liberia", ["double-police"], late).individualPolice).toBeCloseTo(
      2 * people("liberia", [], late).individualPolice,
      -1,
    );
    expect(people("liberia", ["observers-only"], late)).toMatchObject({
      infantry: 0,
      formedPolice: 0,
      individualPolice: 0,
    });
    const tasks = readScenario("liberia", { model, mandates: ["no-reform"] }).spec.mission!.phases.flatMap((phase) =>
      phase.tasks.map(({ component }) => component),
    );
    expect(tasks).not.toContain("policeTraining");
    expect(tasks).toContain("patrols");
  });

  it("take nobody over without infantry of their own: the force stays as long as its patience lasts", () => {
    expect(readScenario("liberia", { model }).spec.forces[0]!.rehatWeek).not.toBeNull();
    expect(readScenario("liberia", { model, mandates: ["observers-only"] }).spec.forces[0]!.rehatWeek).toBeNull();
  });

  it("leave when a constant says so", () => {
    const leave = (overrides: string[]) =>
      readScenario("liberia", { model, mandates: ["withdrawal"], overrides }).spec.mission!.phases[0]!.plan!
        .military![0]!.week;
    expect(leave(["let.leaveAfter=10"])).toBe(leave([]) - 94);
  });
});
