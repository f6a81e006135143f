/** Tables as columns and the files they are written to. */
export { csvCell, csvText, writeCsv } from "./csv.ts";
export { loadPython, loadR } from "./loaders.ts";
export { writeNdjson } from "./ndjson.ts";
export { writeParquet } from "./parquet.ts";
export { parseCsv } from "./parse-csv.ts";
export {
  constant,
  csvName,
  isMissing,
  tableOf,
  type Cell,
  type Chunk,
  type ColumnType,
  type Table,
  type TableColumn,
} from "./table.ts";
