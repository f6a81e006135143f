import type { Interval } from "@truce/statistics";

/** What an estimator says of a sample: a number, how well it is known, and how many rows (places, countries, events) stand behind it. */
export interface Estimated {
  readonly value: number;
  readonly ci95: Interval;
  readonly n: number;
}
