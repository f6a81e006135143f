import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPython, loadR, writeCsv, writeParquet, type Table } from "../table/index.ts";
import { datapackage } from "./datapackage.ts";
import { names, writeWhole } from "./files.ts";
import { fileHash, writeManifest } from "./manifest.ts";
import { StoreError, unwritable } from "./problem.ts";
import type { Conflict } from "./run-index.ts";
import type { Store } from "./store.ts";
import { storeTables } from "./tables.ts";

/** Rows of a table that stand in memory at once. */
const rowsPerGroup = 20_000;

/**
 * Writes the tables of a store, what reads them, and the manifest. All of it follows from the experiment and its results alone: the same
 * bytes for any number of workers, any order, any interruptions.
 *
 * @param folder where to; the store's own folder by default
 * @param more further tables
 * @returns names of the files, relative to the folder
 * @throws StoreError if two results of one run differ, or nothing can be written
 */
export async function writeTables(store: Store, folder = store.folder, more: readonly Table[] = []): Promise<string[]> {
  refuseConflicts(store);
  const { lock } = store;
  const all = [...storeTables(store), ...more];
  const part = join(folder, `.${names.tables}.part`);
  const old = join(folder, `.${names.tables}.old`);
  try {
    for (const left of [part, old]) rmSync(left, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const metadata = { truce_experiment: lock.id, truce_model: lock.modelVersion };
    for (const table of all) {
      await writeCsv(table, join(part, `${table.name}.csv`));
      await writeParquet(table, join(part, `${table.name}.parquet`), metadata, rowsPerGroup);
    }
    const hashes = Object.fromEntries(all.map(({ name }) => [name, fileHash(join(part, `${name}.csv`))]));
    const tables = join(folder, names.tables);
    if (existsSync(tables)) renameSync(tables, old);
    renameSync(part, tables);
    rmSync(old, { recursive: true, force: true });
    writeWhole(join(folder, names.descriptor), `${JSON.stringify(datapackage(lock, all, hashes), null, 2)}\n`);
    writeWhole(join(folder, names.loadR), loadR(all));
    writeWhole(join(folder, names.loadPython), loadPython(all));
    const files = [
      ...all.flatMap(({ name }) => ["csv", "parquet"].map((ending) => `${names.tables}/${name}.${ending}`)),
      names.descriptor,
      names.loadR,
      names.loadPython,
      ...(existsSync(join(folder, names.points)) ? [names.points] : []),
    ];
    writeManifest(folder, files);
    return [...files, names.manifest];
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    throw unwritable(folder, error);
  }
}

/** How results were made; nothing in it changes a number, and it is not in the manifest. */
export function writeProvenance(folder: string, provenance: unknown): void {
  writeFileSync(join(folder, names.provenance), `${JSON.stringify(provenance, null, 2)}\n`);
}

function refuseConflicts({ index: { conflicts } }: Store): void {
  if (conflicts.length === 0) return;
  throw new StoreError(
    `${conflicts.length} runs have two results that differ, which the same model and seed can never give:\n` +
      `${conflicts.slice(0, 3).map(conflictLine).join("\n")}\n` +
      "  this is a fault of the program or of a machine, so no tables are written; truce replay <folder> <key> shows which result is right",
    true,
  );
}

/** One conflict in words. */
export function conflictLine({ key, first, second }: Conflict): string {
  const of = ({ result, shard }: Conflict["first"]) =>
    result.status === "done" ? `${result.hash} [${result.outcomes.join(", ")}] in ${shard}` : `failed in ${shard}`;
  return `  ${key}: ${of(first)}\n  ${" ".repeat(key.length)}  ${of(second)}`;
}
