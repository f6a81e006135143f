import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, expect, test } from "vitest";
import { checkManifest } from "../../src/store/manifest.ts";
import { readPoints } from "../../src/store/points-file.ts";
import { fakeExperiment, fakePoints } from "../fake-experiment.ts";
import { fakeSweep, temporaryFolder } from "../fake-sweep.ts";

const base = temporaryFolder();
const folder = join(base, "whole");
beforeAll(() => fakeSweep(folder, fakeExperiment()));
const text = (name: string) => readFileSync(join(folder, name), "utf8");

test("the manifest holds for what is there, and names what changed or is gone", () => {
  expect(checkManifest(folder)).toEqual([]);
  const copy = join(base, "copy");
  cpSync(folder, copy, { recursive: true });
  appendFileSync(join(copy, "tables/runs.csv"), "x");
  rmSync(join(copy, "load.R"));
  expect(checkManifest(copy)).toEqual([
    { file: "load.R", problem: "is missing" },
    { file: "tables/runs.csv", problem: "has changed since it was written" },
  ]);
  rmSync(join(copy, "MANIFEST.sha256"));
  expect(checkManifest(copy)).toBe(null);
});

test("points read back to the last bit", () => {
  expect(readPoints(fakeExperiment(), text("points.csv"), "points.csv")).toEqual(fakePoints);
  expect(text("tables/points.csv")).toBe(text("points.csv"));
  expect(() => readPoints(fakeExperiment(), "point,funding\n", "points.csv")).toThrow(
    /expected point, funding, badNews/,
  );
  expect(() => readPoints(fakeExperiment(), "point,funding,badNews\n0,1,3\n", "points.csv")).toThrow(/points.csv:2/);
});

test("the descriptor names every table, column and link between them", async () => {
  const { name, resources } = JSON.parse(text("datapackage.json")) as {
    name: string;
    resources: {
      name: string;
      path: string;
      hash: string;
      schema: { fields: { name: string }[]; foreignKeys: unknown[] };
    }[];
  };
  expect(name).toMatch(/^experiment-[0-9a-f]{16}$/);
  expect(resources.map((r) => r.name)).toEqual([
    "arms",
    "factors",
    "outcome_info",
    "points",
    "runs",
    "outcomes",
    "failures",
  ]);
  for (const { path, hash, schema } of resources) {
    expect(text("MANIFEST.sha256")).toContain(`${hash.slice(7)}  ${path}\n`);
    expect(text(path).split("\n")[0]!.split(",")).toEqual(schema.fields.map((field) => field.name));
  }
  const bytes = readFileSync(join(folder, "tables/outcomes.parquet"));
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  expect(await parquetReadObjects({ file })).toHaveLength(18);
});

/** A Python with pandas, polars and pyarrow: TRUCE_PYTHON names it, if it is not the usual one. */
const python = process.env["TRUCE_PYTHON"] ?? "python3";
const hasFrames = ((): boolean => {
  try {
    execFileSync(python, ["-c", "import pandas, polars, pyarrow"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn(
      `SKIPPED: ${python} has no pandas, polars and pyarrow, so load.py is not tried (TRUCE_PYTHON names another)`,
    );
    return false;
  }
})();

test.skipIf(!hasFrames)("load.py gives the tables to pandas and to polars", () => {
  const program = `
from load import names, read_table, tables
assert set(tables) == set(names)
for name in names:
    pandas, polars = tables[name], read_table(name, "polars")
    assert list(pandas.columns) == polars.columns, name
    assert len(pandas) == len(polars), name
wide = tables["outcomes"].pivot(index=["point", "replication"], columns="arm", values="value")
print(len(wide), wide["asIs"].sum())`;
  const out = execFileSync(python, ["-c", program], { cwd: folder, encoding: "utf8" });
  const values = text("tables/outcomes.csv")
    .split("\n")
    .slice(1, -1)
    .map((line) => line.split(","));
  const sum = values.filter((row) => row[2] === "asIs").reduce((total, row) => total + Number(row[5]), 0);
  expect(out.split(" ")[0]).toBe("9");
  expect(Number(out.split(" ")[1])).toBeCloseTo(sum, 9);
  expect(existsSync(join(folder, "tables"))).toBe(true);
});
