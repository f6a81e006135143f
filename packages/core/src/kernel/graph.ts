import type { ReadonlyColumn } from "./column.ts";

/** Fixed neighbourhoods in compressed rows: the edges of row i are `start[i]` to `start[i + 1]`. */
export interface GraphSpec {
  /** Table of the rows that the edges leave. */
  readonly from: string;
  /** Table of the rows that they reach. */
  readonly to: string;
  readonly label: string;
  /** Meaning and unit of the weight. */
  readonly weight: string;
}

export interface Graph {
  readonly start: Int32Array<ArrayBuffer>;
  readonly target: Int32Array<ArrayBuffer>;
  readonly weight: Float64Array<ArrayBuffer>;
}

/** A graph that may be looked at but not rewired. */
export interface ReadonlyGraph {
  readonly start: ReadonlyColumn;
  readonly target: ReadonlyColumn;
  readonly weight: ReadonlyColumn;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Writes edges into compressed rows; the order within a row is the order given.
 * @throws RangeError if the number of edges is not the one reserved, or an edge leaves or reaches no row
 */
export function fillGraph(graph: Graph, edges: readonly Edge[]): void {
  const { start, target, weight } = graph;
  if (edges.length !== target.length)
    throw new RangeError(
      `the graph has room for ${target.length} edges but got ${edges.length}; the size of a state reserves them`,
    );
  const rows = start.length - 1;
  edges.forEach(({ from, to }, i) => {
    if (!(Number.isInteger(from) && from >= 0 && from < rows))
      throw new RangeError(`edge ${i} leaves row ${from}; the rows are 0 to ${rows - 1}`);
    if (!(Number.isInteger(to) && to >= 0)) throw new RangeError(`edge ${i} from row ${from} reaches row ${to}`);
  });
  start.fill(0);
  for (const { from } of edges) start[from + 1]!++;
  for (let i = 1; i < start.length; i++) start[i]! += start[i - 1]!;
  const next = start.slice();
  for (const { from, to, weight: w } of edges) {
    const place = next[from]!++;
    target[place] = to;
    weight[place] = w;
  }
}
