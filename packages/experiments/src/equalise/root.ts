import { exp, log } from "@truce/core/kernel";

/** What a mandate costs at a factor of its size. */
export interface Tried {
  readonly factor: number;
  readonly cost: number;
}

/** Least and greatest factor that is tried. */
export const limits = { least: 0.01, most: 20 } as const;

/** A factor of twice the size has to cost so much more, or something else than size limits the cost. */
const growth = 1.002;

/**
 * What to try next so that the cost becomes `budget`, or why nothing more can be tried. Costs go up with the factor, nearly in proportion: at
 * first the factor goes with the ratio of costs, then it is interpolated between logarithms of the nearest cost on each side (regula
 * falsi), and where the same side was met twice in a row the middle is taken, so that the bracket always shrinks.
 * @param tried in the order in which they were tried; at least one
 */
export function nextFactor(tried: readonly Tried[], budget: number): number | "ceiling" | "floor" {
  const below = tried.filter(({ cost }) => cost < budget).toSorted((a, b) => b.factor - a.factor)[0];
  const above = tried.filter(({ cost }) => cost >= budget).toSorted((a, b) => a.factor - b.factor)[0];
  if (below !== undefined && above !== undefined) {
    const [low, high] = [log(below.factor), log(above.factor)];
    const sides = tried.slice(-2).map(({ cost }) => cost < budget);
    const stuck = tried.length > 2 && sides[0] === sides[1];
    const share = stuck || below.cost <= 0 ? 0.5 : log(budget / below.cost) / log(above.cost / below.cost);
    return exp(low + (high - low) * Math.min(0.99, Math.max(0.01, share)));
  }
  const [last] = tried.toSorted((a, b) => (below === undefined ? a.factor - b.factor : b.factor - a.factor));
  if (below === undefined && last!.factor <= limits.least) return "floor";
  if (below !== undefined && (last!.factor >= limits.most || flat(tried))) return "ceiling";
  const ratio = last!.cost > 0 ? budget / last!.cost : 4;
  // After the first step beyond the budget, so that the root comes to lie between two tries.
  const beyond = tried.length > 1;
  const step =
    below === undefined
      ? Math.max(0.1, beyond ? Math.min(0.7, ratio * ratio) : ratio)
      : Math.min(10, beyond ? Math.max(1.4, ratio * ratio) : ratio);
  return Math.min(limits.most, Math.max(limits.least, last!.factor * step));
}

/** True if a mandate a third larger or more costs no more. */
function flat(tried: readonly Tried[]): boolean {
  const [most, ...others] = tried.toSorted((a, b) => b.factor - a.factor);
  const smaller = others.find(({ factor }) => factor <= most!.factor / 1.3);
  return smaller !== undefined && most!.cost <= smaller.cost * growth;
}
