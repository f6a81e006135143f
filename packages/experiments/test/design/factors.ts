import type { Distribution, Factor } from "../../src/types.ts";

/** A factor of which only the id and the distribution matter. */
export const factorOf = (id: string, distribution: Distribution, unit = ""): Factor => ({
  id,
  label: id,
  role: "uncertainty",
  path: `parameters.${id}`,
  unit,
  source: null,
  distribution,
});

/** One of each kind. */
export const oneOfEach: readonly Factor[] = [
  factorOf("share", { kind: "uniform", min: 0.2, max: 0.6 }),
  factorOf("force", { kind: "logUniform", min: 10, max: 1000 }, "persons"),
  factorOf("delay", { kind: "triangular", min: 0, mode: 2, max: 10 }, "weeks"),
  factorOf("trust", { kind: "normal", mean: 0.5, sd: 0.1, min: 0.3, max: 0.9 }),
  factorOf("consent", { kind: "values", values: ["low", "medium", "high"], weights: [1, 2, 1] }),
];
