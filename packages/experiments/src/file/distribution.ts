import type { CatalogueParameter } from "@truce/core";
import type { Path, Report } from "@truce/scenarios";
import type { Distribution } from "../types.ts";
import type { Entry } from "./parts.ts";
import type { FactorEntry } from "./schema.ts";

const kinds = ["uniform", "logUniform", "triangular", "normal", "values"] as const;

interface Found {
  readonly distribution: Distribution;
  /** Values to be tried on every scenario: the least and the greatest, or each one of a list. */
  readonly tries: readonly Entry<number | string>[];
}

/** How a factor is spread; a parameter of which nothing is said, evenly over the range that the model holds plausible. */
export function readDistribution(
  { value, at }: Entry<FactorEntry>,
  path: Path,
  parameter: CatalogueParameter | undefined,
  report: Report,
): Found | undefined {
  const given = kinds.filter((kind) => value[kind] !== undefined);
  const kind = given[0];
  if (given.length > 1) {
    const message = `a factor is spread in one way, this says ${given.join(" and ")}`;
    report([...at, given[1]!], { kind: "inconsistent", message, todo: "keep one of them" }, true);
    return undefined;
  }
  if (value.weights !== undefined && value.values === undefined) {
    const message = "weights belong to values, and there are none";
    report([...at, "weights"], { kind: "inconsistent", message }, true);
    return undefined;
  }
  if (kind === undefined) {
    if (parameter === undefined) {
      const message = `nothing says how ${value.path} is spread`;
      const expected = `one of ${kinds.join(", ")}; only parameters of the model (truce list parameters) have a range of their own`;
      report(path, { kind: "missing-key", message, expected, todo: "write e.g. uniform: [least, greatest]" });
      return undefined;
    }
    const [min, max] = parameter.plausible;
    return { distribution: { kind: "uniform", min, max }, tries: [min, max].map((one) => ({ value: one, at: path })) };
  }
  const place = [...at, kind];
  const found = ways[kind](value, place);
  if (typeof found !== "string") return found;
  report(place, { kind: "out-of-range", message: found, expected: expectations[kind] });
  return undefined;
}

const expectations: Readonly<Record<(typeof kinds)[number], string>> = {
  uniform: "[least, greatest]",
  logUniform: "[least, greatest], both above 0",
  triangular: "[least, likeliest, greatest]",
  normal: "{ mean, sd, min, max } with min ≤ mean ≤ max",
  values: "a list of different values, and as many weights if there are any",
};

/** The distribution, or what is wrong with it. */
const ways: Readonly<Record<(typeof kinds)[number], (value: FactorEntry, at: Path) => Found | string>> = {
  uniform: ({ uniform }, at) => between("uniform", uniform!, at),
  logUniform: ({ logUniform }, at) =>
    logUniform![0]! > 0 ? between("logUniform", logUniform!, at) : "a logarithm needs values above 0",
  triangular({ triangular }, at) {
    const [min, mode, max] = triangular as [number, number, number];
    if (!(min < max)) return notBelow(min, max);
    if (mode < min || mode > max) return `the likeliest value ${mode} is outside ${min} to ${max}`;
    return { distribution: { kind: "triangular", min, mode, max }, tries: ends(min, [...at, 0], max, [...at, 2]) };
  },
  normal({ normal }, at) {
    const { mean, sd, min, max } = normal!;
    if (!(min < max)) return notBelow(min, max);
    if (mean < min || mean > max) return `the mean ${mean} is outside ${min} to ${max}`;
    return {
      distribution: { kind: "normal", mean, sd, min, max },
      tries: ends(min, [...at, "min"], max, [...at, "max"]),
    };
  },
  values({ values: list, weights }, at) {
    const values = list!;
    if (new Set(values).size < values.length) return "the same value is there twice";
    if (weights !== undefined && weights.length !== values.length)
      return `there are ${values.length} values and ${weights.length} weights`;
    return {
      distribution: { kind: "values", values, weights: weights ?? values.map(() => 1) },
      tries: values.map((value, index) => ({ value, at: [...at, index] })),
    };
  },
};

function between(kind: "uniform" | "logUniform", range: readonly number[], at: Path): Found | string {
  const [min, max] = range as [number, number];
  if (!(min < max)) return notBelow(min, max);
  return { distribution: { kind, min, max }, tries: ends(min, [...at, 0], max, [...at, 1]) };
}

const ends = (min: number, minAt: Path, max: number, maxAt: Path): Entry<number>[] => [
  { value: min, at: minAt },
  { value: max, at: maxAt },
];
const notBelow = (min: number, max: number) => `the least value ${min} is not below the greatest, ${max}`;
