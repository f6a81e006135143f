import { all, create } from "mathjs";

const math = create(all, { number: "BigNumber", precision: 50 });
type Big = math.BigNumber;
export const big = (x: number): Big => math.bignumber(String(x));

/** e⁻ˣ in 50 digits. */
export const decay = (x: number): Big => math.exp(big(x).neg());

/**
 * The largest distance between the unit draw at which a quantile function steps from k to k + 1 and the exact
 * distribution function at k; `next` gives the probability of k + 1 from that of k. Tails below 10⁻¹² are left out.
 */
export function worstBoundary(
  quantile: (u: number) => number,
  first: Big,
  next: (term: Big, k: number) => Big,
): number {
  let worst = 0;
  let term = first;
  let exact = first;
  for (let k = 0; exact.lt(1 - 1e-12) && term.gt(0); k++) {
    const level = Number(exact.toString());
    if (level > 1e-12) {
      let low = Math.max(0, level - 1e-9);
      let high = Math.min(1 - 2 ** -53, level + 1e-9);
      if (quantile(low) > k || (quantile(high) <= k && level < 1 - 1e-9)) return Infinity;
      for (let i = 0; i < 40; i++) {
        const middle = (low + high) / 2;
        if (quantile(middle) <= k) low = middle;
        else high = middle;
      }
      if (level < 1 - 1e-9) worst = Math.max(worst, Math.abs(Number(exact.minus(big(low)).toString())));
    }
    term = next(term, k);
    exact = exact.plus(term);
  }
  return worst;
}
