/** A step function at its jumps: `below[i]` and `above[i]` are its values just left of `at[i]` and from there on. */
interface Steps {
  readonly at: readonly number[];
  readonly below: readonly number[];
  readonly above: readonly number[];
}

/**
 * The dip: the largest distance between the distribution function of the values and the nearest one with a single mode (Hartigan and
 * Hartigan 1985). Between 1/(2n) for evenly spaced values and 1/4; 0 if all are equal, since a mode may be a jump.
 *
 * Method of the paper: within the interval that holds the mode, the greatest convex minorant from the left and the least concave majorant
 * from the right are laid along the function; where they are furthest apart lies the next, narrower interval. What the two leave
 * uncovered outside it counts, until it is more than the distance inside.
 * @param sorted in ascending order
 */
export function dip(sorted: ArrayLike<number>): number {
  const steps = stepsOf(sorted);
  let low = 0;
  let high = steps.at.length - 1;
  let outside = 0;
  while (high > low) {
    const convex = hull(steps.at, steps.below, low, high, 1);
    const concave = hull(steps.at, steps.above, low, high, -1);
    let widest = 0;
    let where = low;
    // The gap is widest at a knot; where two sides run in parallel it is so between knots too, which would narrow nothing.
    for (const knot of [...convex.knots, ...concave.knots]) {
      const gap = concave.values[knot - low] - convex.values[knot - low];
      if (gap > widest) [widest, where] = [gap, knot];
    }
    if (widest <= outside) break;
    const nextLow = convex.knots.findLast((knot) => knot <= where)!;
    const nextHigh = concave.knots.find((knot) => knot >= where)!;
    // The ends themselves may be the mode, where a jump is allowed; if they are not, the next round counts them.
    for (let i = low; i < nextLow; i++) outside = Math.max(outside, steps.above[i] - convex.values[i - low]);
    for (let i = nextHigh + 1; i <= high; i++) outside = Math.max(outside, concave.values[i - low] - steps.below[i]);
    [low, high] = [nextLow, nextHigh];
  }
  return outside / 2;
}

function stepsOf(sorted: ArrayLike<number>): Steps {
  const steps = { at: [] as number[], below: [] as number[], above: [] as number[] };
  const n = sorted.length;
  for (let first = 0, next = 0; first < n; first = next) {
    while (next < n && sorted[next] === sorted[first]) next++;
    steps.at.push(sorted[first]);
    steps.below.push(first / n);
    steps.above.push(next / n);
  }
  return steps;
}

/** Lower hull (side 1) or upper hull (side −1) of points low…high: the indices of its knots and its height at every point. */
function hull(
  x: readonly number[],
  y: readonly number[],
  low: number,
  high: number,
  side: 1 | -1,
): { knots: number[]; values: number[] } {
  const knots: number[] = [];
  for (let i = low; i <= high; i++) {
    while (knots.length > 1) {
      const [a, b] = [knots[knots.length - 2], knots[knots.length - 1]];
      const turn = (y[b] - y[a]) * (x[i] - x[a]) - (y[i] - y[a]) * (x[b] - x[a]);
      if (side * turn < 0) break;
      knots.pop();
    }
    knots.push(i);
  }
  const values: number[] = [y[low]];
  for (let k = 1; k < knots.length; k++) {
    const [a, b] = [knots[k - 1], knots[k]];
    const slope = (y[b] - y[a]) / (x[b] - x[a]);
    for (let i = a + 1; i <= b; i++) values.push(i === b ? y[b] : y[a] + slope * (x[i] - x[a]));
  }
  return { knots, values };
}
