import { draws } from "../draws.ts";

/** A made-up study: treatment goes where x is high, x raises the outcome, the effect is 1. */
export function study(round: number, n: number) {
  const stream = draws("matching");
  stream.seek(round);
  const x = Array.from({ length: n }, (_, i) => stream.unit(i, 0));
  const treated = x.map((value, i) => (stream.unit(i, 1) < 0.15 + 0.3 * value ? 1 : 0));
  const outcome = x.map((value, i) => 2 * value + treated[i] + stream.normal(i, 2));
  return { x: { x }, treated, outcome };
}
