import type { Simulation } from "../../src/simulation.ts";

/** Ticks after which the state is fingerprinted; the last tick comes on top. */
const ticks = [0, 1, 10, 100];

/** Fingerprints of one run on its way. */
export function hashesOf(simulation: Simulation): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const tick of [...ticks.filter((t) => t < simulation.ticks), simulation.ticks]) {
    simulation.run(tick - simulation.tick);
    hashes[tick] = simulation.hash();
  }
  return hashes;
}
