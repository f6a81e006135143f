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
  /** Every column in the order of the buffer. */
  readonly cells: readonly Cells[];

  constructor(schema: S, size: Size<S>) {
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
      Object.entries(columns).map(([column, spec]) => ({
        table, column, spec, offset: reserve(rowsOf[table]!, bytesOf[spec.kind]),
      })),
    );
    const graphPlan = Object.entries(schema.graphs).map(([graph, spec]) => ({
      graph,
      start: reserve(rowsOf[spec.from]! + 1, 4),
      target: reserve(edgesOf[graph]!, 4),
      weight: reserve(edgesOf[graph]!, 8),
    }));
    this.buffer = new ArrayBuffer(bytes);
    const tables: Record<string, Record<string, unknown>> = {};
    for (const table of Object.keys(schema.tables)) tables[table] = { n: rowsOf[table] };
    this.cells = columnPlan.map(({ table, column, spec, offset }) => {
      const n = rowsOf[table]!;
      const array =
        spec.kind === "f64" ? new Float64Array(this.buffer, offset, n)
        : spec.kind === "i32" ? new Int32Array(this.buffer, offset, n)
        : new Uint8Array(this.buffer, offset, n);
      array.fill(spec.initial);
      tables[table]![column] = array;
      return { table, column, spec, offset, array };
    });
    const graphs: Record<string, Graph> = {};
    for (const { graph, start, target, weight } of graphPlan) {
      const edges = edgesOf[graph]!;
      graphs[graph] = {
        start: new Int32Array(this.buffer, start, rowsOf[schema.graphs[graph]!.from]! + 1),
        target: new Int32Array(this.buffer, target, edges),
        weight: new Float64Array(this.buffer, weight, edges),
      };
    }
    // An object filled key by key becomes a slow dictionary after a dozen columns; one made from entries does not.
    this.tables = Object.fromEntries(
      Object.entries(tables).map(([table, columns]) => [table, Object.fromEntries(Object.entries(columns))]),
    ) as unknown as this["tables"];
    this.graphs = graphs as unknown as this["graphs"];
  }

  /** Bytes of state for one row of a table. */
  bytesPerRow(table: keyof S["tables"] & string): number {
    return Object.values(this.schema.tables[table]!).reduce((sum, spec) => sum + bytesOf[spec.kind], 0);
  }
}
