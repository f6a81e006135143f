/** Cost of a design and what it gains, more being better. */
export interface CostGain {
  readonly cost: number;
  readonly gain: number;
}

export type FrontierStatus = "efficient" | "dominated" | "extendedly dominated";

/**
 * Efficient frontier of costs and gains: a design is dominated if another gains as much for no more (and is not its equal), extendedly
 * dominated if a mixture of two others does (Drummond et al. 2015). The rest, in the order of cost, gains ever less for more money.
 */
export function frontierStatus(designs: readonly CostGain[]): FrontierStatus[] {
  const dominated = designs.map((own) =>
    designs.some(
      (other) => other.cost <= own.cost && other.gain >= own.gain && (other.cost < own.cost || other.gain > own.gain),
    ),
  );
  const efficient = new Set(frontier(designs));
  return designs.map((own, i) => {
    if (dominated[i]) return "dominated";
    // The equal of a design on the frontier is on it too.
    const on = [...efficient].some((at) => designs[at].cost === own.cost && designs[at].gain === own.gain);
    return on ? "efficient" : "extendedly dominated";
  });
}

/** Designs on the frontier, from the cheapest on; of equal ones the first. */
export function frontier(designs: readonly CostGain[]): number[] {
  const order = designs
    .map((_, i) => i)
    .sort((a, b) => designs[a].cost - designs[b].cost || designs[b].gain - designs[a].gain || a - b);
  const kept: number[] = [];
  for (const i of order) {
    const { cost, gain } = designs[i];
    if (kept.length > 0 && gain <= designs[kept[kept.length - 1]].gain) continue;
    while (kept.length > 1) {
      const [one, two] = [designs[kept[kept.length - 2]], designs[kept[kept.length - 1]]];
      if ((two.gain - one.gain) * (cost - one.cost) > (gain - one.gain) * (two.cost - one.cost)) break;
      kept.pop();
    }
    kept.push(i);
  }
  return kept;
}

/** The most that designs or mixtures of two gain for a cost; NaN if all are dearer. */
export function gainAtCost(designs: readonly CostGain[], cost: number): number {
  const on = frontier(designs).map((i) => designs[i]);
  const next = on.findIndex((design) => design.cost > cost);
  if (next === 0 || on.length === 0) return NaN;
  if (next < 0) return on[on.length - 1].gain;
  const [low, high] = [on[next - 1], on[next]];
  return low.gain + ((high.gain - low.gain) * (cost - low.cost)) / (high.cost - low.cost);
}
