export { bcaInterval } from "./bootstrap.ts";
export { estimate, studentInterval, type Estimate } from "./interval.ts";
export { correlation, mean, skewness, standardDeviation, variance } from "./mean.ts";
export { comparePairs, type Comparison, type Direction } from "./paired.ts";
export { quantile, quantileOfSorted } from "./quantile.ts";
export { studentCdf, studentQuantile } from "./student.ts";
export { summarise, type Summary } from "./summary.ts";
export type { Interval } from "./types.ts";
export { wilsonInterval } from "./wilson.ts";
