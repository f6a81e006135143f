import type { CountrySpec } from "@truce/core";
import type { Kept } from "./months.ts";

/** One run that a sample needs. */
export interface Wanted {
  readonly spec: CountrySpec;
  readonly seed: string;
  readonly kept: Kept;
}
