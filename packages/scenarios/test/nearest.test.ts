import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../src/nearest.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), maxLength: 8 });

describe("edit distance", () => {
  it("is symmetric, zero only for equal words, and bounded by the longer word", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const d = editDistance(a, b);
        expect(d).toBe(editDistance(b, a));
        expect(d === 0).toBe(a === b);
        expect(d).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
        expect(d).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it("counts a swap of neighbours as one edit", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(`${a}xy${b}`, `${a}yx${b}`)).toBe(1);
      }),
    );
  });
});

describe("nearest name", () => {
  const names = ["population", "area", "neighbours", "socialGroups"];

  it("finds a name again after any single slip", () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom("drop", "swap", "double"), (name, at, slip) => {
        const i = at % (name.length - 1);
        const wrong =
          slip === "drop"
            ? name.slice(0, i) + name.slice(i + 1)
            : slip === "swap"
              ? name.slice(0, i) + name[i + 1]! + name[i]! + name.slice(i + 2)
              : name.slice(0, i) + name[i]! + name.slice(i);
        expect(nearest(wrong, names)).toBe(name);
      }),
    );
  });

  it("offers nothing where nothing is near", () => {
    expect(nearest("zzzzzz", names)).toBeUndefined();
    expect(nearest("x", [])).toBeUndefined();
  });

  it("understands a name that was cut off", () => {
    expect(nearest("pop", names)).toBe("population");
  });
});
