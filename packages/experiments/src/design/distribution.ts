import { exp, log } from "@truce/core/kernel";
import { evenLevels, truncatedNormalQuantile } from "@truce/statistics";
import type { Distribution } from "../types.ts";

/**
 * The quantile of a distribution: it turns a share of probability from 0 to 1 into a value in the factor's unit. A share of 0 gives the
 * smallest value and 1 the largest; of named or listed values, each has a slice as wide as its weight, in their order.
 * @throws RangeError that says what is wrong with the distribution, e.g. that its ends are in the wrong order.
 */
export function quantileOf(distribution: Distribution): (share: number) => number | string {
  const quantile = inner(distribution);
  return (share) => {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`a share between 0 and 1 is needed, got ${share}`);
    return quantile(share);
  };
}

function inner(distribution: Distribution): (share: number) => number | string {
  if (distribution.kind === "values") {
    const { values, sums } = slices(distribution);
    const total = sums.at(-1)!;
    return (share) => values[sums.findIndex((sum) => share * total < sum)] ?? values.at(-1)!;
  }
  const { kind, min, max } = distribution;
  const within = (value: number) => Math.min(max, Math.max(min, value));
  if (!(Number.isFinite(min) && Number.isFinite(max) && min < max))
    throw new RangeError(`${kind}: min must be a number below max, got min ${min} and max ${max}`);
  switch (kind) {
    case "uniform":
      return (share) => within(min + share * (max - min));
    case "logUniform": {
      if (!(min > 0)) throw new RangeError(`logUniform: min must lie above 0, got ${min}`);
      const width = log(max / min);
      return (share) => (share === 1 ? max : within(min * exp(share * width)));
    }
    case "triangular": {
      const { mode } = distribution;
      if (!(mode >= min && mode <= max))
        throw new RangeError(`triangular: mode must lie from min ${min} to max ${max}, got ${mode}`);
      const below = (mode - min) / (max - min);
      return (share) =>
        share < below
          ? within(min + Math.sqrt(share * (max - min) * (mode - min)))
          : within(max - Math.sqrt((1 - share) * (max - min) * (max - mode)));
    }
    case "normal": {
      const { mean, sd } = distribution;
      // Asks once, so that a distribution that is none says so before a point is made.
      truncatedNormalQuantile(0.5, mean, sd, min, max);
      return (share) => truncatedNormalQuantile(share, mean, sd, min, max);
    }
  }
}

/**
 * Shares at which a grid or a one-at-a-time design looks at a factor: even ones with both ends, or the middle of each value's slice for
 * a factor with listed values, whose number of levels is that of its values.
 * @throws RangeError for values without weights that add up, or unless `levels` is a whole number from 1.
 */
export function levelsOf(distribution: Distribution, levels: number): number[] {
  if (distribution.kind !== "values") return evenLevels(levels);
  const { sums } = slices(distribution);
  return sums.map((sum, index) => (sum + (sums[index - 1] ?? 0)) / 2 / sums.at(-1)!);
}

/** The values that can occur and the running sums of their weights. */
function slices({ values, weights }: Extract<Distribution, { kind: "values" }>) {
  if (values.length === 0) throw new RangeError("values: at least one is needed");
  if (weights.length !== values.length)
    throw new RangeError(`values: ${weights.length} weights for ${values.length} values`);
  for (const weight of weights)
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`values: a weight is 0 or more, got ${weight}`);
  let sum = 0;
  const kept = values.flatMap((value, i) => (weights[i]! > 0 ? [{ value, sum: (sum += weights[i]!) }] : []));
  if (kept.length === 0) throw new RangeError("values: at least one weight must lie above 0");
  return { values: kept.map(({ value }) => value), sums: kept.map(({ sum }) => sum) };
}

/** What is wrong with a value that a factor with this distribution is to have, in words; null if it is one of its values. */
export function complaintOf(distribution: Distribution, value: number | string): string | null {
  if (distribution.kind === "values")
    return distribution.values.includes(value) ? null : `not one of the values ${distribution.values.join(", ")}`;
  if (typeof value !== "number" || !Number.isFinite(value)) return "not a number";
  const { min, max } = distribution;
  return value >= min && value <= max ? null : `not from ${min} to ${max}, the range of the factor`;
}
