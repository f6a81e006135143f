import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type ColumnArray, amount, category, f64, flag, i32, ref, share } from "../../src/kernel/column.ts";

describe("a column", () => {
  it("takes any range that holds its initial value, and no other", () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, number, (min, initial, max) => {
        const make = () => f64("Depth", "m", { min, max, initial });
        if (min <= initial && initial <= max)
          expect(make()).toMatchObject({ kind: "f64", unit: "m", min, max, initial });
        else expect(make).toThrow(`column "Depth": need min ≤ initial ≤ max, got ${min} ≤ ${initial} ≤ ${max}`);
      }),
    );
  });

  it("has a range that fits its kind", () => {
    expect(share("Part")).toMatchObject({ min: 0, max: 1, unit: "share" });
    expect(amount("Grain", "tons", 3)).toMatchObject({ min: 0, max: Infinity, initial: 3 });
    expect(ref("zones", "Zone")).toMatchObject({ kind: "i32", min: -1, initial: -1, table: "zones" });
    expect(flag("Open")).toMatchObject({ kind: "u8", min: 0, max: 1 });
    expect(category("Kind", ["a", "b", "c"])).toMatchObject({ kind: "u8", min: 0, max: 2, names: ["a", "b", "c"] });
  });

  it("refuses what it cannot store", () => {
    expect(() => i32("Count", "visits", { initial: 0.5 })).toThrow("0.5 is not a whole number of 32 bits");
    expect(() => i32("Count", "visits", { max: 1e12, initial: 1e10 })).toThrow("not a whole number of 32 bits");
    expect(() => f64("Depth", "m", { initial: Infinity })).toThrow("min ≤ initial ≤ max");
    expect(() => f64("Depth", "m", { initial: NaN })).toThrow("min ≤ initial ≤ max");
    expect(() => category("Kind", [])).toThrow("1 to 256 names, got 0");
    expect(() => category("Kind", Array.from({ length: 257 }, String))).toThrow("got 257");
  });

  it("knows the array that holds it", () => {
    const depth = f64("Depth", "m");
    const zone = ref("zones", "Zone");
    const open = flag("Open");
    expectTypeOf<ColumnArray<typeof depth>>().toEqualTypeOf<Float64Array<ArrayBuffer>>();
    expectTypeOf<ColumnArray<typeof zone>>().toEqualTypeOf<Int32Array<ArrayBuffer>>();
    expectTypeOf<ColumnArray<typeof open>>().toEqualTypeOf<Uint8Array<ArrayBuffer>>();
  });
});
