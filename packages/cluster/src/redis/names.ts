import type { ModelMark } from "@truce/scenarios/run";

/**
 * Queue of all experiments of one model and the sets of parameters that it has: workers of another model, or with other sets, never see
 * its runs.
 */
export function queueOf({ sourceSha256, ensemble }: ModelMark): string {
  return `truce-${sourceSha256.slice(0, 16)}${ensemble === null ? "" : `-${ensemble.hash}`}`;
}

/** The model that an experiment asks for, in words that tell it from others. */
export function modelWords({ modelVersion, modelSha256, ensemble }: Omit<Wanted, "title">): string {
  return `${modelVersion} (sources ${modelSha256.slice(0, 8)}${ensemble === undefined ? "" : `, ensemble ${ensemble.slice(0, 8)}`})`;
}

/** Which models experiments ask for on a Redis: a hash of queue names and what is said of them. */
export const wantedKey = "truce:wanted";

/** What a coordinator says of its experiment. */
export interface Wanted {
  readonly title: string;
  readonly modelVersion: string;
  readonly modelSha256: string;
  /** Fingerprint of the sets of parameters that the model has; left out if it has none. */
  readonly ensemble?: string;
}

/** The same of an experiment for a model. */
export function wantedOf(title: string, { version, sourceSha256, ensemble }: ModelMark): Wanted {
  return { title, modelVersion: version, modelSha256: sourceSha256, ...(ensemble !== null && { ensemble: ensemble.hash }) };
}
