import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { inlineExecutor } from "../../src/run/inline.ts";
import { sweepPart } from "../../src/run/sweep.ts";
import { encodeLine } from "../../src/store/line.ts";
import { beginStore, joinStore, openStore, readStore } from "../../src/store/store.ts";
import { writeTables } from "../../src/store/finish.ts";
import { otherModel } from "../../src/store/model-mark.ts";
import { fakeEngine, fakeExperiment, fakeLockText, fakeModel, fakePoints } from "../fake-experiment.ts";
import { fakeSweep, folderHash, temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
const experiment = fakeExperiment();
const whole = join(base, "whole");
beforeAll(() => fakeSweep(whole, experiment));

/** Names, sizes and times of everything in a folder. */
const state = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return [name, size, mtimeMs];
    });
const begin = (folder: string, text = fakeLockText(experiment), points = fakePoints, model = fakeModel) =>
  beginStore(folder, text, points, model);

describe("a folder of something else is refused and left as it is", () => {
  const refused = (what: string, attempt: () => unknown, words: RegExp) => {
    test(what, () => {
      const before = state(whole);
      expect(attempt).toThrow(words);
      expect(state(whole)).toEqual(before);
    });
  };
  const changed = fakeLockText({ seed: "another" });
  refused(
    "another experiment",
    () => begin(whole, changed),
    /holds another experiment[^]*give another folder with --out/,
  );
  const newer = { ...fakeModel, version: "2.0.0" };
  refused(
    "another model",
    () => begin(whole, fakeLockText(experiment, newer), fakePoints, newer),
    /holds another experiment/,
  );
  refused("another model, to go on", () => openStore(whole, newer), /is of model 1\.2\.3[^]*this is model 2\.0\.0/);
  const rules = { ...fakeModel, sourceSha256: "cd".repeat(32) };
  refused("other sources of one version", () => openStore(whole, rules), /sources abababab[^]*sources cdcdcdcd/);
  refused("other points", () => begin(whole, undefined, fakePoints.slice(1)), /other points/);

  test("a later format", () => {
    const folder = join(base, "format");
    mkdirSync(folder);
    writeFileSync(join(folder, "experiment.lock.json"), '{"format":2}');
    expect(() => begin(folder)).toThrow(/format 1/);
  });

  test("other files, and no folder at all", () => {
    const folder = join(base, "photos");
    mkdirSync(folder);
    writeFileSync(join(folder, "cat.png"), "cat");
    expect(() => begin(folder)).toThrow(/other files/);
    expect(readdirSync(folder)).toEqual(["cat.png"]);
    expect(() => begin(join(folder, "cat.png"))).toThrow(/is not a folder/);
    expect(() => readStore(folder)).toThrow(/no results of an experiment/);
  });
});

test("a folder whose runs draw parameters is refused by a model with other sets or none, one with the defaults by neither", () => {
  const drawing = (letter: string) => ({ ...fakeModel, ensemble: { hash: letter.repeat(16), modelVersion: "1.2.3", sets: 3 } });
  const [ours, theirs] = [drawing("a"), drawing("b")] as const;
  const folder = join(base, "drawn");
  begin(folder, fakeLockText({ parameters: "ensemble" }, ours), fakePoints, ours).close();
  openStore(folder, ours).close();
  joinStore(folder, ours, "000001-0").close();
  expect(() => openStore(folder, theirs)).toThrow(/draws parameters from 3 calibrated sets \(ensemble a{8}\)[^]*has 3 calibrated sets \(ensemble b{8}\)/);
  expect(() => joinStore(folder, theirs, "000001-0")).toThrow(/runs of both do not mix/);
  expect(() => openStore(folder, fakeModel)).toThrow(/this model has no calibrated sets/);
  expect(() => begin(folder, fakeLockText({ parameters: "ensemble" }, theirs), fakePoints, theirs)).toThrow(/holds another experiment/);
  const { lock, close } = readStore(folder);
  close();
  expect(otherModel(lock, ours)).toBeUndefined();
  expect(otherModel(lock, theirs)).toMatch(/ensemble a{8}[^]*ensemble b{8}/);
  openStore(whole, theirs).close();
});

