import { describe, expect, it } from "vitest";
import { Lattice } from "../../src/kernel/lattice.ts";

describe("Lattice", () => {
  it("numbers cells row by row and wraps only on a torus", () => {
    const flat = new Lattice({ width: 5, height: 3, torus: false });
    const ring = new Lattice({ width: 5, height: 3, torus: true });
    expect(flat.cellAt(4, 2)).toBe(14);
    expect([flat.column(14), flat.row(14)]).toEqual([4, 2]);
    expect([flat.cellAt(5, 0), flat.cellAt(0, -1)]).toEqual([-1, -1]);
    expect([ring.cellAt(5, 0), ring.cellAt(-6, -1), ring.cellAt(0, -7)]).toEqual([0, 14, 10]);
  });

  it("refuses sizes that make no sense", () => {
    expect(() => new Lattice({ width: 0, height: 3, torus: true })).toThrow(/whole numbers/);
    expect(() => new Lattice({ width: 3, height: 2.5, torus: true })).toThrow(/3 × 2.5/);
  });
});
