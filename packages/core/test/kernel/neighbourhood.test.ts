import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lattice } from "../../src/kernel/lattice.ts";
import type { Shape } from "../../src/kernel/neighbourhood.ts";
import { Stream, rootKey } from "../../src/kernel/random.ts";

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

describe("Neighbourhood", () => {
  it("has the known numbers of neighbours", () => {
    const lattice = new Lattice({ width: 40, height: 40, torus: true });
    const sizes = (shape: Shape, radii: readonly number[]): number[] =>
      radii.map((r) => lattice.neighbourhood(shape, r).size);
    expect(sizes("vonNeumann", [1, 2, 7])).toEqual([4, 12, 112]);
    expect(sizes("moore", [1, 2, 7])).toEqual([8, 24, 224]);
    expect(sizes("disc", [1, 1.7, 2, 7])).toEqual([4, 8, 12, 148]);
  });

  it("refuses radii that make no sense", () => {
    const small = new Lattice({ width: 5, height: 9, torus: true });
    expect(() => small.neighbourhood("moore", 3)).toThrow(/meets itself/);
    expect(() => small.neighbourhood("moore", 1.5)).toThrow(/whole radius/);
    expect(() => small.neighbourhood("disc", 0.5)).toThrow(/at least 1/);
    expect(() => small.neighbourhood("disc", 128)).toThrow(/up to 127/);
  });

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

  it("adds one to bytes four at a time as it does one at a time", () => {
    fc.assert(
      fc.property(world, fc.boolean(), ({ lattice, shape, radius, cell }, more) => {
        const within = lattice.neighbourhood(shape, radius);
        const values = new Uint8Array(Math.ceil(lattice.cells / 4) * 4).fill(9);
        const wanted = values.slice();
        within.add(wanted, cell, more ? 1 : -1);
        within.addOne(new Int32Array(values.buffer), cell, more);
        expect(values).toEqual(wanted);
      }),
    );
  });

  it("guesses every neighbour equally often, also where a part of them is outside", () => {
    const lattice = new Lattice({ width: 12, height: 10, torus: false });
    const within = lattice.neighbourhood("vonNeumann", 7);
    const stream = new Stream(rootKey("guess"), "test");
    for (const cell of [0, 55]) {
      const times = new Map<number, number>();
      const draws = 20_000;
      for (let row = 0; row < draws; row++) {
        const found = within.guess(new Uint8Array(lattice.cells), cell, stream, row, 0);
        times.set(found, (times.get(found) ?? 0) + 1);
      }
      const there = neighboursByDefinition(lattice, "vonNeumann", 7, cell);
      expect(new Set(times.keys())).toEqual(there);
      // Chi-square with n − 1 degrees of freedom: mean n − 1, variance 2(n − 1); four standard deviations above.
      const expected = draws / there.size;
      const distance = [...times.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
      expect(distance).toBeLessThan(there.size - 1 + 4 * Math.sqrt(2 * (there.size - 1)));
    }
  });

  it("does without kept tables where they would be large", () => {
    const lattice = new Lattice({ width: 60, height: 50, torus: true });
    const within = lattice.neighbourhood("moore", 18);
    expect(within.size).toBe(1368);
    const listed = Array.from({ length: within.size }, (_, k) => within.at(61, k));
    expect(new Set(listed)).toEqual(neighboursByDefinition(lattice, "moore", 18, 61));
  });
});
