import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue, createSimulation } from "@truce/core";
import { describe, expect, it } from "vitest";
import { dateOfWeek, flags, mapQuality, withoutMission } from "../../src/index.ts";
import { libraryFolder } from "../../src/run/find-file.ts";
import { libraryScenarios, readScenario } from "../../src/run/read-scenario.ts";

const folder = fileURLToPath(new URL("../../library/", import.meta.url));
const sum = (shares: Readonly<Record<string, number>>) => Object.values(shares).reduce((a, b) => a + b, 0);

/** Least share of pairs of neighbours whose tiles must touch. */
const leastKept = 0.85;

describe("the library", () => {
  it("has a folder and a line for each case", () => {
    expect(libraryScenarios().length).toBeGreaterThan(0);
    const readme = readFileSync(`${folder}README.md`, "utf8");
    for (const name of readdirSync(folder)) expect(readme).toContain(name);
    for (const name of libraryScenarios()) {
      const room = dirname(libraryFolder(name)!);
      expect(readFileSync(join(room, "README.md"), "utf8")).toContain(`(${name}/README.md)`);
    }
  });
});

describe("components of mandates", () => {
  it("stand in some scenario, each of them", () => {
    const given = libraryScenarios().flatMap((name) => readScenario(name).spec.mission?.phases ?? []);
    const used = new Set(given.flatMap(({ tasks }) => tasks.map(({ component }) => component)));
    const all = catalogue().mechanisms.flatMap(({ component }) => (component === null ? [] : [component]));
    expect(
      all.filter((component) => !used.has(component)),
      "give each of these as a task to a mandate of packages/scenarios/library: a real one that had it, else that of an invented country",
    ).toEqual([]);
  });
});

describe.each(libraryScenarios())("%s", (name) => {
  const { spec, file, figures, sources, map } = readScenario(name);
  const neighbours = Object.fromEntries(spec.districts.map((district) => [district.id, district.neighbours]));

  it("says what it is for and what not, in the file and on its page", () => {
    expect(spec.id).toBe(name);
    expect(file.summary.length).toBeGreaterThan(40);
    expect(file.limits.length).toBeGreaterThan(40);
    expect(readFileSync(join(libraryFolder(name)!, "README.md"), "utf8")).toMatch(/must not be used/i);
  });

  it("gives each figure a source and a flag, uses each source it names, and owns up to what is assumed or recalled", () => {
    expect(figures.length).toBeGreaterThan(100);
    expect(figures.filter(({ source, flag }) => !(source in sources) || !(flag in flags))).toEqual([]);
    const used = new Set(figures.map(({ source }) => source));
    expect(Object.keys(file.sources).filter((source) => !used.has(source))).toEqual([]);
    for (const { path, source, flag } of figures) {
      if (flag === "A") expect(sources[source]!.title, path).toMatch(/assum/i);
      if (flag === "R") expect(sources[source]!.title, path).toMatch(/recall/i);
    }
  });

  it("has districts that are neighbours on both sides and all within reach of the capital", () => {
    for (const [id, list] of Object.entries(neighbours)) {
      expect(new Set(list).size, id).toBe(list.length);
      for (const other of list) expect(neighbours[other], `${id}, ${other}`).toContain(id);
    }
    const reached = new Set(spec.districts.filter(({ capital }) => capital).map(({ id }) => id));
    expect(reached.size).toBe(1);
    for (const id of reached) for (const next of neighbours[id]!) reached.add(next);
    expect(reached.size).toBe(spec.districts.length);
  });

  it("has shares of people, fighters, forces and contributors that add up to one", () => {
    for (const { id, socialGroups } of spec.districts) expect(sum(socialGroups), id).toBeCloseTo(1, 9);
    for (const { id, districts } of spec.armedGroups) expect(sum(districts), id).toBeCloseTo(1, 9);
    const { army, police, intelligence } = spec.state;
    for (const { districts } of [army, police, intelligence, ...spec.forces])
      if (Object.keys(districts).length > 0) expect(sum(districts)).toBeCloseTo(1, 9);
    const contributors = spec.mission?.contributors ?? [];
    if (contributors.length > 0) expect(contributors.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1, 9);
  });

  it("has phases, strengths and budgets in order, within the run", () => {
    expect(dateOfWeek(0, file.start)).toBe(file.start);
    for (const rows of [spec.mission?.phases ?? [], spec.mission?.strength ?? [], spec.mission?.budget ?? []])
      rows.forEach(({ week }, i) => {
        expect(week).toBeGreaterThan(i === 0 ? -1 : rows[i - 1]!.week);
        expect(week).toBeLessThan(spec.weeks);
      });
  });

  it("has a tile for each district, near those of its neighbours", () => {
    expect(Object.keys(map!.tiles).toSorted()).toEqual(Object.keys(neighbours).toSorted());
    const quality = mapQuality(map!, neighbours);
    console.log(
      `tile map of ${name}: ${(100 * quality.kept).toFixed(0)} % of neighbours touch; ${(100 * quality.true).toFixed(0)} % of shared edges are true`,
    );
    expect(quality.kept).toBeGreaterThanOrEqual(leastKept);
  });

  it("runs a year, whole without its mission and with few communities in checked mode", () => {
    const whole = createSimulation(withoutMission(spec), { seed: 1, weeks: 52 }).run();
    expect(whole.tick).toBe(52);
    expect(whole.measure("incidents").every(Number.isFinite)).toBe(true);
    // A preset changes levers of a country that is checked under its own name.
    if (basename(dirname(libraryFolder(name)!)) === "presets") return;
    // Checked mode watches every read and write of every mechanism and takes hundreds of times as long: long steps, too.
    const few = { ...spec, communities: spec.districts.length, step: 4 };
    const checked = createSimulation(few, { seed: 1, weeks: 52, checked: true }).run();
    expect(checked.tick).toBe(13);
    expect(checked.measure("incidents").every(Number.isFinite)).toBe(true);
  });
});
