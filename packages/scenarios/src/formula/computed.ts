import type { Steps } from "./evaluate.ts";

/** A formula of a file after it was worked out: stands in the raw data where its text stood. */
export class Computed {
  readonly text: string;
  /** Value by week, in order; empty if it could not be worked out, which has been reported. */
  readonly steps: Steps;

  constructor(text: string, steps: Steps) {
    this.text = text;
    this.steps = steps;
  }

  /** The value at the beginning. */
  get first(): number | undefined {
    return this.steps[0]?.[1];
  }

  toJSON(): string {
    return this.text;
  }
}
