import { log } from "../math.ts";

/** Half the spacing of unit draws, 2⁻⁵⁴: draws stand for the middle of their cell, so that 0 is no end point. */
const HALF_CELL = 5.551115123125783e-17;

/**
 * The standard normal deviate whose lower tail has the probability of a unit draw, u + 2⁻⁵⁴; increasing in u, odd about
 * u = ½, within ±8.3, about 16 significant digits.
 *
 * Source: M. J. Wichura (1988), Algorithm AS 241: the percentage points of the normal distribution, Applied Statistics
 * 37, 477–484, doi:10.2307/2347330 (rational approximations PPND16, with the digits that a double holds).
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
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const denominator =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return numerator / denominator;
}

function middle(r: number): number {
  const numerator =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const denominator =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return numerator / denominator;
}

function far(r: number): number {
  const numerator =
    ((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const denominator =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return numerator / denominator;
}
