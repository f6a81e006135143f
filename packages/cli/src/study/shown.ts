import type { Estimate, Outcome } from "./study.ts";

/** An outcome as people read it: shares of runs in per cent. Files keep shares. */
export function shown(outcome: Outcome): Outcome {
  if (outcome.kind !== "event") return outcome;
  const { mission, none, difference } = outcome;
  return {
    ...outcome,
    unit: "% of runs",
    mission: percent(mission),
    none: none === null ? null : percent(none),
    difference: difference === null ? null : percent(difference),
  };
}

function percent({ mean, ci95: [low, high] }: Estimate): Estimate {
  return { mean: 100 * mean, ci95: [100 * low, 100 * high] };
}
