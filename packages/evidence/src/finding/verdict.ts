import type { Estimated } from "../estimators/estimated.ts";
import type { Accept } from "./schema.ts";

export type Verdict = "pass" | "fail" | "not tested";

/**
 * Whether an estimate shows what a finding says. A sign must be certain: the whole 95 % interval on its side. A null is a range around zero. A range must
 * hold the estimate, and the interval may not be more than twice as long as the range, so that ignorance does not pass. What could not be
 * estimated was not tested.
 */
export function verdictOf({ value, ci95: [low, high] }: Pick<Estimated, "value" | "ci95">, accept: Accept): Verdict {
  if (![value, low, high].every(Number.isFinite)) return "not tested";
  if ("sign" in accept && accept.sign !== "zero") {
    const { sign, beyond = 0 } = accept;
    return (sign === "negative" ? high < -beyond : low > beyond) ? "pass" : "fail";
  }
  const [from, until] = "range" in accept ? accept.range : [-accept.within, accept.within];
  return value >= from && value <= until && high - low <= 2 * (until - from) ? "pass" : "fail";
}
