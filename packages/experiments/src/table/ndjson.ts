import { closeSync, openSync, writeSync } from "node:fs";
import { isMissing, type Table } from "./table.ts";

/** Writes a table as one JSON object a line; missing values are null. */
export function writeNdjson(table: Table, file: string): void {
  const descriptor = openSync(file, "w");
  try {
    let text = "";
    for (const { length, values } of table.chunks()) {
      for (let row = 0; row < length; row++) {
        const cells = table.columns.map(({ name }, c) => {
          const cell = values[c]![row];
          return `${JSON.stringify(name)}:${isMissing(cell) ? "null" : JSON.stringify(cell)}`;
        });
        text += `{${cells.join(",")}}\n`;
        if (text.length > 1_000_000) {
          writeSync(descriptor, text);
          text = "";
        }
      }
    }
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}
