/** Share of entries that are zero. */
export function zeroShare(counts: ArrayLike<number>): number {
  let zeros = 0;
  for (let i = 0; i < counts.length; i++) if (counts[i] === 0) zeros++;
  return zeros / counts.length;
}

/** Share of the total that the largest `part` of the entries above zero hold; parts of an entry count in proportion. */
export function topShare(values: ArrayLike<number>, part: number): number {
  const sorted = Array.from(values)
    .filter((value) => value > 0)
    .sort((a, b) => b - a);
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return NaN;
  let left = part * sorted.length;
  let held = 0;
  for (const value of sorted) {
    held += value * Math.min(1, Math.max(0, left));
    left -= 1;
  }
  return held / total;
}

/**
 * Gini coefficient of concentration (Gini 1912): 0 if all hold the same, 1 − 1/n if one of n holds all. Zeros count; NaN of nothing.
 * @param values 0 or more
 */
export function gini(values: ArrayLike<number>): number {
  const sorted = Array.from(values).sort((a, b) => a - b);
  let [sum, ranked] = [0, 0];
  for (const [i, value] of sorted.entries()) {
    sum += value;
    ranked += (2 * i + 1 - sorted.length) * value;
  }
  return sum > 0 ? ranked / (sorted.length * sum) : NaN;
}

/**
 * Lorenz curve (Lorenz 1905): the share of the total that the smallest 0, 1, … n entries hold, from 0 to 1.
 * @param values 0 or more, zeros count
 */
export function lorenz(values: ArrayLike<number>): { readonly entries: number; readonly held: number }[] {
  const sorted = Float64Array.from(values).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let sum = 0;
  const points = Array.from(sorted, (value, i) => ({ entries: (i + 1) / sorted.length, held: (sum += value) / total }));
  return [{ entries: 0, held: total > 0 ? 0 : NaN }, ...points];
}
