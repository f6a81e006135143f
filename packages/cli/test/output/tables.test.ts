import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, csvCell, csvText, parseCsv, type Table, writeParquet } from "@truce/experiments/table";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tables } from "../../src/output/tables.ts";
import { fakeStudy } from "../fake-study.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "truce-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function roundTrip(table: Table): Promise<Record<string, unknown>[]> {
  const file = join(folder, `${table.name}.parquet`);
  await writeParquet(table, file);
  const bytes = readFileSync(file);
  return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
}

test("every table of a study holds the same as CSV and as Parquet", async () => {
  for (const table of tables(fakeStudy({ pairs: 3, weeks: 60 }))) {
    const [head, ...rows] = parseCsv([...csvText(table)].join(""));
    const objects = await roundTrip(table);
    expect(objects.length, table.name).toBe(rows.length);
    expect(rows.length, table.name).toBeGreaterThan(0);
    const asText = objects.map((object) => head!.map((name) => csvCell(object[name] as Cell)));
    expect(parseCsv(asText.map((row) => `${row.join(",")}\n`).join("")), table.name).toEqual(rows);
  }
});

