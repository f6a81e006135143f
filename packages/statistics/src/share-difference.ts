import type { Interval } from "./types.ts";
import { wilsonInterval } from "./wilson.ts";

/**
 * Difference of two shares, first less second, with Newcombe's interval (1998, method 10: Wilson's limits of each, squared and added).
 * It takes no account of common luck, so it is rather too wide, and stays so where every pair says the same. NaN of nothing.
 */
export function shareDifference(
  first: readonly boolean[],
  second: readonly boolean[],
): { value: number; ci95: Interval } {
  const n = first.length;
  if (n === 0) return { value: NaN, ci95: [NaN, NaN] };
  const [a, b] = [first, second].map((hits) => hits.filter(Boolean).length) as [number, number];
  const [share, other] = [a / n, b / n];
  const [low, high] = wilsonInterval(a, n);
  const [otherLow, otherHigh] = wilsonInterval(b, n);
  const root = (x: number, y: number): number => Math.sqrt(x * x + y * y);
  const value = share - other;
  return { value, ci95: [value - root(share - low, otherHigh - other), value + root(high - share, other - otherLow)] };
}
