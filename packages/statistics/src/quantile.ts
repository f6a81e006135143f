/**
 * Quantile of type 7 (Hyndman and Fan 1996): linear between order statistics, as R, NumPy and spreadsheets do by default.
 * NaN of nothing.
 * @throws RangeError unless 0 ≤ p ≤ 1.
 */
export function quantile(values: readonly number[], p: number): number {
  return quantileOfSorted(
    values.toSorted((a, b) => a - b),
    p,
  );
}

/** The same for values already in ascending order. */
export function quantileOfSorted(sorted: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${p}`);
  const n = sorted.length;
  if (n === 0) return NaN;
  const at = (n - 1) * p;
  const below = Math.floor(at);
  const low = sorted[below]!;
  const high = sorted[Math.min(n - 1, below + 1)]!;
  return low === high ? low : low + (high - low) * (at - below);
}
