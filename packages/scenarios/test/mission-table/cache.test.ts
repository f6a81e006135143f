import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ArmRun } from "../../src/mission-table/arms.ts";
import { codeHash, folderCache } from "../../src/mission-table/cache.ts";
import { loadScenario } from "../../src/load.ts";
import { valid } from "../valid.ts";

const { spec } = loadScenario(valid);
const folder = mkdtempSync(join(tmpdir(), "truce-arms-"));
afterAll(() => rmSync(folder, { recursive: true }));

const arm = (changes: Partial<ArmRun> = {}): ArmRun => ({
  id: "x",
  spec,
  exit: 0,
  weeks: 10,
  wants: new Map([["fear", {} as never]]),
  districts: new Set(),
  ...changes,
});
const values = { fear: [1, null, 0.25] };

describe("kept arms", () => {
  const cache = folderCache(folder, ["a", "b", "c"], "defaults", "code");
  cache.put(arm(), values);

  it("are found again as they were", () => {
    expect(folderCache(folder, ["a", "b", "c"], "defaults", "code").get(arm())).toEqual(values);
  });

  it("are not found when anything that decides on them has changed", () => {
    expect(folderCache(folder, ["a", "b"], "defaults", "code").get(arm())).toBeUndefined();
    expect(folderCache(folder, ["a", "b", "c"], "defaults", "other").get(arm())).toBeUndefined();
    expect(cache.get(arm({ weeks: 11 }))).toBeUndefined();
    expect(cache.get(arm({ spec: { ...spec, communities: 30 } }))).toBeUndefined();
    expect(cache.get(arm({ wants: new Map([["hope", {} as never]]) }))).toBeUndefined();
  });

  it("run again when their file is broken", () => {
    const [file] = readdirSync(folder);
    writeFileSync(join(folder, file!), "{");
    expect(cache.get(arm())).toBeUndefined();
  });

  it("know the code by its text", () => {
    expect(codeHash()).toMatch(/^[0-9a-f]{64}$/);
    expect(codeHash()).toBe(codeHash());
  });
});
