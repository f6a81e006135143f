import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeParquet } from "../../src/table/parquet.ts";
import { tableOf, type Table } from "../../src/table/table.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "truce-parquet-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function roundTrip(table: Table): Promise<Record<string, unknown>[]> {
  const file = join(folder, `${table.name}.parquet`);
  await writeParquet(table, file, { truce_model: "1" });
  const bytes = readFileSync(file);
  return parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) });
}

test("any rows read back from Parquet as they were, missing values as null", async () => {
  const columns = [
    { name: "text", type: "text", meaning: "" },
    { name: "whole", type: "integer", meaning: "" },
    { name: "number", type: "number", meaning: "" },
    { name: "flag", type: "flag", meaning: "" },
  ] as const;
  const record = fc.record({
    text: fc.option(fc.string({ unit: "grapheme" })),
    whole: fc.option(fc.integer()),
    number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    flag: fc.option(fc.boolean()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(record), async (rows) => {
      expect(await roundTrip(tableOf("any", "", columns, () => rows))).toEqual(rows);
    }),
    { numRuns: 50 },
  );
});

test("a table without rows is a file with its columns, and the model version stands in every file", async () => {
  const empty = tableOf("empty", "", [{ name: "a", type: "text", meaning: "" }], () => []);
  expect(await roundTrip(empty)).toEqual([]);
  const bytes = readFileSync(join(folder, "empty.parquet"));
  const metadata = parquetMetadata(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  expect(metadata.schema.map(({ name }) => name)).toEqual(["root", "a"]);
  expect(metadata.key_value_metadata).toContainEqual({ key: "truce_model", value: "1" });
});

test("a table longer than a group of rows keeps its order", async () => {
  const n = 250_001;
  const table: Table = {
    name: "long",
    meaning: "",
    columns: [{ name: "i", type: "number", meaning: "" }],
    *chunks() {
      for (let from = 0; from < n; from += 60_000) {
        const length = Math.min(60_000, n - from);
        yield { length, values: [Float64Array.from({ length }, (_, i) => from + i)] };
      }
    },
  };
  const read = await roundTrip(table);
  expect(read.length).toBe(n);
  expect(read.every(({ i }, at) => i === at)).toBe(true);
});
