import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { coefficient, type Regression } from "../../src/models/fit.ts";

interface Reference {
  readonly estimates: number[];
  readonly errors: number[];
  readonly cluster: number[];
  readonly logLikelihood: number;
}

/** Data and numbers of other software, with its versions: `tools/estimator-references.py` writes them. */
export const reference = JSON.parse(readFileSync(new URL("../golden/estimators.json", import.meta.url), "utf8")) as {
  readonly panel: Record<"troops" | "mandate" | "cluster" | "offset" | "counts" | "outcome" | "yes", number[]>;
  readonly negativeBinomial: Reference;
  readonly poisson: Reference;
  readonly logistic: Reference;
  readonly firth: Reference;
  readonly leastSquares: Record<"estimates" | "hc1" | "cluster" | "p" | "within" | "withinErrors", number[]> & {
    rSquared: number;
  };
  readonly instruments: Record<"z1" | "z2" | "dose" | "response" | "estimates" | "cluster" | "hc1", number[]> & {
    firstStageF: number;
  };
  readonly survival: Record<"time" | "event" | "start" | "untied", number[]> & {
    readonly cox: Reference;
    readonly late: Reference;
    readonly cluster: Reference;
    readonly exponential: Reference;
    readonly kaplanMeier: {
      readonly at: number[];
      readonly survival: number[];
      readonly median: number;
      readonly interval: [number, number][];
      readonly late: number[];
    };
  };
  readonly varying: Record<"start" | "stop" | "event" | "troops" | "estimates" | "errors", number[]>;
  readonly powerLaw: { sizes: number[]; xmin: number; exponent: number; package: number; distance: number };
  readonly hawkes: Record<"end" | "background" | "branching" | "memory" | "logLikelihood", number> & {
    times: number[];
  };
  readonly matching: Record<"one" | "three", number>;
};

/** The two columns of the panel. */
export const columns = { troops: reference.panel.troops, mandate: reference.panel.mandate };

export function close(found: readonly number[], wanted: readonly number[], tolerance = 1e-6): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries())
    expect(Math.abs(found[i] - value), `${found[i]} for ${value}`).toBeLessThan(
      tolerance * Math.max(1, Math.abs(value)),
    );
}

export const estimates = (fit: Regression): number[] => fit.coefficients.map(({ estimate }) => estimate);
export const errors = (fit: Regression): number[] => fit.coefficients.map(({ standardError }) => standardError);

/** A fit with one column ten times as large, and rows turned round: the same, with that coefficient a tenth. */
export function invariant(
  fitOf: (change: (values: readonly number[]) => number[], troops: number[]) => Regression,
): void {
  const same = (values: readonly number[]) => [...values];
  const fit = fitOf(same, columns.troops);
  close(estimates(fitOf((values) => values.toReversed(), columns.troops)), estimates(fit), 1e-8);
  const scaled = fitOf(
    same,
    columns.troops.map((value) => 1000 * value + 5e4),
  );
  expect(coefficient(scaled, "troops").estimate * 1000).toBeCloseTo(coefficient(fit, "troops").estimate, 7);
  expect(coefficient(scaled, "troops").standardError * 1000).toBeCloseTo(coefficient(fit, "troops").standardError, 7);
  expect(coefficient(scaled, "mandate").estimate).toBeCloseTo(coefficient(fit, "mandate").estimate, 7);
}
