/** What is known of one design so far. */
export interface DesignRecord {
  readonly replications: number;
  readonly mean: number;
  readonly sd: number;
}

export interface OcbaOptions {
  readonly good: "higher" | "lower";
  /** Differences from the best below this do not matter (indifference zone), in the outcome's unit. */
  readonly indifference?: number;
}

/**
 * Optimal computing budget allocation (Chen, Lin, Yücesan and Chick 2000): the shares of a budget of replications with which the design
 * that looks best is most probably the best. Designs that are close to it or noisy get more: N_i ∝ (s_i / d_i)² with d_i the distance from
 * the best, and N_best = s_best √Σ (N_i / s_i)².
 *
 * It takes the designs' luck as separate. On common luck what counts is the spread of the differences, so it gives noisy designs more than
 * they need, and a replication serves a comparison only if both designs have it: add replications in the same order of seeds for all
 * designs, judge with `correctSelection`, and see Fu, Hu, Chen and Xiong (2007) for shares under correlation.
 * @returns shares that add up to 1; equal ones if nothing varies
 * @throws RangeError if there are fewer than two designs, a mean is not finite or a standard deviation is negative.
 */
export function ocbaShares(designs: readonly DesignRecord[], { good, indifference = 0 }: OcbaOptions): number[] {
  checkDesigns(designs);
  const sign = good === "higher" ? 1 : -1;
  const best = bestOf(designs, good);
  const spread = Math.max(...designs.map(({ sd }) => sd));
  if (spread === 0) return designs.map(() => 1 / designs.length);
  // Equal means would ask for all of the budget for ever: no distance is taken as less than a thousandth of the spread.
  const least = Math.max(indifference, spread / 1000);
  let squares = 0;
  const weights = designs.map(({ mean, sd }, design) => {
    if (design === best) return 0;
    const distance = Math.max(least, sign * (designs[best].mean - mean));
    const ratio = sd / (distance * distance);
    squares += ratio * ratio;
    return sd * ratio;
  });
  weights[best] = designs[best].sd * Math.sqrt(squares);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? weights.map((weight) => weight / sum) : designs.map(() => 1 / designs.length);
}

/**
 * Replications to add to each design with the next `increment`: those that lag behind their share most, in proportion to what they lack.
 * @throws RangeError if the increment is not a whole number from 0.
 */
export function nextReplications(designs: readonly DesignRecord[], increment: number, options: OcbaOptions): number[] {
  if (!(Number.isInteger(increment) && increment >= 0))
    throw new RangeError(`replications to add are a whole number from 0, got ${increment}`);
  const total = designs.reduce((sum, { replications }) => sum + replications, increment);
  const lacking = ocbaShares(designs, options).map((share, i) => Math.max(0, share * total - designs[i].replications));
  const whole = lacking.reduce((sum, value) => sum + value, 0);
  const wanted = lacking.map((value) => (whole > 0 ? (value / whole) * increment : increment / designs.length));
  const added = wanted.map(Math.floor);
  const rest = increment - added.reduce((sum, value) => sum + value, 0);
  // The rest goes where most was cut off, to the first of equals.
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[b] - added[b] - (wanted[a] - added[a]) || a - b);
  for (const design of order.slice(0, rest)) added[design]++;
  return added;
}

/** The design with the best mean, the first of equals. */
export function bestOf(designs: readonly { readonly mean: number }[], good: "higher" | "lower"): number {
  const sign = good === "higher" ? 1 : -1;
  let best = 0;
  for (const [design, { mean }] of designs.entries()) if (sign * mean > sign * designs[best].mean) best = design;
  return best;
}

function checkDesigns(designs: readonly DesignRecord[]): void {
  if (designs.length < 2) throw new RangeError(`a selection needs at least two designs, got ${designs.length}`);
  for (const [design, { mean, sd }] of designs.entries()) {
    if (!Number.isFinite(mean)) throw new RangeError(`design ${design} has no finite mean: run it first`);
    if (!(sd >= 0 && sd < Infinity)) throw new RangeError(`design ${design} has no standard deviation: run it twice`);
  }
}
