import { acceptWords, modelWords, reasonWords, type Scorecard } from "@truce/evidence";
import type { Paint } from "./ansi.ts";

/** The scorecard for a terminal. */
export function evidenceLines({ rows, counts, modelVersion, quick }: Scorecard, paint: Paint): string[] {
  const mark = { pass: paint.mission("pass"), fail: paint.none("fail"), "not tested": paint.dim("not tested") } as const;
  const lines = rows.flatMap((row) => {
    const { finding, verdict } = row;
    const first = `${finding.id.padEnd(5)} ${mark[verdict]}  ${finding.statement}`;
    if (verdict === "not tested") return [first, paint.dim(`      ${reasonWords(row)}`)];
    const second = `      published ${finding.published.text}; counts if ${acceptWords(finding)}; the model ${modelWords(row)}`;
    const reason = reasonWords(row);
    return [first, paint.dim(second), ...(reason === "" ? [] : [paint.dim(`      ${reason}`)])];
  });
  return [
    ...lines,
    "",
    `Model ${modelVersion}: of ${counts.pass + counts.fail} findings or groups that were tested ${counts.pass} pass and ${counts.fail} fail; ${counts.notTested} are not tested. Of ${counts.cases.pass + counts.cases.fail} statements about replays of real cases ${counts.cases.pass} hold.`,
    ...(quick ? ["A quick look with few countries: intervals are wide."] : []),
    "This compares designs and findings; it does not forecast a country.",
  ];
}
