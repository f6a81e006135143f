import type { DuckDBInstance } from "@duckdb/node-api";
import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { csvCell } from "@truce/experiments/table";
import { exit, UserError } from "../exit.ts";
import type { Io } from "../io.ts";
import { padEnd, padStart, width } from "../output/ansi.ts";

export interface QueryOptions {
  readonly csv?: boolean;
  readonly json?: boolean;
}

/** The part of DuckDB that is used. */
export interface DuckDb {
  readonly DuckDBInstance: typeof DuckDBInstance;
}

type Cell = string | number | boolean | null;

const load = async (): Promise<DuckDb> => import("@duckdb/node-api");

/** `truce query <folder> <sql>`: asks the tables of results in SQL. DuckDB reads the Parquet files as they are; every table is a view of its name. */
export async function query(
  folder: string,
  sql: string,
  { csv = false, json = false }: QueryOptions,
  io: Io,
  loadDuckDb = load,
): Promise<number> {
  if (csv && json) throw new UserError("--csv and --json: say one of them");
  const tables = tablesIn(folder);
  const { DuckDBInstance } = await found(loadDuckDb);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    for (const name of tables)
      await connection.run(
        `CREATE VIEW ${quoted(name, '"')} AS SELECT * FROM read_parquet(${quoted(join(resolve(folder), "tables", `${name}.parquet`), "'")})`,
      );
    const reader = await connection.runAndReadAll(sql);
    const head = reader.columnNames();
    const rows = reader.getRowsJS().map((row) => row.map(cellOf));
    if (json)
      io.out(`${JSON.stringify(rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i], cell]))))}\n`);
    else if (csv) io.out([head, ...rows].map((row) => `${row.map(csvCell).join(",")}\n`).join(""));
    else io.out(`${lines(head, rows).join("\n")}\n`);
    return exit.ok;
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n  tables: ${tables.join(", ")}`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function tablesIn(folder: string): string[] {
  const place = join(folder, "tables");
  const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(".parquet")) : [];
  if (names.length > 0) return names.map((name) => name.slice(0, -".parquet".length)).toSorted();
  const half = existsSync(join(folder, "experiment.lock.json"));
  throw new UserError(
    half
      ? `${folder} has no tables yet: a sweep writes them at its end; truce export ${folder} --out <elsewhere> writes those of what is done so far`
      : `${folder} holds no tables of results: there is no tables/*.parquet in it`,
  );
}

async function found(loadDuckDb: () => Promise<DuckDb>): Promise<DuckDb> {
  try {
    return await loadDuckDb();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND";
    throw new UserError(
      `truce query needs DuckDB, which is not ${missing ? "installed" : `working here (${message.split("\n")[0]})`}; it is optional and takes about 70 MB\n` +
        "  install it beside truce: npm install @duckdb/node-api\n" +
        "  or open tables/*.parquet with any other program; load.R and load.py read them into R and Python",
    );
  }
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner));
}

function lines(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const text = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
  const wide = head.map((name, i) => Math.max(width(name), ...text.map((row) => width(row[i]!))));
  const right = head.map(
    (_, i) => rows.length > 0 && rows.every((row) => row[i] === null || typeof row[i] === "number"),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (right[i]! ? padStart(cell, wide[i]!) : padEnd(cell, wide[i]!)))
      .join("  ")
      .trimEnd();
  return [
    line(head),
    line(wide.map((count) => "─".repeat(count))),
    ...text.map(line),
    `(${rows.length} row${rows.length === 1 ? "" : "s"})`,
  ];
}

const quoted = (text: string, mark: string): string => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
