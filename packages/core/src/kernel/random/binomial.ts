import { exp, log1p } from "../math.ts";
import { stirlingError } from "./stirling.ts";

/** Above this mean the search starts from the mode instead of from zero. */
const FROM_MODE = 64;
const MOST_TRIALS = 2147483647;
const TWO_PI = 6.283185307179586;
const NOTHING = 1e-20;
const MARGIN = 1e-12;
/** The last unit draw, 1 − 2⁻⁵³: what it leaves of another is the draw of the failures. */
const LAST_UNIT = 0.9999999999999999;

/**
 * The number of successes in `trials` whose distribution function first exceeds the unit draw u: exact inversion (to
 * about 10⁻¹⁴), hence one draw, and increasing in u, in the number of trials and in the chance. Costs about 1.5 ns times
 * the mean number of the rarer outcome up to 64, then about 30 ns times its standard deviation.
 *
 * @throws RangeError unless trials is a whole number from 0 to 2³¹ − 1 and 0 ≤ chance ≤ 1.
 */
export function binomialQuantile(trials: number, chance: number, u: number): number {
  if (!(trials >= 0 && trials <= MOST_TRIALS && Math.floor(trials) === trials)) {
    throw new RangeError(`binomial: ${trials} trials is not a whole number from 0 to 2^31 - 1`);
  }
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`binomial: chance ${chance} is not from 0 to 1`);
  // 1 − trials · chance ≤ (1 − chance)^trials, the probability of none: most draws of rare events end here. The margin is wider than
  // any rounding, so that the search would have found the same.
  if (u < 1 - trials * chance - MARGIN) return 0;
  if (chance > 0.5) return trials - search(trials, 1 - chance, LAST_UNIT - u);
  return search(trials, chance, u);
}

function search(trials: number, chance: number, u: number): number {
  const odds = chance / (1 - chance);
  let count = 0;
  let term: number;
  let sum: number;
  if (trials * chance < FROM_MODE) {
    term = exp(trials * log1p(-chance));
    sum = term;
  } else {
    count = Math.floor((trials + 1) * chance);
    term = atMode(trials, chance, count);
    sum = upTo(count, term, trials, odds);
    while (count > 0 && u < sum - term) {
      sum -= term;
      term *= count / ((trials - count + 1) * odds);
      count--;
    }
  }
  while (u >= sum && count < trials) {
    term *= ((trials - count) * odds) / (count + 1);
    count++;
    sum += term;
    if (count > trials * chance && term < NOTHING) break;
  }
  return count;
}

/** Probability of the mode (C. Loader (2000), Fast and accurate computation of binomial probabilities). */
function atMode(trials: number, chance: number, count: number): number {
  const rest = trials - count;
  const excess = count - trials * chance;
  const deviance = count * log1p(-excess / count) + rest * log1p(excess / rest);
  const correction = stirlingError(trials) - stirlingError(count) - stirlingError(rest);
  return exp(correction + deviance) * Math.sqrt(trials / (TWO_PI * count * rest));
}

/** Probability of `count` or fewer, from the probability of `count`, summed downwards. */
function upTo(count: number, term: number, trials: number, odds: number): number {
  let sum = 0;
  let part = term;
  for (let k = count; k >= 0 && part > NOTHING; k--) {
    sum += part;
    part *= k / ((trials - k + 1) * odds);
  }
  return sum;
}
