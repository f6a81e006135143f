/** Places from 1 (best); equal scores share the mean of their places. `good` says which way is good. */
export function ranks(scores: readonly number[], good: "higher" | "lower"): number[] {
  const sign = good === "higher" ? -1 : 1;
  return scores.map((score) => {
    let before = 0;
    let equal = 0;
    for (const other of scores) {
      if (sign * other < sign * score) before++;
      else if (other === score) equal++;
    }
    return before + (equal + 1) / 2;
  });
}

/**
 * Kendall's τ-b of two rankings (Kendall 1945): 1 if they agree, −1 if one is the other turned round; ties count for neither side. NaN if
 * one of them has a single place.
 * @throws RangeError if the lists differ in length.
 */
export function kendall(first: readonly number[], second: readonly number[]): number {
  if (first.length !== second.length)
    throw new RangeError(`two rankings of the same things: ${first.length} and ${second.length}`);
  let sum = 0;
  let [untiedFirst, untiedSecond] = [0, 0];
  for (let i = 0; i < first.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [Math.sign(first[i] - first[j]), Math.sign(second[i] - second[j])];
      sum += a * b;
      untiedFirst += Math.abs(a);
      untiedSecond += Math.abs(b);
    }
  }
  return untiedFirst && untiedSecond ? sum / Math.sqrt(untiedFirst * untiedSecond) : NaN;
}