test("a folder that was killed before it was begun is begun again", async () => {
  const folder = join(base, "begun");
  mkdirSync(folder);
  for (const name of ["points.csv", "points.csv.part", "experiment.lock.json.part"])
    writeFileSync(join(folder, name), "tor");
  await fakeSweep(folder, experiment);
  expect(folderHash(folder)).toBe(folderHash(whole));
});

test("torn and repeated lines change nothing", async () => {
  const folder = join(base, "torn");
  cpSync(whole, folder, { recursive: true });
  const [shard] = readdirSync(join(folder, "shards"));
  const lines = readFileSync(join(folder, "shards", shard!), "utf8").split("\n");
  lines[2] = lines[2]!.slice(0, 40);
  lines[5] = "";
  writeFileSync(
    join(folder, "shards", shard!),
    `${lines.slice(0, -4).join("\n")}\n${lines[0]}\n${lines.at(-3)!.slice(0, 50)}`,
  );
  const { torn, counts } = await fakeSweep(folder, experiment);
  expect(torn).toBe(3);
  expect(counts.done).toBe(18);
  expect(folderHash(folder)).toBe(folderHash(whole));
});

test("two results of one run that differ are told with both, and no table is written of them", async () => {
  const folder = join(base, "conflict");
  cpSync(whole, folder, { recursive: true });
  const { plan, close } = readStore(folder);
  close();
  const result = { ...plan.run(4), status: "done" as const, hash: "f00d", weeks: 4, outcomes: [1] };
  writeFileSync(join(folder, "shards", "000009.ndjson"), encodeLine({ result, attempt: 1, ms: 1 }));
  const store = readStore(folder);
  expect(store.index.conflicts).toHaveLength(1);
  await expect(writeTables(store)).rejects.toThrow(new RegExp(`${result.key}[^]*f00d[^]*replay`));
  store.close();
});

test("a sweep while another is at work is refused", () => {
  const first = openStore(whole, fakeModel);
  expect(() => openStore(whole, fakeModel)).toThrow(/in use by process/);
  first.close();
  openStore(whole, fakeModel).close();
});

describe("a part of an experiment, done by one of many writers", () => {
  const parts = [[0, 1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17]];
  const doPart = async (folder: string, part: number, limit = Infinity) => {
    const executor = await inlineExecutor({ experiment, engine: fakeEngine, folder: ".", runSeconds: null });
    const store = joinStore(folder, fakeModel, `000001-${part}`);
    const end = await sweepPart(store, { executor, limit }, parts[part]!);
    store.close();
    return { complete: end.complete, seen: store.index.counts.done };
  };
  const lines = (folder: string) =>
    readdirSync(join(folder, "shards")).flatMap((name) => readFileSync(join(folder, "shards", name), "utf8").trim().split("\n"));

  test("sees its own results alone, goes on where it was, and together they are the sweep", async () => {
    const folder = join(base, "parts");
    const main = begin(folder);
    // The folder is in use, and parts wait for nobody.
    expect(await doPart(folder, 0, 3)).toEqual({ complete: false, seen: 3 });
    expect(await doPart(folder, 2)).toEqual({ complete: true, seen: 6 });
    expect(await doPart(folder, 0)).toEqual({ complete: true, seen: 7 });
    expect(await doPart(folder, 1)).toEqual({ complete: true, seen: 5 });
    expect(await doPart(folder, 1)).toEqual({ complete: true, seen: 5 });
    main.close();
    expect(lines(folder)).toHaveLength(18);
    const all = readStore(folder);
    await writeTables(all);
    all.close();
    expect(folderHash(folder)).toBe(folderHash(whole));
    // Who adds to the folder later takes a shard of its own.
    const later = openStore(folder, fakeModel);
    expect(later.index.counts.done).toBe(18);
    later.close();
  });

  test("is refused by another model, and where there is no experiment", () => {
    expect(() => joinStore(whole, { ...fakeModel, version: "2.0.0" }, "000001-0")).toThrow(/runs of both do not mix/);
    expect(() => joinStore(join(base, "nowhere"), fakeModel, "000001-0")).toThrow(/holds no results/);
  });
});
