/** Both ends NaN where there is nothing to estimate. */
export type Interval = readonly [low: number, high: number];
