import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Count, EMPTY, Grid } from "../../src/kernel/grid.ts";
import { Lattice } from "../../src/kernel/lattice.ts";
import type { Shape } from "../../src/kernel/neighbourhood.ts";
import { Stream, rootKey } from "../../src/kernel/random.ts";

interface Setting {
  readonly torus: boolean;
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly shapes: readonly [Shape, Shape];
}

const setting: fc.Arbitrary<Setting> = fc.record({
  torus: fc.boolean(),
  width: fc.integer({ min: 5, max: 9 }),
  height: fc.integer({ min: 5, max: 9 }),
  rows: fc.integer({ min: 1, max: 20 }),
  shapes: fc.tuple(fc.constantFrom("vonNeumann", "moore", "disc"), fc.constantFrom("vonNeumann", "moore", "disc")),
});

/** What may happen to a row; numbers are taken modulo what there is. */
const happenings = fc.array(
  fc.record({
    what: fc.constantFrom("place", "remove", "move", "moveAs", "setKind"),
    row: fc.nat(),
    cell: fc.nat(),
    kind: fc.nat(),
  }),
  { maxLength: 60 },
);

function world({ torus, width, height, rows, shapes }: Setting) {
  const lattice = new Lattice({ width, height, torus });
  const occupant = new Int32Array(lattice.cells).fill(-1);
  const kind = new Uint8Array(lattice.cells);
  const cell = new Int32Array(rows).fill(-1);
  const counts: Count[] = [
    { kind: 1, within: lattice.neighbourhood(shapes[0], 1), column: new Uint8Array(lattice.cells) },
    { kind: 2, within: lattice.neighbourhood(shapes[1], 2), column: new Int32Array(lattice.cells) },
    { kind: 1, within: lattice.neighbourhood(shapes[1], 2), column: new Uint8Array(lattice.cells) },
  ];
  return { lattice, occupant, kind, cell, counts, grid: new Grid(lattice, { occupant, kind, cell }, counts) };
}

type World = ReturnType<typeof world>;

function act(
  { lattice, occupant, cell, grid }: World,
  h: { what: string; row: number; cell: number; kind: number },
): void {
  const row = h.row % cell.length;
  const to = h.cell % lattice.cells;
  const kind = 1 + (h.kind % 3);
  const free = occupant[to] === -1;
  const on = cell[row] >= 0;
  if (h.what === "place" && !on && free) grid.place(row, to, kind);
  if (h.what === "remove" && on) grid.remove(row);
  if (h.what === "move" && on && free) grid.move(row, to);
  if (h.what === "moveAs" && on && free) grid.move(row, to, kind);
  if (h.what === "setKind" && on) grid.setKind(row, kind);
}

