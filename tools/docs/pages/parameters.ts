import type { CatalogueParameter } from "@truce/core";
import { gradeMeanings } from "@truce/evidence";
import { type Facts, gradeCounts, grades } from "../facts.ts";
import { anchor, banner, code, number, plural, table } from "../markdown.ts";
import { cite, fileLink } from "./links.ts";

/** Every number of the model that can be changed, and how well it is known. */
export function parametersPage({ parameters, mechanisms }: Facts): string {
  const blocks = mechanisms.flatMap(({ id, title, file }) => {
    const own = parameters.filter(({ mechanism }) => mechanism === id);
    return own.length === 0
      ? []
      : [`\n${anchor(id)}\n\n### ${title}\n\n${code(id)} in ${fileLink(file)}\n\n${parameterTable(own)}`];
  });
  return `${banner}
# Parameters

${plural(parameters.length, "parameter")}, by how well they are known:

${evidenceTable(parameters)}
So ${shareOf(parameters, "assumed")} of the numbers are assumptions. They are the reason why this model compares designs and
forecasts nothing: an answer is worth something if it holds over the plausible ranges below, not at the defaults alone. A
source beside an assumed number supports the mechanism, not the number.

Set one for a run with ${code("--set parameters.<path>=<value>")}, for good in the file. Values outside the hard limits of a
parameter are refused; the plausible range is what its authors would defend. ${code("truce explain <path>")} says the same in
the terminal.
${blocks.join("")}`;
}

/** Parameters as a table, also used by the description of the model. */
export function parameterTable(own: readonly CatalogueParameter[], page?: string): string {
  return table(
    ["path", "meaning", "default", "plausible", "limits", "unit", "evidence", "sources"],
    own.map((p) => [
      code(p.path),
      p.label,
      number(p.default),
      `${number(p.plausible[0])} to ${number(p.plausible[1])}`,
      `${number(p.min)} to ${number(p.max)}`,
      p.unit,
      p.evidence,
      cite(p.cites, page),
    ]),
  );
}

/** Counts by grade, with what the grade means. */
export function evidenceTable(parameters: readonly CatalogueParameter[]): string {
  const counts = gradeCounts(parameters);
  const rows = grades.map((grade) => {
    const own = parameters.filter(({ evidence }) => evidence === grade);
    const cited = own.filter(({ cites }) => cites.length > 0).length;
    return [grade, String(counts[grade]), shareOf(parameters, grade), String(cited), gradeMeanings[grade]];
  });
  return table(["evidence", "parameters", "share", "with a source", "what it means"], rows);
}

export function shareOf(parameters: readonly CatalogueParameter[], grade: (typeof grades)[number]): string {
  return `${((100 * gradeCounts(parameters)[grade]!) / parameters.length).toFixed(1)} %`;
}
