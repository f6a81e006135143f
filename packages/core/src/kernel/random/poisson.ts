import { exp } from "../math.ts";
import { stirlingError } from "./stirling.ts";

/** Above this mean the search starts from the mode instead of from zero. */
const FROM_MODE = 64;
const LARGEST_MEAN = 1073741824;
const TWO_PI = 6.283185307179586;
/** Terms of a tail below this add nothing to a sum near 1 that a unit draw could notice. */
const NOTHING = 1e-20;

/**
 * The number of events of a Poisson law whose distribution function first exceeds the unit draw u: exact inversion (the
 * distribution function is summed to about 10⁻¹⁵), hence one draw, and increasing in both u and the mean. Costs about
 * 1.5 ns times the mean up to 64, then about 100 ns plus 4 ns times the distance from the mode (√mean).
 *
 * @throws RangeError unless 0 ≤ mean ≤ 2³⁰.
 */
export function poissonQuantile(mean: number, u: number): number {
  // 1 − mean ≤ exp(−mean), the probability of none: most draws of rare events end here.
  if (u < 1 - mean && mean >= 0) return 0;
  if (!(mean >= 0 && mean <= LARGEST_MEAN)) throw new RangeError(`poisson: mean ${mean} is not from 0 to 2^30`);
  return mean < FROM_MODE ? fromZero(mean, u) : fromMode(mean, u);
}

function fromZero(mean: number, u: number): number {
  let count = 0;
  let term = exp(-mean);
  let sum = term;
  while (u >= sum) {
    count++;
    term *= mean / count;
    sum += term;
    if (count > mean && term < NOTHING) return count;
  }
  return count;
}

/**
 * The distribution function at the mode n = ⌊mean⌋ comes from two facts. At a whole mean n it is ½ + (1 − θ)·p, p its
 * probability of n and θ Ramanujan's number (P. Flajolet, P. Grabner, P. Kirschenhofer, H. Prodinger (1995), On
 * Ramanujan's Q-function, J. Comp. Appl. Math. 58, 103–116). And it falls with the mean at the rate of the probability
 * of n, which at n + f is p·h(f) with h(f) = (1 + f/n)ⁿ e⁻ᶠ, a power series by (n + f) h′ = −f h.
 */
function fromMode(mean: number, u: number): number {
  let count = Math.floor(mean);
  const n = count;
  const f = mean - n;
  const peak = exp(-stirlingError(n)) / Math.sqrt(TWO_PI * n);
  let before = 1; // coefficients of f^(j−1) and f^j in h
  let last = 0;
  let power = f;
  let h = 1;
  let area = f;
  for (let j = 1; j <= 12; j++) {
    const next = -(before + j * last) / (n * (j + 1));
    power *= f;
    h += next * power;
    area += (next * power * f) / (j + 2);
    before = last;
    last = next;
  }
  let term = peak * h;
  let sum = 0.5 + peak * (1 - theta(n) - area);
  if (u < sum) {
    while (count > 0 && u < sum - term) {
      sum -= term;
      term *= count / mean;
      count--;
    }
    return count;
  }
  while (u >= sum) {
    count++;
    term *= mean / count;
    sum += term;
    if (term < NOTHING) break;
  }
  return count;
}

/** Ramanujan's number θ: eⁿ/2 = Σ_{k<n} nᵏ/k! + θ nⁿ/n!, by its asymptotic series. */
function theta(n: number): number {
  const r = 1 / n;
  return (
    1 / 3 +
    r *
      (4 / 135 -
        r * (8 / 2835 + r * (16 / 8505 - r * (8992 / 12629925 + r * (334144 / 492567075 - (r * 698752) / 1477701225)))))
  );
}
