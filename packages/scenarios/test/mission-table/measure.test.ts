import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CountrySpec } from "@truce/core";
import { afterAll, describe, expect, it } from "vitest";
import { folderCache } from "../../src/mission-table/cache.ts";
import { judge } from "../../src/mission-table/judge.ts";
import { measure } from "../../src/mission-table/measure.ts";
import { c1 } from "../../src/mission-table/rows/c1-rivalry.ts";
import { l5 } from "../../src/mission-table/rows/l5-legitimacy-and-access.ts";
import { m12 } from "../../src/mission-table/rows/m12-clarity.ts";
import type { Row } from "../../src/mission-table/types.ts";

const rows = [m12, c1, l5];
const folder = mkdtempSync(join(tmpdir(), "truce-table-"));
afterAll(() => rmSync(folder, { recursive: true }));
const seeds = ["t#1", "t#2"];
const cache = folderCache(folder, seeds, "defaults", "code");
const short = { seeds, weeks: 90, threads: 0 };

describe("measuring the table", () => {
  it("stops when asked, keeps what is done, goes on from there, and runs no arm twice", async () => {
    const stop = new AbortController();
    let runs = 0;
    const first = await measure(rows, {
      ...short,
      cache,
      signal: stop.signal,
      onProgress: ({ done }) => done === 5 && stop.abort(),
    });
    expect(first.stopped).toBe(true);
    expect(first.values.size).toBe(2);
    const second = await measure(rows, { ...short, cache, onProgress: ({ total }) => (runs = total) });
    // M12 has two arms, C1 has four; of L5's four, one is the mission as it was.
    expect(runs).toBe((2 + 4 + 4 - 2) * seeds.length);
    expect(second.failures).toEqual([]);
    const third = await measure(rows, {
      ...short,
      cache,
      onProgress: () => expect.unreachable("nothing is left to run"),
    });
    expect(judge(rows, third)).toEqual(judge(rows, second));
    expect(judge(rows, second).map(({ id }) => id)).toEqual(["M12", "C1", "L5"]);
    expect(judge([m12], second)[0]!.effect).toBeGreaterThan(0.01);
  }, 60_000);

  it("does not let a failed run pass for a number, and keeps nothing of its arm", async () => {
    const change = (spec: CountrySpec): CountrySpec => ({ ...spec, socialGroups: [] });
    const broken: Row = {
      ...m12,
      experiments: m12.experiments.map((one) => ({ ...one, scene: { ...one.scene, change } })),
    };
    const { failures, values } = await measure([broken], { ...short, cache });
    expect(failures.length).toBe(4);
    expect([...values.values()].flatMap((arm) => Object.values(arm)).flat()).toEqual(
      expect.not.arrayContaining([expect.any(Number)]),
    );
    const again = await measure([broken], { ...short, cache });
    expect(again.failures.length).toBe(4);
  });
});
