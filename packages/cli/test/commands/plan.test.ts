import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { truce } from "../truce.ts";

const text = `format: 1
title: A small one
scenario: kestrane
weeks: 8
arms: [none, mission]
factors:
  - { path: mission.funding, id: funding, uniform: [0.5, 1], source: invented }
constraints: ["funding > 0.6"]
design: { kind: grid, levels: 3 }
replications: 4
outcomes: [civilianDeaths]
`;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "truce-plan-"));
  file = join(folder, "small.yaml");
  writeFileSync(file, text);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("truce plan", () => {
  it("counts, tries a few runs and says what it takes", async () => {
    const { status, out } = await truce("plan", file, "--workers", "2");
    expect(status).toBe(0);
    expect(out).toMatch(/^A small one\n/);
    expect(out).toMatch(/points +3 \(grid\), 1 of them left out by constraints/);
    expect(out).toMatch(/runs +16\n/);
    expect(out).toMatch(/time +about .* with 2 workers \(.* s a run, from 3 runs\)/);
    expect(out).toMatch(/disk +about .* kB/);
    expect(out).toMatch(/no effectOfInterest for civilianDeaths/);
  });

  it("prints one object, and writes the points", async () => {
    const csv = join(folder, "design.csv");
    const { status, out, err } = await truce("plan", file, "--json", "--no-probe", "--out", csv);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      points: 3,
      excluded: 1,
      runs: { min: 16, max: 16 },
      probe: null,
      seconds: null,
    });
    expect(err).toContain("2 points");
    const [header, ...rows] = readFileSync(csv, "utf8").trimEnd().split("\n");
    expect(header).toBe("point,funding");
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(Number(row.split(",")[1])).toBeGreaterThan(0.6);
  });

  it("says what is wrong with the file or the options, and ends with 2", async () => {
    const bad = join(folder, "bad.yaml");
    writeFileSync(bad, text.replace("civilianDeaths", "civilianDeath"));
    const { status, err } = await truce("plan", bad);
    expect(status).toBe(2);
    expect(err).toContain(`${bad}:11:12  outcomes.0`);
    expect(err).toContain("did you mean: civilianDeaths");
    expect((await truce("plan", join(folder, "none.yaml"))).err).toContain("there is no such file");
    expect((await truce("plan", file, "--workers", "0")).err).toContain("--workers 0");
    expect((await truce("plan", file, "--out", "x.txt")).err).toContain("must end in .csv or .parquet");
  });

  it("is told of by validate as well", async () => {
    const { status, out } = await truce("validate", file);
    expect(status).toBe(0);
    expect(out).toContain("a valid experiment");
    const wrong = await truce("validate", join(folder, "bad.yaml"), "--json");
    expect(wrong.status).toBe(2);
    expect(JSON.parse(wrong.out)).toMatchObject({
      files: [{ kind: "experiment", problems: [{ line: 11, column: 12 }] }],
    });
  });
});
