/**
 * How long the weaker group of Epstein's model II survives, by how many peacekeepers there are.
 *
 *   J. M. Epstein (2002), Modeling civil violence: an agent-based computational approach,
 *   PNAS 99 (suppl. 3), 7243–7250, doi:10.1073/pnas.092080199.
 *
 * From the paper: the mean waiting time to extinction rises with the density of peacekeepers, and its standard deviation is large, so that a
 * single history says little about what peacekeepers do. Runs in which both groups live at the end are cut there, which makes
 * means too small where there are many; the table says how many they are.
 *
 * Run it: npx tsx examples/waiting-for-extinction.ts [seeds] [ticks]
 */
import { Engine } from "@truce/core/kernel";
import { mean, standardDeviation } from "@truce/scenarios";
import { ethnicViolence } from "./civil-violence-2.ts";
import { isMain } from "./show.ts";

export interface Waiting {
  /** Share of cells with an officer. */
  readonly police: number;
  /** Ticks until one group was gone, run by run; at most those that were waited. */
  readonly ticks: readonly number[];
  readonly mean: number;
  readonly standardDeviation: number;
  /** Share of runs in which both groups lived at the end. */
  readonly cut: number;
}

/** Waits for extinction at a density of officers. @param seeds 2 at least, of which each is a world and a history of its own */
export function waiting(police: number, seeds: number, longest: number, legitimacy = 0.8): Waiting {
  const { model, populate } = ethnicViolence();
  const parameters = { "turns.legitimacyOfGreen": legitimacy, "turns.legitimacyOfBlue": legitimacy };
  const ends = Array.from({ length: seeds }, (_, i) => {
    const engine = new Engine(model, populate(i + 1, { police }), { seed: i + 1, ticks: longest, parameters });
    const { living } = engine.state.tables.groups;
    do engine.step();
    while (engine.tick < longest && living[0] > 0 && living[1] > 0);
    return { tick: engine.tick, both: living[0] > 0 && living[1] > 0 };
  });
  const ticks = ends.map(({ tick }) => tick);
  return {
    police,
    ticks,
    mean: mean(ticks),
    standardDeviation: standardDeviation(ticks),
    cut: ends.filter(({ both }) => both).length / seeds,
  };
}

if (isMain(import.meta.url)) {
  const [seeds = "20", longest = "1000"] = process.argv.slice(2);
  console.log("officers  mean wait  st. dev.  both live at the end");
  for (const police of [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12]) {
    const { mean: centre, standardDeviation: spread, cut } = waiting(police, Number(seeds), Number(longest));
    console.log(
      `${(100 * police).toFixed(0).padStart(6)} %${centre.toFixed(0).padStart(11)}${spread.toFixed(0).padStart(10)}${(100 * cut).toFixed(0).padStart(12)} %`,
    );
  }
}
