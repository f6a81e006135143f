import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { UserError } from "../exit.ts";
import { type Table, writeCsv, writeNdjson, writeParquet } from "@truce/experiments/table";
import { checkWritable } from "./writable.ts";

/** Refuses, before anything is computed, a file that cannot be written. */
export function checkFile(option: string, file: string): void {
  checkWritable(temporaryFor(file), { before: `${option} ${file}: ` });
  if (existsSync(file) && !statSync(file).isFile()) throw new UserError(`${option} ${file}: this is not a file`);
}

function temporaryFor(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.part`);
}

/** Writes a table as its name's ending says, beside its place, and moves it there when it is complete. */
export async function writeTable(table: Table, file: string): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    const ending = extname(file).toLowerCase();
    if (ending === ".parquet") await writeParquet(table, temporary);
    else if (ending === ".ndjson") writeNdjson(table, temporary);
    else await writeCsv(table, temporary);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