describe("Grid", () => {
  it("always has counts that equal a recount", () => {
    fc.assert(
      fc.property(setting, happenings, (s, list) => {
        const w = world(s);
        for (const happening of list) {
          act(w, happening);
          for (const { kind, within, column } of w.counts)
            expect(Array.from(column)).toEqual(Array.from(column, (_, c) => within.tally(w.kind, c, kind)));
        }
      }),
    );
  });

  it("conserves rows: cells and rows name each other, and only happenings change who is there", () => {
    fc.assert(
      fc.property(setting, happenings, (s, list) => {
        const w = world(s);
        const kinds = new Map<number, number>();
        for (const h of list) {
          const row = h.row % s.rows;
          const before = w.cell[row];
          act(w, h);
          if (w.cell[row] < 0) kinds.delete(row);
          else if (before < 0 || h.what === "setKind" || (h.what === "moveAs" && w.cell[row] !== before))
            kinds.set(row, 1 + (h.kind % 3));
        }
        const standing = [...w.cell.keys()].filter((row) => w.cell[row] >= 0);
        expect(standing).toEqual([...kinds.keys()].sort((a, b) => a - b));
        for (const row of standing) {
          expect(w.occupant[w.cell[row]]).toBe(row);
          expect(w.grid.kindOf(row)).toBe(kinds.get(row));
        }
        expect(w.occupant.filter((row) => row >= 0)).toHaveLength(standing.length);
        expect(w.kind.filter((kind) => kind !== EMPTY)).toHaveLength(standing.length);
      }),
    );
  });

  it("carries on in another grid over the same columns", () => {
    fc.assert(
      fc.property(setting, happenings, (s, list) => {
        const one = world(s);
        const other = world(s);
        for (const h of list) {
          act(one, h);
          act({ ...other, grid: new Grid(other.lattice, other, other.counts) }, h);
        }
        expect([other.occupant, other.kind, other.cell, ...other.counts.map((c) => c.column)]).toEqual([
          one.occupant,
          one.kind,
          one.cell,
          ...one.counts.map((c) => c.column),
        ]);
      }),
    );
  });

  it("picks an empty neighbour whenever there is one, and none otherwise", () => {
    fc.assert(
      fc.property(setting, happenings, fc.nat(), (s, list, tick) => {
        const w = world(s);
        for (const h of list) act(w, { ...h, what: "place" });
        const stream = new Stream(rootKey("grid"), "test");
        stream.seek(tick);
        for (const { within } of w.counts)
          for (let c = 0; c < w.lattice.cells; c++) {
            const found = w.grid.emptyNear(c, within, stream, c);
            const empty = Array.from({ length: within.size }, (_, k) => within.at(c, k)).filter(
              (n) => n >= 0 && w.kind[n] === EMPTY,
            );
            if (empty.length === 0) expect(found).toBe(-1);
            else expect(empty).toContain(found);
          }
      }),
    );
  });

  it("picks each empty neighbour equally often, also the last one of a crowded corner", () => {
    const w = world({ torus: false, width: 9, height: 9, rows: 81, shapes: ["moore", "moore"] });
    const within = w.lattice.neighbourhood("moore", 4);
    const free = [1, 13, 40];
    for (let c = 0; c < 81; c++) if (!free.includes(c)) w.grid.place(c, c, 1);
    const stream = new Stream(rootKey("uniform"), "test");
    const times = new Map(free.map((c) => [c, 0]));
    const draws = 6000;
    for (let row = 0; row < draws; row++) {
      const found = w.grid.emptyNear(0, within, stream, row);
      times.set(found, times.get(found)! + 1);
    }
    // 0.999 quantile of chi-square with two degrees of freedom: 13.8.
    const expected = draws / free.length;
    const distance = free.reduce((sum, c) => sum + (times.get(c)! - expected) ** 2 / expected, 0);
    expect(distance).toBeLessThan(13.8);
    w.grid.place(1, 1, 1);
    w.grid.place(13, 13, 1);
    for (let row = 0; row < 50; row++) expect(w.grid.emptyNear(0, within, stream, row)).toBe(40);
  });

  it("names the n-th neighbour of a class", () => {
    const w = world({ torus: true, width: 5, height: 5, rows: 3, shapes: ["moore", "moore"] });
    const around = w.lattice.neighbourhood("moore", 1);
    w.grid.place(0, 24, 2);
    w.grid.place(1, 1, 2);
    w.grid.place(2, 5, 3);
    expect([0, 1, 2].map((n) => w.grid.nth(0, around, 2, n))).toEqual([0, 1, -1]);
    expect(w.grid.nth(0, around, 3, 0)).toBe(2);
  });

  it("refuses what cannot be, and leaves everything as it was", () => {
    const w = world({ torus: true, width: 5, height: 5, rows: 3, shapes: ["moore", "moore"] });
    w.grid.place(0, 3, 1);
    w.grid.place(1, 4, 1);
    const before = structuredClone([w.occupant, w.kind, w.cell, w.counts[0]!.column]);
    expect(() => w.grid.place(0, 7, 1)).toThrow("row 0 already stands on cell 3");
    expect(() => w.grid.place(2, 3, 1)).toThrow("row 0 is there");
    expect(() => w.grid.move(0, 4)).toThrow("row 1 is there");
    expect(() => w.grid.move(0, -1)).toThrow(/no cell -1/);
    expect(() => w.grid.move(2, 7)).toThrow("row 2 is off the grid");
    expect(() => w.grid.move(2, 7, 1)).toThrow("row 2 is off the grid");
    expect(() => w.grid.remove(2)).toThrow("row 2 is off the grid");
    expect([w.occupant, w.kind, w.cell, w.counts[0]!.column]).toEqual(before);
    expect(() => new Grid(w.lattice, { ...w, kind: new Uint8Array(24) })).toThrow(/25 cells/);
    const lattice = new Lattice({ width: 40, height: 40, torus: true });
    const wide = lattice.neighbourhood("moore", 8);
    const columns = { occupant: new Int32Array(1600), kind: new Uint8Array(1600), cell: new Int32Array(9) };
    expect(() => new Grid(lattice, columns, [{ kind: 1, within: wide, column: new Uint8Array(1600) }])).toThrow(/288/);
  });
});
