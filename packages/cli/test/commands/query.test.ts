import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCsv } from "@truce/experiments/table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { query, type DuckDb } from "../../src/commands/query.ts";
import { screen } from "../screen.ts";
import { truce } from "../truce.ts";

let base: string;
let store: string;

/** Whether DuckDB has binaries for this machine; why not, if it has none. */
const problem = await import("@duckdb/node-api").then(
  () => undefined,
  (error: Error) => error.message,
);
if (problem !== undefined)
  console.warn(`SKIPPED: truce query is not tested, for DuckDB cannot be loaded here: ${problem}`);

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "truce-query-it's-"));
  store = join(base, "results");
  const file = join(base, "first.yaml");
  writeFileSync(
    file,
    "format: 1\ntitle: A first one\nscenario: kestrane\nweeks: 4\narms: [mission, none]\nreplications: 3\noutcomes: [civilianDeaths, cost]\n",
  );
  await truce("sweep", file, "--out", store, "--workers", "0", "--quiet");
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe.skipIf(problem !== undefined)("truce query", () => {
  const sql =
    "SELECT arm, count(*) AS n, avg(value) AS mean FROM outcomes WHERE outcome = 'cost' GROUP BY arm ORDER BY arm";

  test("asks every table by its name, and gives what the CSV says", async () => {
    const rows = parseCsv(readFileSync(join(store, "tables/outcomes.csv"), "utf8")).slice(1);
    const costs = rows.filter((row) => row[4] === "cost" && row[2] === "mission").map((row) => Number(row[5]));
    const { out, status } = await truce("query", store, sql, "--json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual([
      { arm: "mission", n: 3, mean: costs.reduce((a, b) => a + b, 0) / 3 },
      { arm: "none", n: 3, mean: 0 },
    ]);
    for (const table of ["arms", "factors", "outcome_info", "points", "runs", "failures"])
      expect((await truce("query", store, `SELECT count(*) FROM ${table}`)).status).toBe(0);
  });

  test("prints a table, or CSV", async () => {
    expect((await truce("query", store, sql)).out).toMatch(
      /^arm +n +mean\n─+ +─+ +─+\nmission +3 +[\d.e-]+\nnone +3 +0\n\(2 rows\)\n$/,
    );
    const { out } = await truce(
      "query",
      store,
      "SELECT 'a,b' AS text, NULL AS nothing, true AS yes, 'NaN'::DOUBLE AS none",
      "--csv",
    );
    expect(out).toBe('text,nothing,yes,none\n"a,b",,true,\n');
  });

  test("says what is wrong with a query, and which tables there are", async () => {
    const { status, err } = await truce("query", store, "SELECT * FROM outcome");
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(
        /outcome[^]*tables: arms, factors, failures, outcome_info, outcomes, points, runs|tables: arms/,
      ),
    ]);
  });
});

test("without DuckDB, it says how to install it; without tables, how to get them", async () => {
  const { io } = screen();
  const missing = (): Promise<DuckDb> =>
    Promise.reject(Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" }));
  await expect(query(store, "SELECT 1", {}, io, missing)).rejects.toThrow(
    /not installed[^]*npm install @duckdb\/node-api/,
  );
  mkdirSync(join(base, "empty"));
  expect((await truce("query", join(base, "empty"), "SELECT 1")).err).toContain("holds no tables of results");
  writeFileSync(join(base, "empty", "experiment.lock.json"), "{}");
  expect((await truce("query", join(base, "empty"), "SELECT 1")).err).toContain("truce export");
  expect(existsSync(join(store, "tables"))).toBe(true);
});
