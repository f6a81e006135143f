import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { isMissing, type Cell, type Table } from "./table.ts";

/**
 * Writes a table as CSV (RFC 4180 but for the line end, which is \n): header, UTF-8, empty cells where a value is missing.
 * A file name that ends in .gz makes it compressed.
 */
export async function writeCsv(table: Table, file: string): Promise<void> {
  const text = Readable.from(csvText(table));
  if (file.endsWith(".gz")) await pipeline(text, createGzip({ level: 3 }), createWriteStream(file));
  else await pipeline(text, createWriteStream(file));
}

/** The same as text, in pieces of about a megabyte. */
export function* csvText(table: Table): Generator<string> {
  let text = `${table.columns.map((column) => csvCell(column.name)).join(",")}\n`;
  for (const { length, values } of table.chunks()) {
    for (let row = 0; row < length; row++) {
      for (let c = 0; c < values.length; c++) text += (c === 0 ? "" : ",") + csvCell(values[c]![row]);
      text += "\n";
      if (text.length > 1_000_000) {
        yield text;
        text = "";
      }
    }
  }
  yield text;
}

/** Numbers print with as many digits as it takes to read the same number back. */
export function csvCell(cell: Cell): string {
  if (isMissing(cell)) return "";
  if (typeof cell !== "string") return String(cell);
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
