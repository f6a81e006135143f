import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { conflictMonths } from "../../src/estimators/conflict-months.ts";
import { folderCache } from "../../src/sample/cache.ts";
import { warDesigns, wars } from "../../src/sample/wars.ts";

const count = 10;

test("wars: the past before a mission is the same, no mission is no mission, and what is kept is not run again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "truce-wars-"));
  try {
    const cache = folderCache(folder);
    const sample = await wars("test", count, { threads: 0, cache });
    const files = readdirSync(folder).length;
    const chosen = sample.countries.flatMap((country, i) => (country["chosen"] === 1 ? [i] : []));
    // Designs that come to the same are run once: one of "robust" and "cautious" is what was decided.
    expect(chosen).not.toEqual([]);
    const most = count + chosen.length * (1 + Object.keys(warDesigns).length);
    expect(files).toBeLessThanOrEqual(most);
    expect(files).toBeGreaterThan(most - 4 * chosen.length);
    sample.countries.forEach((country, i) => {
      const [none, decided] = [sample.arms["none"]![i]!, sample.arms["decided"]![i]!];
      const before = Math.floor(country["start"]! / 4);
      expect(decided.months["battleDeaths"]!.slice(0, before)).toEqual(none.months["battleDeaths"]!.slice(0, before));
      if (country["chosen"] === 0) expect(decided).toEqual(none);
      // Those that come to a peace come within half a year of the signature, to the month.
      if (country["signed"] === 1) {
        const month = none.months["agreementInForce"]!.indexOf(1);
        expect(country["start"]).toBeGreaterThanOrEqual(4 * month);
        expect(country["start"]).toBeLessThan(4 * month + 26);
      }
      expect(Math.max(...none.months["missionStrength.infantry"]!)).toBe(0);
    });
    expect(await wars("test", count, { threads: 0, cache })).toEqual(sample);
    expect(readdirSync(folder)).toHaveLength(files);
    const { country, columns } = conflictMonths(sample, "decided");
    for (const column of Object.values(columns)) expect(column).toHaveLength(country.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
