import { isTested } from "../finding/schema.ts";
import type { Scorecard } from "./scorecard.ts";

/** The scorecard as one object for other programs. */
export function scorecardJson({ modelVersion, root, quick, sets, sizes, counts, rows }: Scorecard) {
  return {
    modelVersion,
    root,
    quick,
    sets,
    sizes,
    counts,
    findings: rows.map(({ finding, model, verdict, problem }) => ({
      id: finding.id,
      statement: finding.statement,
      published: finding.published,
      group: finding.group ?? null,
      model: model === null ? null : { value: model.value, ci95: model.ci95, n: model.n },
      estimator: isTested(finding) ? finding.estimator : null,
      accept: isTested(finding) ? finding.accept : null,
      verdict,
      reason: problem ?? (isTested(finding) ? (finding.why ?? null) : finding.notTested),
    })),
  };
}
