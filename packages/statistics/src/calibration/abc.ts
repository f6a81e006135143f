import { rootKey, Stream } from "@truce/core/kernel";
import { latinHypercube } from "../design/latin-hypercube.ts";
import { wholeNumber } from "../whole-number.ts";
import { distanceTo, scalesOf } from "./distance.ts";
import { kernelOf, type Weighted } from "./kernel.ts";

/** One run of the simulator that is asked for. */
export interface AbcTrial {
  readonly generation: number;
  readonly row: number;
  /** Parameters, each on 0 to 1 of its prior. */
  readonly place: readonly number[];
  /** Its own luck. */
  readonly seed: string;
}

/** A trial with what came of it. */
export interface Particle extends AbcTrial, Weighted {
  readonly summaries: readonly number[];
  readonly distance: number;
}

export interface Generation {
  readonly generation: number;
  /** Largest distance among the particles kept. */
  readonly tolerance: number;
  /** Share of this generation's trials that were nearer than the tolerance before it; 1 in the first. */
  readonly accepted: number;
  /** Particles that would be worth as much if all weights were equal: (Σw)² / Σw². */
  readonly effective: number;
}

export interface AbcOptions {
  readonly dimensions: number;
  /** What should come out, in the order of the simulator's summaries. */
  readonly observed: readonly number[];
  /** Summaries of trials, in their order; a summary that cannot be had is NaN. */
  readonly simulate: (trials: readonly AbcTrial[]) => Promise<readonly (readonly number[])[]>;
  readonly seed: string;
  /** Particles that are kept. */
  readonly particles: number;
  /** Share of each generation's population that is kept: 0.5 unless given. */
  readonly kept?: number;
  /** Ends when fewer of the new trials than this share are accepted: 0.05 unless given. */
  readonly least?: number;
  /** At most so many generations, the first one included: 20 unless given. */
  readonly generations?: number;
  readonly onGeneration?: (generation: Generation, particles: readonly Particle[]) => void;
}

export interface Posterior {
  /** The particles kept, nearest first. */
  readonly particles: readonly Particle[];
  readonly history: readonly Generation[];
  /** Unit of each summary in distances; 0 for those left out because all first trials agree. */
  readonly scales: readonly number[];
  readonly trials: number;
}

/**
 * Approximate Bayesian computation by adaptive population Monte Carlo (Lenormand, Jabot and Deffuant 2013, after Beaumont et al. 2009 and
 * Del Moral, Doucet and Jasra 2012): of a first population over the uniform prior the nearest are kept, their largest distance is the
 * tolerance, new trials are moved particles with importance weights, and the nearest of old and new are kept in turn. No trial is
 * thrown away and the number of trials of a generation is known before it: with a simulator that depends on the trial alone, the result is
 * the same for any number of workers, and one that remembers its answers can stop and go on anywhere.
 * @throws RangeError if a count or share makes no sense, or fewer first trials than particles have all their summaries
 */
export async function abc(options: AbcOptions): Promise<Posterior> {
  const {
    dimensions,
    observed,
    simulate,
    seed,
    particles: wanted,
    kept = 0.5,
    least = 0.05,
    generations = 20,
  } = options;
  wholeNumber("parameters of a calibration", dimensions, 1, 1000);
  wholeNumber("particles", wanted, 2, 1_000_000);
  wholeNumber("generations", generations, 1, 10_000);
  if (!(kept > 0 && kept < 1)) throw new RangeError(`the share kept lies between 0 and 1, got ${kept}`);
  const population = Math.ceil(wanted / kept);
  const stream = new Stream(rootKey(seed), "proposals");
  const trialsAt = (generation: number, places: readonly (readonly number[])[]): AbcTrial[] =>
    places.map((place, row) => ({ generation, row, place, seed: `${seed} ${generation}.${row}` }));

  const first = trialsAt(0, latinHypercube(population, dimensions, `${seed} prior`));
  const summaries = await simulate(first);
  const scales = scalesOf(summaries, observed.length);
  const judged = (trial: AbcTrial, of: readonly number[], weight: number): Particle => ({
    ...trial,
    summaries: of,
    weight,
    distance: distanceTo(observed, scales, of),
  });
  let particles = nearest(
    first.map((trial, row) => judged(trial, summaries[row]!, 1)),
    wanted,
  );
  if (particles.length < wanted)
    throw new RangeError(
      `only ${particles.length} of ${population} first trials have all their summaries; ${wanted} particles are wanted`,
    );
  const history: Generation[] = [];
  const tell = (generation: number, accepted: number): void => {
    const row = { generation, tolerance: particles.at(-1)!.distance, accepted, effective: effectiveSize(particles) };
    history.push(row);
    options.onGeneration?.(row, particles);
  };
  tell(0, 1);
  for (let generation = 1; generation < generations; generation++) {
    const tolerance = particles.at(-1)!.distance;
    const kernel = kernelOf(particles);
    stream.seek(generation);
    const places = Array.from({ length: population - wanted }, (_, row) => kernel.propose(stream, row));
    const trials = trialsAt(generation, places);
    const answers = await simulate(trials);
    const fresh = trials.map((trial, row) => judged(trial, answers[row]!, 1 / kernel.density(trial.place)));
    particles = nearest([...particles, ...fresh], wanted);
    const accepted = fresh.filter(({ distance }) => distance < tolerance).length / fresh.length;
    tell(generation, accepted);
    if (accepted < least) break;
  }
  return { particles, history, scales, trials: population + (history.length - 1) * (population - wanted) };
}

/** Number of equally weighted particles worth as much (Kish). */
export function effectiveSize(particles: readonly Pick<Weighted, "weight">[]): number {
  const sum = particles.reduce((all, { weight }) => all + weight, 0);
  return (sum * sum) / particles.reduce((all, { weight }) => all + weight * weight, 0);
}

/** Ties go to the earlier trial: the order of a sort is stable. */
function nearest(all: readonly Particle[], wanted: number): Particle[] {
  return all
    .filter(({ distance }) => distance < Infinity)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, wanted);
}
