import { html, type Html, numbers, pageDocument, pageLinks, pageSection, style, tableScript } from "@truce/experiments/page";
import { isOfCases } from "../finding/schema.ts";
import type { EvidenceCount } from "./grades.ts";
import type { Row, Scorecard } from "./scorecard.ts";
import { strip } from "./strip.ts";
import { acceptWords, drawnWords, modelWords, reasonWords } from "./words.ts";

const look = `
.zone { fill: #dfe5ea; } .published { fill: var(--paper); stroke: var(--ink); stroke-width: 1.6; } table.findings td { vertical-align: middle; } table.findings th { text-align: left; } table.findings td.text { min-width: 12em; } table.findings td:nth-child(2) { min-width: 10em; } .fail { color: var(--none); font-weight: 600; } .pass { color: var(--mission); font-weight: 600; }
`;

const chapters = [
  { first: 1, last: 17, name: "Violence during conflict" },
  { first: 18, last: 24, name: "The shape of violence" },
  { first: 25, last: 46, name: "Peace, relapse and budgets" },
  { first: 47, last: 57, name: "Deployment, mandates and cost" },
  { first: 58, last: 99, name: "Police, justice, trust and protest" },
] as const;
const replays = { id: "cases", name: "Replays of real cases" } as const;

/** The scorecard as one HTML page that needs no network. @param command what makes it again */
export function scorecardPage(card: Scorecard, grades: readonly EvidenceCount[], command: string): string {
  const { counts, rows, modelVersion, root, sets, sizes, quick } = card;
  const tested = counts.pass + counts.fail;
  const parts: { id: string; name: string; own: Row[] }[] = chapters.flatMap((chapter) => {
    const own = rows.filter(({ finding }) => {
      if (isOfCases(finding)) return false;
      const number = Number(finding.id.slice(1, 3));
      return number >= chapter.first && number <= chapter.last;
    });
    return own.length === 0 ? [] : [{ id: `part${chapter.first}`, name: chapter.name, own }];
  });
  const cases = rows.filter(({ finding }) => isOfCases(finding));
  if (cases.length > 0) parts.push({ ...replays, own: cases });
  const evidence = { id: "grades", name: "How far the numbers of the model rest on evidence" };
  return pageDocument({
    kind: "evidence",
    title: "Published findings beside the model",
    description: `Of ${tested} findings that were tested, ${counts.pass} pass and ${counts.fail} fail.`,
    style: style + look,
    header: html`<p class="facts">Model <b>${modelVersion}</b> · root seed <b>${root}</b> · ${drawnWords(sets)} · ${Object.entries(sizes).map(([name, size]) => `${name} ${size}`).join(", ")}${quick ? " · a quick look with few countries" : ""}</p>
      <div class="headline"><p class="say">Of ${tested} findings or groups of findings that were tested, ${counts.pass} pass and ${counts.fail} fail; ${counts.notTested} are not tested. Of ${counts.cases.pass + counts.cases.fail} statements about replays of real cases ${counts.cases.pass} hold.</p></div>
      <p>Grey: where the estimate may lie. Diamond: what was published, where it has the same unit. Round and blue: the model passes; square and orange: it fails. Line: 95 % interval. Each row has a scale of its own. This compares designs and findings; it does not forecast a country.</p>
      ${pageLinks([...parts, evidence])}`,
    main: html`${parts.map(({ id, name, own }) => pageSection(id, name, chapter(own)))}
      ${pageSection(evidence.id, evidence.name, html`<p>Every parameter has a grade. Conclusions that rest on numbers which the authors assumed must be tried over their ranges.</p>${numbers("grades-numbers", "Parameters by grade", { head: ["Grade", "Parameters", "What it means"], rows: grades.map(({ grade, count, meaning }) => [grade, String(count), meaning]) })}`)}`,
    footer: html`<p>Made by <code>${command}</code>.</p>`,
    script: tableScript,
  });
}

function chapter(rows: readonly Row[]): Html {
  return html`<div class="scroll"><table class="findings">
    <thead><tr><th scope="col">Finding</th><th scope="col">Published</th><th scope="col">The model</th><th scope="col">Verdict</th></tr></thead>
    <tbody>${rows.map(
      (row) => html`<tr>
        <td class="text"><b>${row.finding.id}</b> ${row.finding.statement}<small>${row.finding.citation}</small></td>
        <td class="text">${row.finding.published.text}<small>counts if ${acceptWords(row.finding)}</small></td>
        <td>${strip(row)}<small>${modelWords(row)}</small></td>
        <td class="text"><span class="${row.verdict === "pass" ? "pass" : row.verdict === "fail" ? "fail" : ""}">${row.verdict}</span><small>${reasonWords(row)}</small></td>
      </tr>`,
    )}</tbody>
  </table></div>`;
}
