import { type ColumnArray, type ColumnSpec, bytesOf } from "./column.ts";
import type { Graph, GraphSpec } from "./graph.ts";

/** A table is a name and its columns; a row number is an agent's identity for life. */
export type TableSpec = Readonly<Record<string, ColumnSpec>>;

export interface Schema {
  readonly tables: Readonly<Record<string, TableSpec>>;
  readonly graphs: Readonly<Record<string, GraphSpec>>;
}

/** How many rows each table and edges each graph has: fixed for the whole run. */
export interface Size<S extends Schema> {
  readonly rows: { readonly [T in keyof S["tables"]]: number };
  readonly edges: { readonly [G in keyof S["graphs"]]: number };
}

export type Columns<T extends TableSpec> = { readonly [C in keyof T]: ColumnArray<T[C]> } & { readonly n: number };

/** Where one column lies in the buffer. */
export interface Cells {
  readonly table: string;
  readonly column: string;
  readonly spec: ColumnSpec;
  /** Bytes from the beginning of the buffer. */
  readonly offset: number;
  readonly array: Float64Array | Int32Array | Uint8Array;
}

/**
 * The whole state of a simulation in one buffer. Nothing that affects the future lives outside it, so that copying the
 * buffer is a snapshot and comparing two buffers compares two worlds.
 */
export class State<S extends Schema> {
  readonly schema: S;
  readonly size: Size<S>;
  readonly buffer: ArrayBuffer;
  readonly tables: { readonly [T in keyof S["tables"]]: Columns<S["tables"][T]> };
  readonly graphs: { readonly [G in keyof S["graphs"]]: Graph };
  /** Every column in the order of the buffer; the graphs come after them. */
  readonly cells: readonly Cells[];

  /**
   * Every cell has its initial value, every graph no edges yet (`fillGraph`).
   * @throws TypeError if the schema contradicts itself or a size is missing or not a whole number
   */
  constructor(schema: S, size: Size<S>) {
    checkSchema(schema, size);
    this.schema = schema;
    this.size = size;
    const rowsOf = size.rows as Readonly<Record<string, number>>;
    const edgesOf = size.edges as Readonly<Record<string, number>>;
    let bytes = 0;
    const reserve = (count: number, width: number): number => {
      const offset = bytes;
      bytes += Math.ceil((count * width) / 8) * 8;
      return offset;
    };
    const columnPlan = Object.entries(schema.tables).flatMap(([table, columns]) =>
      Object.entries(columns).map(([column, spec]) => {
        const rows = rowsOf[table]!;
        return { table, column, spec, rows, offset: reserve(rows, bytesOf[spec.kind]) };
      }),
    );
    const graphPlan = Object.entries(schema.graphs).map(([graph, spec]) => {
      const starts = rowsOf[spec.from]! + 1;
      const edges = edgesOf[graph]!;
      return { graph, starts, edges, start: reserve(starts, 4), target: reserve(edges, 4), weight: reserve(edges, 8) };
    });
    this.buffer = new ArrayBuffer(bytes);
    this.cells = columnPlan.map(({ table, column, spec, rows, offset }) => {
      const array = new arrays[spec.kind](this.buffer, offset, rows);
      array.fill(spec.initial);
      return { table, column, spec, offset, array };
    });
    // An object filled key by key becomes a slow dictionary after a dozen columns; one made from entries does not.
    this.tables = Object.fromEntries(
      Object.keys(schema.tables).map((table) => [
        table,
        Object.fromEntries([
          ["n", rowsOf[table]!],
          ...this.cells.filter((cells) => cells.table === table).map(({ column, array }) => [column, array] as const),
        ]),
      ]),
    ) as unknown as this["tables"];
    this.graphs = Object.fromEntries(
      graphPlan.map(({ graph, starts, edges, start, target, weight }) => [
        graph,
        {
          start: new Int32Array(this.buffer, start, starts),
          target: new Int32Array(this.buffer, target, edges),
          weight: new Float64Array(this.buffer, weight, edges),
        },
      ]),
    ) as unknown as this["graphs"];
  }

  /** Bytes of state for one row of a table. */
  bytesPerRow(table: keyof S["tables"] & string): number {
    return Object.values(this.schema.tables[table]!).reduce((sum, spec) => sum + bytesOf[spec.kind], 0);
  }
}

const arrays = { f64: Float64Array, i32: Int32Array, u8: Uint8Array } as const;

function checkSchema(schema: Schema, size: Size<Schema>): void {
  const problems: string[] = [];
  const isCount = (count: unknown): boolean => Number.isSafeInteger(count) && (count as number) >= 0;
  const known = (table: string): boolean => Object.hasOwn(schema.tables, table);
  for (const [table, columns] of Object.entries(schema.tables)) {
    if (!isCount(size.rows[table])) problems.push(`table "${table}" needs a number of rows, got ${size.rows[table]}`);
    if (Object.hasOwn(columns, "n"))
      problems.push(`${table}.n: "n" is the number of rows; call the column something else`);
    for (const [column, spec] of Object.entries(columns))
      if (spec.table !== undefined && !known(spec.table))
        problems.push(`${table}.${column} refers to rows of "${spec.table}", but there is no such table`);
  }
  for (const [graph, { from, to }] of Object.entries(schema.graphs)) {
    if (!isCount(size.edges[graph]))
      problems.push(`graph "${graph}" needs a number of edges, got ${size.edges[graph]}`);
    for (const end of [from, to]) if (!known(end)) problems.push(`graph "${graph}" joins unknown table "${end}"`);
  }
  if (problems.length > 0) throw new TypeError(`The tables do not hold together:\n  ${problems.join("\n  ")}`);
}
