import { describe, expect, it } from "vitest";
import { printLock, readLock } from "../../src/file/lock.ts";
import { changed, load, model, valid } from "./valid.ts";
import { loadExperiment } from "../../src/file/load.ts";

const { lock } = load(valid);
const idOf = (...changes: readonly (readonly [string, string])[]): string => load(changed(...changes)).lock.id;

describe("the id of an experiment", () => {
  it("is a hash, the same each time", () => {
    expect(lock.id).toMatch(/^[0-9a-f]{64}$/);
    expect(load(valid).lock).toEqual(lock);
    expect(lock.experiment.id).toBe(lock.id);
  });

  it.each([
    ["title", "title: Two mandates in Kestrane", "title: Another\nquestion: Which one?"],
    ["label", "label: half the money", "label: something else"],
    ["source", "source: assumed", "source: somebody"],
    ["comment", "format: 1", "# a comment\nformat: 1"],
    ["settings of execution", "seed: 7", "seed: 7\nexecution: { workers: 1, secondsPerRun: 60, folder: elsewhere }"],
    ["what was the default anyway", "seed: 7", "seed: 7\nkind: experiment"],
    ["another way to write it", "- mission\n", "- { id: mission }\n"],
    ["the file's own default", "parameters.trust.badNews", "{ path: parameters.trust.badNews, uniform: [1.3, 4] }"],
  ])("stays with another %s", (_, from, to) => {
    expect(idOf([from, to])).toBe(lock.id);
  });

  it.each([
    ["range", "[0.5, 1]", "[0.5, 0.9]"],
    ["seed", "seed: 7", "seed: 8"],
    ["length", "weeks: 104", "weeks: 103"],
    ["setting of an arm", "mission.lag: 4", "mission.lag: 5"],
    ["mandate", "[robust]", "[no-reform]"],
    ["constraint", "funding < 3", "funding < 2"],
    ["design", "latinHypercube", "sobol"],
    ["number of replications", "replications: 3", "replications: 4"],
    ["effect of interest", "effectOfInterest: 0.05", "effectOfInterest: 0.06"],
    ["order of arms", "  - none\n  - mission\n", "  - mission\n  - none\n"],
  ])("changes with another %s", (_, from, to) => {
    expect(idOf([from, to])).not.toBe(lock.id);
  });

  it("changes with a changed scenario or mandate, and with the version of the model", () => {
    const other = lock.countries.map((country) => ({ ...country, sha256: "f".repeat(64) }));
    expect(() => readLock(JSON.stringify({ ...lock, countries: other }))).toThrow(/was changed/);
    const { lock: newer } = loadExperiment(valid, { file: "e.yaml", model: { ...model, version: "1.0.1" } });
    expect(newer.id).not.toBe(lock.id);
  });

  it("does not change with the sources of the model, which stand beside it", () => {
    const { lock: commented } = loadExperiment(valid, {
      file: "f.yaml",
      model: { ...model, sourceSha256: "1".repeat(64) },
    });
    expect(commented.id).toBe(lock.id);
    expect(commented.modelSha256).not.toBe(lock.modelSha256);
  });
});

describe("an experiment whose runs draw parameters", () => {
  const of = (hash: string, text = valid) =>
    loadExperiment(text, { file: "e.yaml", model: { ...model, ensemble: { hash, modelVersion: "0.9.0", sets: 3 } } }).lock;

  it("is another than that with the defaults, and another with other sets; its lock says which", () => {
    const drawn = of("a".repeat(16));
    expect(new Set([lock.id, drawn.id, of("b".repeat(16)).id]).size).toBe(3);
    expect(drawn.ensemble).toEqual({ hash: "a".repeat(16), modelVersion: "0.9.0", sets: 3 });
    expect(readLock(printLock(drawn))).toEqual(drawn);
    expect(() => readLock(printLock(drawn).replaceAll("a".repeat(16), "b".repeat(16)))).toThrow(/was changed/);
  });

  it("has nothing to do with the sets if it asks for the defaults", () => {
    expect(of("a".repeat(16), changed(["seed: 7", "seed: 7\nparameters: defaults"]))).toEqual(lock);
  });
});

describe("a lock", () => {
  it("is read back as it was written, keys in order", () => {
    const text = printLock(lock);
    expect(readLock(text)).toEqual(lock);
    expect(printLock(readLock(text))).toBe(text);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(lock).toSorted());
  });

  it("that was changed by hand is refused, and what is none", () => {
    expect(() => readLock(printLock(lock).replace('"seed": "7"', '"seed": "9"'), "x.json")).toThrow(
      /x\.json was changed/,
    );
    for (const text of [
      "",
      "{",
      "null",
      "[]",
      '{"format":2}',
      '{"format":1,"experiment":null,"countries":[]}',
      '{"format":1,"experiment":{},"countries":[]}',
    ])
      expect(() => readLock(text), text).toThrow(RangeError);
  });

  it("has a fingerprint for every arm; that of the country without mission is its own", () => {
    const [none, mission, half] = lock.countries;
    expect(lock.countries.map(({ arm }) => arm)).toEqual(["none", "mission", "half"]);
    expect(new Set([none!.sha256, mission!.sha256, half!.sha256]).size).toBe(3);
  });
});
