import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lattice, type Shape } from "../../src/kernel/lattice.ts";

const shapes: readonly Shape[] = ["vonNeumann", "moore", "disc"];

/** Distance as the definitions have it, written another way than the code. */
function near(shape: Shape, radius: number, dx: number, dy: number): boolean {
  if (shape === "vonNeumann") return Math.abs(dx) + Math.abs(dy) <= radius;
  if (shape === "moore") return Math.max(Math.abs(dx), Math.abs(dy)) <= radius;
  return dx * dx + dy * dy <= radius * radius;
}

function neighboursByDefinition(lattice: Lattice, shape: Shape, radius: number, cell: number): Set<number> {
  const { width, height, torus } = lattice;
  const found = new Set<number>();
  for (let other = 0; other < lattice.cells; other++) {
    let dx = Math.abs(lattice.column(other) - lattice.column(cell));
    let dy = Math.abs(lattice.row(other) - lattice.row(cell));
    if (torus) {
      dx = Math.min(dx, width - dx);
      dy = Math.min(dy, height - dy);
    }
    if (other !== cell && near(shape, radius, dx, dy)) found.add(other);
  }
  return found;
}

const world = fc
  .record({
    shape: fc.constantFrom(...shapes),
    radius: fc.integer({ min: 1, max: 4 }),
    extra: fc.tuple(fc.nat(8), fc.nat(8)),
    torus: fc.boolean(),
    place: fc.nat(),
  })
  .map(({ shape, radius, extra, torus, place }) => {
    const smallest = torus ? 2 * radius + 1 : 1;
    const lattice = new Lattice({ width: smallest + extra[0], height: smallest + extra[1], torus });
    return { lattice, shape, radius, cell: place % lattice.cells };
  });

describe("Lattice", () => {
  it("numbers cells row by row and wraps only on a torus", () => {
    const flat = new Lattice({ width: 5, height: 3, torus: false });
    const ring = new Lattice({ width: 5, height: 3, torus: true });
    expect(flat.cellAt(4, 2)).toBe(14);
    expect([flat.column(14), flat.row(14)]).toEqual([4, 2]);
    expect([flat.cellAt(5, 0), flat.cellAt(0, -1)]).toEqual([-1, -1]);
    expect([ring.cellAt(5, 0), ring.cellAt(-6, -1), ring.cellAt(0, -7)]).toEqual([0, 14, 10]);
  });

  it("has the known numbers of neighbours", () => {
    const lattice = new Lattice({ width: 40, height: 40, torus: true });
    const sizes = (shape: Shape, radii: readonly number[]): number[] =>
      radii.map((r) => lattice.neighbourhood(shape, r).size);
    expect(sizes("vonNeumann", [1, 2, 7])).toEqual([4, 12, 112]);
    expect(sizes("moore", [1, 2, 7])).toEqual([8, 24, 224]);
    expect(sizes("disc", [1, 1.7, 2, 7])).toEqual([4, 8, 12, 148]);
  });

  it("refuses sizes and radii that make no sense", () => {
    expect(() => new Lattice({ width: 0, height: 3, torus: true })).toThrow(/whole numbers/);
    const small = new Lattice({ width: 5, height: 9, torus: true });
    expect(() => small.neighbourhood("moore", 3)).toThrow(/meets itself/);
    expect(() => small.neighbourhood("moore", 1.5)).toThrow(/whole radius/);
    expect(() => small.neighbourhood("disc", 0.5)).toThrow(/at least 1/);
  });
});

describe("Neighbourhood", () => {
  it("lists exactly the cells within the radius, each once", () => {
    fc.assert(
      fc.property(world, ({ lattice, shape, radius, cell }) => {
        const within = lattice.neighbourhood(shape, radius);
        const listed = Array.from({ length: within.size }, (_, k) => within.at(cell, k)).filter((c) => c >= 0);
        const wanted = neighboursByDefinition(lattice, shape, radius, cell);
        expect(listed).toHaveLength(wanted.size);
        expect(new Set(listed)).toEqual(wanted);
      }),
    );
  });

  it("is mutual: who I see sees me", () => {
    fc.assert(
      fc.property(world, ({ lattice, shape, radius, cell }) => {
        const within = lattice.neighbourhood(shape, radius);
        const seenBy = (c: number): number[] => Array.from({ length: within.size }, (_, k) => within.at(c, k));
        for (const other of seenBy(cell)) if (other >= 0) expect(seenBy(other)).toContain(cell);
      }),
    );
  });

  it("adds to every neighbour once, to itself not, in bytes and in whole numbers", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: -3, max: 3 }), ({ lattice, shape, radius, cell }, amount) => {
        const within = lattice.neighbourhood(shape, radius);
        const wanted = neighboursByDefinition(lattice, shape, radius, cell);
        for (const values of [new Uint8Array(lattice.cells).fill(9), new Int32Array(lattice.cells).fill(9)]) {
          within.add(values, cell, amount);
          expect(Array.from(values)).toEqual(Array.from(values, (_, c) => (wanted.has(c) ? 9 + amount : 9)));
        }
      }),
    );
  });

  it("finds the n-th neighbour of a class in the order of its numbers, and says when there is none", () => {
    fc.assert(
      fc.property(
        world,
        fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
        ({ lattice, shape, radius, cell }, classes) => {
          const within = lattice.neighbourhood(shape, radius);
          const kinds = Uint8Array.from(classes.take(lattice.cells));
          const wanted = Array.from({ length: within.size }, (_, k) => within.at(cell, k)).filter(
            (c) => c >= 0 && kinds[c] === 1,
          );
          expect(within.tally(kinds, cell, 1)).toBe(wanted.length);
          expect(wanted.map((_, n) => within.find(kinds, cell, 1, n))).toEqual(wanted);
          expect(within.find(kinds, cell, 1, wanted.length)).toBe(-1);
        },
      ),
    );
  });
});
