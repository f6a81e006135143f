import { saltelliMatrices, type MorrisDesign, type SaltelliLayout } from "@truce/statistics";

/** How the points of a design belong together; point numbers are ids, which stay when constraints leave points out. */
export type DesignStructure =
  /** No more than a set of points. */
  | { readonly kind: "list" | "grid" | "latinHypercube" | "sobol" | "halton" }
  /** Per point the index of the factor that differs from the centre, null for the centre. */
  | { readonly kind: "oneAtATime"; readonly moved: readonly (number | null)[] }
  /** What `morrisEffects` needs. */
  | ({ readonly kind: "morris" } & Omit<MorrisDesign, "points">)
  /** What `sobolIndices` needs. */
  | ({ readonly kind: "saltelli" } & SaltelliLayout);

type Row = readonly (number | string)[];

/** So many base samples must fit before a list passes for a Saltelli design. */
const enough = 4;

/**
 * The layout of a list of points that is a Saltelli design made elsewhere in SALib's order (`SALib.sample.sobol` or `saltelli`, with or
 * without second order); null if it is none. Each row between A and B is compared with the two.
 */
export function recogniseSaltelli(rows: readonly Row[], factors: number): SaltelliLayout | null {
  for (const secondOrder of [true, false]) {
    const layout = { factors, secondOrder, dummy: false };
    const matrices = saltelliMatrices(layout);
    const samples = rows.length / matrices.length;
    if (factors === 0 || !Number.isInteger(samples) || samples < enough) continue;
    const fits = rows.every((row, index) => {
      const { matrix, factor } = matrices[index % matrices.length]!;
      if (factor === null) return true;
      const first = index - (index % matrices.length);
      const [a, b] = [rows[first]!, rows[first + matrices.length - 1]!];
      const [most, one] = matrix === "AB" ? [a, b] : [b, a];
      return row.every((value, column) => value === (column === factor ? one : most)[column]);
    });
    if (fits) return { samples, ...layout };
  }
  return null;
}
