import type { Samples } from "../sample/samples.ts";
import type { Estimated } from "./estimated.ts";

/** Options as a finding gives them. */
export type Given = Readonly<Record<string, number | string | boolean>>;

/** A way to read a sample, and which one. */
export interface Estimator<S extends keyof Samples = keyof Samples> {
  readonly sample: S;
  /** What it does, in one sentence. */
  readonly meaning: string;
  /** Options, each with what it may be. */
  readonly options: Readonly<Record<string, "text" | "number" | "flag">>;
  readonly estimate: (sample: Samples[S], given: Given) => Estimated;
}

export const estimator = <S extends keyof Samples>(one: Estimator<S>): Estimator<S> => one;

/** A text option, or what it usually is. */
export function textOf(given: Given, name: string, usual?: string): string {
  const value = given[name] ?? usual;
  if (typeof value !== "string") throw new RangeError(`the estimator needs a text "${name}"`);
  return value;
}

export function numberOf(given: Given, name: string, usual?: number): number {
  const value = given[name] ?? usual;
  if (typeof value !== "number") throw new RangeError(`the estimator needs a number "${name}"`);
  return value;
}
