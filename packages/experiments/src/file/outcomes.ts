import type { Catalogue, CatalogueMeasure } from "@truce/core";
import { unknownName, type Path, type Report } from "@truce/scenarios";
import type { Outcome } from "../types.ts";
import { type Parts, refuseOtherUnit, refuseRepeats } from "./parts.ts";
import type { OutcomeEntry } from "./schema.ts";

/** Weeks at the end of a run over which a level is averaged. */
export const lastWeeks = 52;

/**
 * The outcomes of a file. What is left out follows from the kind of the measure: counts (flows) are summed over the run, levels
 * (stocks) averaged over the last 52 weeks, and of an event the end is taken: 1 if it happened.
 */
export function readOutcomes(parts: Parts, catalogue: Catalogue, weeks: number, report: Report): Outcome[] {
  const known = catalogue.measures.map(({ id }) => id);
  const all = parts.all("outcomes").flatMap((entry) => {
    const value: OutcomeEntry = typeof entry.value === "string" ? { measure: entry.value } : entry.value;
    const at = (key: keyof OutcomeEntry): Path => (typeof entry.value === "string" ? entry.at : [...entry.at, key]);
    const measure = catalogue.measures.find(({ id }) => id === value.measure);
    if (measure === undefined) {
      report(at("measure"), { ...unknownName("measure", value.measure, known), todo: "truce list measures" });
      return [];
    }
    const outcome = complete(value, measure, weeks);
    refuseOtherUnit(value, unitOf(measure, outcome.reduce), at("unit"), report);
    if (outcome.from >= outcome.until)
      report(at(value.from === undefined ? "until" : "from"), {
        kind: "out-of-range",
        message: `weeks ${outcome.from} to ${outcome.until} are none`,
        expected: "from below until",
      });
    if (outcome.until > weeks)
      report(at("until"), {
        kind: "out-of-range",
        message: `week ${outcome.until} is after the end of the run`,
        expected: `at most ${weeks}`,
      });
    return [{ outcome, at: value.id === undefined ? at("measure") : at("id") }];
  });
  refuseRepeats(
    "outcome",
    all.map(({ outcome, at }) => ({ name: outcome.id, at })),
    report,
    "give it an id of its own",
  );
  return all.map(({ outcome }) => outcome);
}

const usual = { flow: "sum", stock: "mean", event: "last" } as const;

function complete(entry: OutcomeEntry, measure: CatalogueMeasure, weeks: number): Outcome {
  const { reduce = usual[measure.kind], until = weeks } = entry;
  const late = measure.kind === "stock" && reduce === "mean" && entry.until === undefined;
  return {
    id: entry.id ?? measure.id,
    label: entry.label ?? measure.title,
    measure: measure.id,
    reduce,
    from: entry.from ?? (late ? Math.max(0, until - lastWeeks) : 0),
    until,
    unit: entry.unit ?? unitOf(measure, reduce),
    direction: entry.direction ?? measure.direction,
    effectOfInterest: entry.effectOfInterest ?? null,
    threshold: entry.threshold ?? null,
  };
}

/** A mean or a peak of a count is a count a week; levels added up are level times weeks. */
function unitOf({ kind, unit }: CatalogueMeasure, reduce: Outcome["reduce"]): string {
  if (kind === "flow" && reduce !== "sum") return `${unit} a week`;
  return kind === "stock" && reduce === "sum" ? `${unit} × weeks` : unit;
}
