import type { MeasuredCase } from "../cases/types.ts";
import { replay } from "../cases/replay.ts";
import type { CollectOptions } from "./collect.ts";
import { eventsOfCases, eventsOfWars, realCases, type War } from "./events.ts";
import { oneCase } from "./one-case.ts";
import type { Sample } from "./run.ts";
import { settlements } from "./settlements.ts";
import { trials, type Trials } from "./trials.ts";
import { wars } from "./wars.ts";

/** What estimators read. */
export interface Samples {
  readonly wars: Sample;
  readonly settlements: Sample;
  readonly trials: Trials;
  /** The same among countries whose war goes on, of what is said to work in peace only. */
  readonly warTrials: Trials;
  readonly warEvents: readonly War[];
  readonly caseEvents: readonly War[];
  readonly cases: readonly MeasuredCase[];
  readonly southSudan: Sample;
}

/** Countries of each population, or seeds of each case. */
export type Sizes = Readonly<Record<keyof Samples, number>>;

export const sizes = {
  full: { wars: 1200, settlements: 400, trials: 320, warTrials: 40, warEvents: 60, caseEvents: 4, cases: 6, southSudan: 20 },
  quick: { wars: 24, settlements: 16, trials: 4, warTrials: 4, warEvents: 8, caseEvents: 1, cases: 1, southSudan: 2 },
} as const satisfies Readonly<Record<"full" | "quick", Sizes>>;

/** How each sample is made. */
export const makers: { readonly [S in keyof Samples]: (root: string, size: number, options: CollectOptions) => Promise<Samples[S]> } = {
  wars,
  settlements,
  trials,
  warTrials: (root, size, options) => trials(root, size, options, { names: ["courts"], conflict: "war" }),
  warEvents: eventsOfWars,
  caseEvents: eventsOfCases,
  southSudan: (root, seeds, options) => oneCase("south-sudan", root, seeds, options),
  async cases(_root, seeds, { draw = false, ...options }) {
    const all: MeasuredCase[] = [];
    for (const name of realCases()) all.push(await replay(name, seeds, { ...options, parameters: draw ? "ensemble" : "defaults" }));
    return all;
  },
};
