import { log } from "../math.ts";

/** Half the spacing of unit draws, 2⁻⁵⁴: draws stand for the middle of their cell, so that 0 is no end point. */
const HALF_CELL = 5.551115123125783e-17;

/**
 * The standard normal deviate whose lower tail has the probability of a unit draw, u + 2⁻⁵⁴; increasing in u, odd about
 * u = ½, within ±8.3, about 16 significant digits.
 *
 * Source: M. J. Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics
 * 37, 477–484, doi:10.2307/2347330 (rational approximations PPND16).
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5 + HALF_CELL;
  if (q <= 0.425 && q >= -0.425) return q * central(0.180625 - q * q);
  const tail = u < 0.5 ? u + HALF_CELL : 1 - u - HALF_CELL;
  const r = Math.sqrt(-log(tail));
  const size = r <= 5 ? middle(r - 1.6) : far(r - 5);
  return q < 0 ? -size : size;
}

function central(r: number): number {
  const numerator =
    ((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r +
      4.5921953931549871457e4) *
      r +
      1.3731693765509461125e4) *
      r +
      1.9715909503065514427e3) *
      r +
      1.3314166789178437745e2) *
      r +
    3.387132872796366608;
  const denominator =
    ((((((5.226495278852854561e3 * r + 2.8729085735721942674e4) * r + 3.930789580009271061e4) * r +
      2.1213794301586595867e4) *
      r +
      5.3941960214247511077e3) *
      r +
      6.871870074920579083e2) *
      r +
      4.2313330701600911252e1) *
      r +
    1;
  return numerator / denominator;
}

function middle(r: number): number {
  const numerator =
    ((((((7.7454501427834140764e-4 * r + 2.27238449892691845833e-2) * r + 2.4178072517745061177e-1) * r +
      1.27045825245236838258) *
      r +
      3.64784832476320460504) *
      r +
      5.7694972214606914055) *
      r +
      4.6303378461565452959) *
      r +
    1.42343711074968357734;
  const denominator =
    ((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 1.51986665636164571966e-2) * r +
      1.4810397642748007459e-1) *
      r +
      6.8976733498510000455e-1) *
      r +
      1.6763848301838038494) *
      r +
      2.05319162663775882187) *
      r +
    1;
  return numerator / denominator;
}

function far(r: number): number {
  const numerator =
    ((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 1.2426609473880784386e-3) * r +
      2.6532189526576123093e-2) *
      r +
      2.9656057182850489123e-1) *
      r +
      1.7848265399172913358) *
      r +
      5.4637849111641143699) *
      r +
    6.6579046435011037772;
  const denominator =
    ((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r +
      7.868691311456132591e-4) *
      r +
      1.48753612908506148525e-2) *
      r +
      1.3692988092273580531e-1) *
      r +
      5.9983220655588793769e-1) *
      r +
    1;
  return numerator / denominator;
}
