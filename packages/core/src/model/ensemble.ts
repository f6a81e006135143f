import { hashBytes } from "../kernel/hash.ts";
import { rootKey, Stream } from "../kernel/random.ts";
import { accepted } from "./accepted.ts";
import type { CountrySpec } from "./spec.ts";

/** Sets of parameters that agree with published findings as well as any: what is not known of them. */
export interface Ensemble {
  /** Version of the model that they were calibrated for. */
  readonly modelVersion: string;
  /** Fingerprint of its sources, and root of all luck of the calibration. */
  readonly model: string;
  readonly seed: string;
  /** Largest distance from the findings at which a set was accepted, and how many sets were tried. */
  readonly tolerance: number;
  readonly trials: number;
  /** Countries at war, and as many with a settlement, that each was tried on. */
  readonly countries: number;
  /** Paths of the parameters, `mechanism.parameter`; all others keep their defaults. */
  readonly parameters: readonly string[];
  /** Values in the order of the parameters, one row a set. */
  readonly sets: readonly (readonly number[])[];
}

/** The ensemble that ships with the model (`tools/calibrate.ts` writes it); without sets if this version was not calibrated. */
export const ensemble: Ensemble = accepted;

/** What tells runs apart that draw from different ensembles, beside version and sources of the model. */
export interface EnsembleMark {
  /** Fingerprint of the parameters and their sets: sixteen hexadecimal digits. */
  readonly hash: string;
  /** Version of the model that the sets were calibrated for. */
  readonly modelVersion: string;
  /** How many sets there are to draw from. */
  readonly sets: number;
}

/** The mark of an ensemble; null if it has no sets, so that nothing can be drawn. */
export function ensembleMark({ modelVersion, parameters, sets }: Ensemble = ensemble): EnsembleMark | null {
  if (sets.length === 0) return null;
  const text = JSON.stringify([parameters, sets]);
  return { hash: hashBytes(Uint8Array.from(text, (letter) => letter.charCodeAt(0))), modelVersion, sets: sets.length };
}

/**
 * The set that a seed draws: the same for all designs that run on the seed, whatever the other seeds are. The draw has a stream of its own, so it moves no
 * other luck.
 * @returns values by path; none if the ensemble has no sets
 */
export function drawParameters(seed: string, from: Ensemble = ensemble): Record<string, number> {
  if (from.sets.length === 0) return {};
  const row = from.sets[new Stream(rootKey(seed), "ensemble").below(from.sets.length, 0)]!;
  return Object.fromEntries(from.parameters.map((path, at) => [path, row[at]!]));
}

/** The country with the parameters that a seed draws; what its file or an override says of one of them stands. */
export function withDrawnParameters(spec: CountrySpec, seed: string, from: Ensemble = ensemble): CountrySpec {
  return from.sets.length === 0 ? spec : { ...spec, parameters: { ...drawParameters(seed, from), ...spec.parameters } };
}
