import { describe, expect, it } from "vitest";
import { saltelliDesign, saltelliMatrices, saltelliRowsPerSample } from "../../src/design/saltelli.ts";
import { sobolPoints } from "../../src/design/sobol.ts";

describe("a Saltelli design", () => {
  it("mixes A and B as the names of its rows say", () => {
    for (const secondOrder of [false, true])
      for (const dummy of [false, true]) {
        const design = saltelliDesign(8, 3, "mix", { secondOrder, dummy });
        const matrices = saltelliMatrices(design);
        const rows = saltelliRowsPerSample(design);
        expect(matrices.length).toBe(rows);
        expect(rows).toBe((secondOrder ? 8 : 5) + (dummy ? 1 : 0));
        expect(design.points.length).toBe(8 * rows);
        const base = sobolPoints(8, 6, { seed: "mix" });
        for (const [index, row] of design.points.entries()) {
          const sample = Math.floor(index / rows);
          const [a, b] = [base[sample]!.slice(0, 3), base[sample]!.slice(3)];
          const { matrix, factor } = matrices[index % rows]!;
          if (factor === null) expect(row).toEqual(matrix === "A" ? a : b);
          else if (factor === 3) expect(row).toEqual(a);
          else if (matrix === "AB") expect(row).toEqual(a.with(factor, b[factor]!));
          else expect(row).toEqual(b.with(factor, a[factor]!));
        }
      }
  });

  it("grows at its end and depends on the seed alone", () => {
    const few = saltelliDesign(4, 2, 1).points;
    expect(saltelliDesign(16, 2, 1).points.slice(0, few.length)).toEqual(few);
    expect(saltelliDesign(4, 2, 2).points).not.toEqual(few);
  });

  it("refuses more factors than Sobol's sequence has columns for", () => {
    expect(saltelliDesign(1, 80, 1).points.length).toBe(82);
    expect(() => saltelliDesign(1, 81, 1)).toThrow("factors of a Saltelli design: a whole number from 1 to 80");
    expect(() => saltelliDesign(0, 2, 1)).toThrow(RangeError);
  });
});
