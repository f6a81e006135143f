import { estimators } from "../estimators/index.ts";
import { isOfCases, isTested } from "../finding/schema.ts";
import type { EvidenceCount } from "./grades.ts";
import type { Scorecard } from "./scorecard.ts";
import { acceptWords, drawnWords, modelWords, reasonWords } from "./words.ts";

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ").trim();

/** The scorecard as a page of the documentation. @param intro what stands between the title and the table, if anything */
export function scorecardMarkdown({ modelVersion, root, quick, sets, sizes, counts, rows }: Scorecard, grades: readonly EvidenceCount[], command: string): string {
  const tested = counts.pass + counts.fail;
  const share = tested > 0 ? `${Math.round((100 * counts.pass) / tested)} %` : "–";
  const table = (of: Scorecard["rows"]) => of.map(
    (row) =>
      `| ${row.finding.id} | ${cell(row.finding.statement)} | ${cell(row.finding.published.text)} (${row.finding.flag}) | ${acceptWords(row.finding)} | ${modelWords(row)} | ${row.verdict === "pass" ? "pass" : row.verdict === "fail" ? "**fail**" : "not tested"} | ${cell(reasonWords(row))} |`,
  ).join("\n");
  const [published, cases] = [rows.filter(({ finding }) => !isOfCases(finding)), rows.filter(({ finding }) => isOfCases(finding))];
  const used = [...new Set(rows.flatMap(({ finding }) => (isTested(finding) ? [finding.estimator] : [])))];
  return `<!-- Written by \`${command}\`. Change findings, estimators or the model, not this page. -->

# Published findings beside the model

Model ${modelVersion}, root seed \`${root}\`, ${drawnWords(sets)}${quick ? ", a quick look with few countries" : ""}: of ${tested} findings or groups of findings that were tested **${counts.pass} pass (${share})** and ${counts.fail} fail; ${counts.notTested} are not tested, each with its reason. Samples: ${Object.entries(sizes)
    .map(([name, size]) => `${name} ${size}`)
    .join(", ")}.

Estimators are the papers' own kinds where that is possible, on what data on conflicts would have recorded: an actor's killings of a year below 25 are in no data. A sign counts
if the whole 95 % interval is on its side; a null or a range if the estimate lies in it and its interval is no more than twice as long, which does not prove that there is no effect. Findings of one group
count once, as their worst: ${rows.length - cases.length} lines make ${tested + counts.notTested} findings and groups. Some were fitted ([calibration](calibration.md)), and rules and estimators were changed after many had been looked at, so this is no independent test. This compares designs and findings; it does not forecast a country.

| id | finding | published | counts if | the model, 95 % | verdict | reason |
| --- | --- | --- | --- | --- | --- | --- |
${table(published)}

## Replays of real cases

Each case is run with the strengths and dates of its own mission and held against its yearly deaths; [cases.md](cases.md) has them one by one. Of ${counts.cases.pass + counts.cases.fail} statements **${counts.cases.pass} hold**.

| id | statement | in the record | counts if | the model, 95 % | verdict | reason |
| --- | --- | --- | --- | --- | --- | --- |
${table(cases)}

## How far the numbers of the model rest on evidence

| grade | parameters | what it means |
| --- | --- | --- |
${grades.map(({ grade, count, meaning }) => `| ${grade} | ${count} | ${meaning} |`).join("\n")}

## Estimators

${used.map((name) => `* \`${name}\` (${estimators[name]!.sample}): ${estimators[name]!.meaning}.`).join("\n")}

## Sources

${rows.map(({ finding }) => `* ${finding.id}: ${finding.citation}`).join("\n")}
`;
}
