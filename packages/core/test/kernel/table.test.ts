import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ColumnSpec, bytesOf, category, f64, flag, i32, ref } from "../../src/kernel/column.ts";
import { type Schema, State } from "../../src/kernel/table.ts";

const column: fc.Arbitrary<ColumnSpec> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((initial) => f64("f", "u", { initial })),
  fc.integer().map((initial) => i32("i", "u", { initial })),
  fc.constantFrom(flag("b", 0), flag("b", 1), category("c", ["x", "y"])),
);
const name = fc.stringMatching(/^[a-m][a-z]{0,6}$/);
const schemaAndRows = fc
  .dictionary(name, fc.record({ columns: fc.dictionary(name, column, { maxKeys: 20 }), rows: fc.nat(9) }), {
    maxKeys: 4,
  })
  .map((made) => ({
    schema: {
      tables: Object.fromEntries(Object.entries(made).map(([table, { columns }]) => [table, columns])),
      graphs: Object.fromEntries(
        Object.keys(made).map((table) => [`of-${table}`, { from: table, to: table, label: "", weight: "" }]),
      ),
    } satisfies Schema,
    rows: Object.fromEntries(Object.entries(made).map(([table, { rows }]) => [table, rows])),
    edges: Object.fromEntries(Object.entries(made).map(([table, { rows }]) => [`of-${table}`, rows * 2])),
  }));

describe("a state", () => {
  it("has every column with its initial value, in one buffer, none over another", () => {
    fc.assert(
      fc.property(schemaAndRows, ({ schema, rows, edges }) => {
        const state = new State<Schema>(schema, { rows, edges });
        const arrays = [
          ...state.cells.map(({ array }) => array),
          ...Object.values(state.graphs).flatMap(({ start, target, weight }) => [start, target, weight]),
        ];
        let end = 0;
        for (const array of arrays) {
          expect(array.buffer).toBe(state.buffer);
          expect(array.byteOffset).toBeGreaterThanOrEqual(end);
          end = array.byteOffset + array.byteLength;
        }
        expect(state.buffer.byteLength).toBeLessThan(end + 8);
        for (const { table, column: own, spec, array } of state.cells) {
          expect(array.length).toBe(rows[table]);
          expect([...array].every((value) => value === spec.initial)).toBe(true);
          expect(state.tables[table]![own]).toBe(array);
          expect(array.BYTES_PER_ELEMENT).toBe(bytesOf[spec.kind]);
        }
        for (const [table, n] of Object.entries(rows)) {
          expect(state.tables[table]!.n).toBe(n);
          const own = state.cells.filter((cells) => cells.table === table);
          expect(state.bytesPerRow(table)).toBe(own.reduce((sum, { spec }) => sum + bytesOf[spec.kind], 0));
        }
      }),
    );
  });

  it("refuses a schema or a size that cannot be, with every reason", () => {
    const schema = {
      tables: { sites: { zone: ref("zoness", "Zone"), n: i32("n", "") } },
      graphs: { roads: { from: "sites", to: "towns", label: "", weight: "" } },
    };
    const make = () => new State<Schema>(schema, { rows: { sites: 1.5 }, edges: {} });
    for (const reason of [
      'table "sites" needs a number of rows, got 1.5',
      'sites.zone refers to rows of "zoness", but there is no such table',
      'sites.n: "n" is the number of rows',
      'graph "roads" needs a number of edges, got undefined',
      'graph "roads" joins unknown table "towns"',
    ])
      expect(make).toThrow(reason);
  });
});
