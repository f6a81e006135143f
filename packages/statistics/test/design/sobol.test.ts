import { rootKey, Stream } from "@truce/core/kernel";
import { describe, expect, it } from "vitest";
import { sobolDimensions, sobolPoints, type SobolScrambling } from "../../src/design/sobol.ts";

const plain = (count: number, dimensions: number, skip = 0) =>
  sobolPoints(count, dimensions, { scrambling: "none", skip });

describe("Sobol's sequence", () => {
  it("begins as Joe and Kuo print it", () => {
    expect(plain(10, 3)).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375],
      [0.6875, 0.8125, 0.4375],
    ]);
  });

  it("has the coordinates of another implementation in high dimensions (SciPy 1.17, qmc.Sobol without scrambling)", () => {
    const points = plain(64, 161);
    const at = (row: number) => [9, 49, 99, 160].map((dimension) => points[row]![dimension]);
    expect(at(5)).toEqual([0.125, 0.875, 0.375, 0.875]);
    expect(at(31)).toEqual([0.59375, 0.71875, 0.34375, 0.21875]);
    expect(at(63)).toEqual([0.578125, 0.671875, 0.078125, 0.046875]);
  });

  it("fills each of 2^m slices of every dimension once, scrambled or not, for all direction numbers", () => {
    for (const scrambling of ["none", "digitalShift", "owen"] as const) {
      const points = sobolPoints(256, sobolDimensions, { scrambling, seed: 7 });
      for (let dimension = 0; dimension < sobolDimensions; dimension++)
        expect(new Set(points.map((row) => Math.floor(row[dimension]! * 256))).size).toBe(256);
    }
  });

  it("has one point in each box of equal size in its first two dimensions, scrambled or not", () => {
    for (const scrambling of ["none", "digitalShift", "owen"] as const)
      for (const wide of [1, 4, 16, 64]) {
        const points = sobolPoints(64, 2, { scrambling, seed: "boxes" });
        const boxes = points.map(([x, y]) => `${Math.floor(x! * wide)} ${Math.floor((y! * 64) / wide)}`);
        expect(new Set(boxes).size).toBe(64);
      }
  });

  it("goes on where a shorter one ended, and depends on the seed alone", () => {
    for (const scrambling of ["none", "digitalShift", "owen"] as const) {
      const options = { scrambling, seed: "s" };
      const whole = sobolPoints(48, 5, options);
      expect([...sobolPoints(20, 5, options), ...sobolPoints(28, 5, { ...options, skip: 20 })]).toEqual(whole);
      expect(sobolPoints(48, 3, options)).toEqual(whole.map((row) => row.slice(0, 3)));
      expect(sobolPoints(48, 5, { ...options, seed: "t" })).not.toEqual(scrambling === "none" ? [] : whole);
    }
    // Its very last points are there too.
    expect(plain(2, 1, 4_294_967_294)).toEqual([[0.5 + 2 ** -32], [2 ** -32]]);
  });

  it("stays inside the open cube and is uniform once scrambled: each bit of a fixed point is fair over seeds", () => {
    const rounds = 400;
    const first = Array.from({ length: rounds }, (_, seed) => sobolPoints(2, 2, { seed }));
    for (const [row, dimension] of [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const)
      for (const scale of [2, 4, 32, 1024, 2 ** 20]) {
        const ones = first.filter((points) => Math.floor(points[row]![dimension]! * scale) % 2 === 1).length;
        expect(Math.abs(ones / rounds - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / rounds));
      }
    for (const [x, y] of first.flat()) expect(Math.min(x!, y!) > 0 && Math.max(x!, y!) < 1).toBe(true);
  });

  it("integrates a smooth function far better than random points do", () => {
    const [dimensions, count, rounds] = [6, 256, 30];
    const value = (row: readonly number[]) =>
      row.reduce((product, x, j) => product * (1 + (3 * x * x - 1) / (j + 2)), 1);
    const error = (points: (round: number) => readonly (readonly number[])[]): number => {
      let squares = 0;
      for (let round = 0; round < rounds; round++) {
        const difference = points(round).reduce((sum, row) => sum + value(row), 0) / count - 1;
        squares += difference * difference;
      }
      return Math.sqrt(squares / rounds);
    };
    const random = error((round) => {
      const stream = new Stream(rootKey(round), "random points");
      return Array.from({ length: count }, (_, row) =>
        Array.from({ length: dimensions }, (__, j) => stream.unit(row, j)),
      );
    });
    const ratio = (scrambling: SobolScrambling) =>
      random / error((seed) => sobolPoints(count, dimensions, { scrambling, seed }));
    expect(ratio("digitalShift")).toBeGreaterThan(8);
    expect(ratio("owen")).toBeGreaterThan(15);
  });

  it("refuses what it cannot give", () => {
    expect(() => sobolPoints(4, 162, { seed: 1 })).toThrow("from 0 to 161 is needed, got 162");
    expect(() => sobolPoints(4, 2)).toThrow("a seed is needed");
    expect(() => sobolPoints(1.5, 2, { seed: 1 })).toThrow(RangeError);
    expect(() => plain(2, 1, 4_294_967_295)).toThrow(RangeError);
  });
});
