import { exp, log, log1p } from "@truce/core/kernel";
import { digamma, lnGamma, trigamma } from "./gamma.ts";

/** One row's log likelihood under NB2, its derivatives by η and ln α, and minus the second ones. */
export function negativeBinomialRow(y: number, eta: number, alpha: number, r: number) {
  const mu = exp(Math.min(eta, 700));
  const am = alpha * mu;
  const one = 1 + am;
  // Quotients before products: a mean that a bad step makes huge must not overflow.
  const byEta = (y - mu) / one;
  // By r = 1 / alpha: the sums of 1 / (r + j) and 1 / (r + j)², j < y, are differences of polygammas.
  const [first, second] = rising(r, y);
  const byR = first - log1p(am) + (mu - y) / (r + mu);
  const byRR = -second + am / (r + mu) - (mu - y) / ((r + mu) * (r + mu));
  return {
    value: risingLog(r, y) - lnGamma(y + 1) + (y === 0 ? 0 : y * (log(am) - log1p(am))) - r * log1p(am),
    byEta,
    byLog: -r * byR,
    etaEta: (mu / one) * ((1 + alpha * y) / one),
    etaLog: byEta * (am / one),
    logLog: -(r * byR + r * r * byRR),
  };
}

/** ln Γ(r + y) − ln Γ(r), as a sum for small y, which loses no digits where r is large. */
function risingLog(r: number, y: number): number {
  if (y > 40) return lnGamma(r + y) - lnGamma(r);
  let sum = 0;
  for (let j = 0; j < y; j++) sum += log(r + j);
  return sum;
}

/** Σ 1 / (r + j) and Σ 1 / (r + j)² over j < y. */
function rising(r: number, y: number): readonly [number, number] {
  if (y > 40) return [digamma(r + y) - digamma(r), trigamma(r) - trigamma(r + y)];
  let [first, second] = [0, 0];
  for (let j = 0; j < y; j++) {
    const term = 1 / (r + j);
    first += term;
    second += term * term;
  }
  return [first, second];
}
