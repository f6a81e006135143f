import type { BasicType, ColumnSource } from "hyparquet-writer";
import { isMissing, type Cell, type Chunk, type ColumnType, type Table } from "./table.ts";

const types: Readonly<Record<ColumnType, BasicType>> = {
  text: "STRING",
  integer: "INT32",
  number: "DOUBLE",
  flag: "BOOLEAN",
};
const rowsPerGroup = 100_000;

/** Writes a table as Parquet, group of rows by group of rows; a missing value is null. */
export async function writeParquet(
  table: Table,
  file: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { ParquetWriter, fileWriter, schemaFromColumnData } = await import("hyparquet-writer");
  const columns = (chunks: readonly Chunk[]): ColumnSource[] =>
    table.columns.map(({ name, type }, c) => ({
      name,
      type: types[type],
      nullable: true,
      data: chunks.flatMap(({ length, values }) => Array.from({ length }, (_, row) => parquetCell(values[c]![row]))),
    }));
  const withoutType = (chunks: readonly Chunk[]) =>
    columns(chunks).map(({ type: _, nullable: __, ...column }) => column);

  const writer = fileWriter(file);
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: columns([]) }),
    kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
    createdBy: "truce",
  });
  let group: Chunk[] = [];
  let rows = 0;
  const flush = async (): Promise<void> => {
    if (rows === 0) return;
    await parquet.write({ columnData: withoutType(group), rowGroupSize: rows });
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

function parquetCell(cell: Cell): string | number | boolean | null {
  return isMissing(cell) ? null : cell;
}
