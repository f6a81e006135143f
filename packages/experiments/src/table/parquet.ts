import type { BasicType } from "hyparquet-writer";
import { isMissing, type Cell, type Chunk, type ColumnType, type Table } from "./table.ts";

const types: Readonly<Record<ColumnType, BasicType>> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  flag: "BOOLEAN",
};

/**
 * Writes a table as Parquet, group of rows by group of rows; a missing value is null.
 * @param rowsPerGroup rows that stand in memory at once
 */
export async function writeParquet(
  table: Table,
  file: string,
  metadata: Readonly<Record<string, string>> = {},
  rowsPerGroup = 100_000,
): Promise<void> {
  const { ParquetWriter, fileWriter, schemaFromColumnData } = await import("hyparquet-writer");
  const empty = table.columns.map(({ name, type }) => ({ name, type: types[type], nullable: true, data: [] }));
  const writer = fileWriter(file);
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: empty }),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "truce",
  });
  let group: Chunk[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (rows === 0) return;
    const columnData = table.columns.map(({ name }, c) => ({ name, data: columnOf(group, c, rows) }));
    await parquet.write({ columnData, rowGroupSize: rows });
    group = [];
    rows = 0;
  };
  for (const chunk of table.chunks()) {
    if (chunk.length === 0) continue;
    group.push(chunk);
    rows += chunk.length;
    if (rows >= rowsPerGroup) await flush();
  }
  await flush();
  await parquet.finish();
}

/** One column of a group of rows. */
function columnOf(group: readonly Chunk[], column: number, rows: number): Cell[] {
  const out = new Array<Cell>(rows);
  let at = 0;
  for (const { length, values } of group) {
    const from = values[column]!;
    for (let row = 0; row < length; row++) {
      const cell = from[row];
      out[at++] = isMissing(cell) ? null : cell;
    }
  }
  return out;
}
