import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Graph, fillGraph } from "../../src/kernel/graph.ts";

function empty(rows: number, edges: number): Graph {
  return { start: new Int32Array(rows + 1), target: new Int32Array(edges), weight: new Float64Array(edges) };
}

describe("a graph", () => {
  it("gives back the edges of every row, in the order given", () => {
    const rows = 6;
    const row = fc.nat(rows - 1);
    fc.assert(
      fc.property(fc.array(fc.record({ from: row, to: row, weight: fc.double({ noNaN: true }) })), (edges) => {
        const graph = empty(rows, edges.length);
        graph.start.fill(9);
        fillGraph(graph, edges);
        expect(graph.start[0]).toBe(0);
        expect(graph.start[rows]).toBe(edges.length);
        for (let i = 0; i < rows; i++) {
          const found = [];
          for (let e = graph.start[i]; e < graph.start[i + 1]; e++)
            found.push({ from: i, to: graph.target[e], weight: graph.weight[e] });
          expect(found).toEqual(edges.filter(({ from }) => from === i));
        }
      }),
    );
  });

  it("refuses edges that it has no room for or that join no rows, and stays as it was", () => {
    const graph = empty(2, 1);
    fillGraph(graph, [{ from: 1, to: 0, weight: 2 }]);
    const before = structuredClone(graph);
    const refused = (from: number, to: number) => () => fillGraph(graph, [{ from, to, weight: 1 }]);
    expect(() => fillGraph(graph, [])).toThrow("has room for 1 edges but got 0");
    expect(refused(2, 0)).toThrow("edge 0 leaves row 2; the rows are 0 to 1");
    expect(refused(-1, 0)).toThrow("edge 0 leaves row -1");
    expect(refused(0, -1)).toThrow("edge 0 from row 0 reaches row -1");
    expect(refused(0, 0.5)).toThrow("reaches row 0.5");
    expect(graph).toEqual(before);
  });
});
