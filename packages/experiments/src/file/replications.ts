import { unknownName, type Report } from "@truce/scenarios";
import type { Outcome, Replications } from "../types.ts";
import type { Parts } from "./parts.ts";

/** How often the file wants each run; 20 times if it says nothing. */
export function readReplications(parts: Parts, outcomes: readonly Outcome[], report: Report): Replications {
  const entry = parts.one("replications") ?? 20;
  if (typeof entry === "number") return { kind: "fixed", count: entry };
  const { min = 10, max = 200, batch = 5, confidence = 0.95, lookAhead = 1 } = entry;
  const outcome = entry.outcome ?? outcomes[0]?.id ?? "";
  const watched = outcomes.find(({ id }) => id === outcome);
  if (watched === undefined && outcomes.length > 0) {
    const names = outcomes.map(({ id }) => id);
    report(["replications", "outcome"], unknownName("outcome of this file", outcome, names));
  }
  const halfWidth = entry.halfWidth ?? watched?.effectOfInterest ?? NaN;
  if (Number.isNaN(halfWidth) && watched !== undefined)
    report(["replications"], {
      kind: "missing-key",
      message: `nothing says how well the difference in ${outcome} is to be known`,
      todo: "write halfWidth: …, or effectOfInterest: … at the outcome",
    });
  if (min > max)
    report(["replications", entry.min === undefined ? "max" : "min"], {
      kind: "out-of-range",
      message: `the fewest replications, ${min}, are more than the most, ${max}`,
      expected: "min ≤ max",
    });
  return { kind: "sequential", min, max, batch, outcome, halfWidth, confidence, lookAhead };
}
