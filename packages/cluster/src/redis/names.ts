import type { ModelMark } from "@truce/experiments/run";

/** Queue of all experiments of one model: workers of another model never see its runs. */
export function queueOf({ sourceSha256 }: ModelMark): string {
  return `truce-${sourceSha256.slice(0, 16)}`;
}

/** Which models experiments ask for on a Redis: a hash of queue names and what is said of them. */
export const wantedKey = "truce:wanted";

/** What a coordinator says of its experiment. */
export interface Wanted {
  readonly title: string;
  readonly modelVersion: string;
  readonly modelSha256: string;
}
