import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstDifference, hashBytes, hashState } from "../../src/kernel/hash.ts";
import type { State } from "../../src/kernel/table.ts";
import { type ToySchema, small, stateOf, toy } from "./toy.ts";

/** Every array of a state with the name of what it holds, in the order of the buffer. */
function arraysOf(state: State<ToySchema>) {
  const { start, target, weight } = state.graphs.roads;
  return [
    ...state.cells,
    { table: "roads", column: "start", array: start },
    { table: "roads", column: "target", array: target },
    { table: "roads", column: "weight", array: weight },
  ].filter(({ array }) => array.length > 0);
}

describe("the fingerprint of a state", () => {
  it("is the same for the same bits, another for another bit, and the difference is found", () => {
    fc.assert(
      fc.property(toy, fc.nat(), fc.nat(), fc.nat(63), (made, which, where, bit) => {
        const [left, right] = [stateOf(made), stateOf(made)];
        expect(hashState(left, 3)).toBe(hashState(right, 3));
        expect(firstDifference(left, right)).toBeNull();
        const arrays = arraysOf(right);
        const { table, column, array } = arrays[which % arrays.length]!;
        const row = where % array.length;
        const bits = bit % (array.BYTES_PER_ELEMENT * 8);
        new Uint8Array(right.buffer, array.byteOffset + row * array.BYTES_PER_ELEMENT)[bits >> 3]! ^= 1 << (bits & 7);
        expect(hashState(right, 3)).not.toBe(hashState(left, 3));
        const before = arraysOf(left)[which % arrays.length]!.array[row]!;
        expect(firstDifference(left, right)).toEqual({ table, column, row, left: before, right: array[row]! });
      }),
      { numRuns: 500 },
    );
  });

  it("names the first of several differences", () => {
    const [left, right] = [stateOf(small), stateOf(small)];
    right.tables.zones.heat[1] = 1;
    right.tables.sites.stock[3] = 7;
    right.tables.sites.stock[2] = 8;
    expect(firstDifference(left, right)).toEqual({ table: "sites", column: "stock", row: 2, left: 2 / 3, right: 8 });
  });

  it("tells 0 from −0 and one tick from another", () => {
    const [left, right] = [stateOf(small), stateOf(small)];
    right.tables.zones.heat[0] = -0;
    expect(hashState(right, 0)).not.toBe(hashState(left, 0));
    expect(firstDifference(left, right)).toEqual({ table: "zones", column: "heat", row: 0, left: 0, right: -0 });
    expect(hashState(left, 1)).not.toBe(hashState(left, 0));
  });

  it("differs between 100,000 states that differ in a little", () => {
    const state = stateOf(small);
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) {
      state.tables.sites.balance[i & 3] = i * 0.5;
      seen.add(hashState(state, 0).slice(0, 16));
    }
    expect(seen.size).toBe(100_000);
  });

  it("stays what it was, on every machine", () => {
    expect(hashState(stateOf({ ...small, balances: [-1, 2, -3, 4] }), 5)).toBe("40186d1046b81af2");
    expect(hashBytes(new Uint8Array([1, 2, 3, 4, 5]))).toBe("2b2ed7fdeb4ff38b");
  });

  it("refuses to compare states of different sizes", () => {
    const other = stateOf({ ...small, zones: 3 });
    expect(() => firstDifference(stateOf(small), other)).toThrow("cannot be compared cell by cell");
  });
});

describe("the fingerprint of bytes", () => {
  it("tells bytes, their number and their order apart", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ maxLength: 20 }), (a, b) => {
        expect(hashBytes(a) === hashBytes(b)).toBe(a.length === b.length && a.every((byte, i) => byte === b[i]));
        expect(hashBytes(new Uint8Array([...a, 0]))).not.toBe(hashBytes(a));
        expect(hashBytes(a)).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});
