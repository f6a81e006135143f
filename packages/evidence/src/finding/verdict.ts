import type { Estimated } from "../estimators/estimated.ts";
import type { Accept } from "./schema.ts";

export type Verdict = "pass" | "fail" | "not tested";

/**
 * Whether an estimate shows what a finding says. A sign must be certain: the whole 95 % interval on its side. A null must be shown: the estimate
 * and zero both within what is known, and the estimate no further from zero than declared. A range must hold the estimate, and the
 * interval may not be more than twice as long as the range, so that ignorance does not pass.
 */
export function verdictOf({ value, ci95: [low, high] }: Pick<Estimated, "value" | "ci95">, accept: Accept): Verdict {
  if (!Number.isFinite(value) || !Number.isFinite(low) || !Number.isFinite(high)) return "fail";
  if ("range" in accept) {
    const [from, until] = accept.range;
    return value >= from && value <= until && high - low <= 2 * (until - from) ? "pass" : "fail";
  }
  if (!("within" in accept)) return (accept.sign === "negative" ? high < 0 : low > 0) ? "pass" : "fail";
  const near = Math.abs(value) <= accept.within;
  return near && ((low <= 0 && high >= 0) || (low >= -accept.within && high <= accept.within)) ? "pass" : "fail";
}
