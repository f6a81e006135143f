import { analysisJson } from "../analysis/json.ts";
import { analysisTables } from "../analysis/tables.ts";
import { type Content, render } from "../page/index.ts";
import { csvCell, csvText } from "../table/csv.ts";
import type { Chart } from "./chart.ts";
import { chartSections } from "./charts.ts";
import type { ReportInput } from "./input.ts";
import { reportPage } from "./page.ts";
import { standaloneSvg } from "./standalone.ts";

/** A file of a report: its path below the folder of results, and its text. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

/** Tables of an analysis as CSV and JSON. */
export function analysisFiles({ analysis }: Pick<ReportInput, "analysis">): ReportFile[] {
  return [
    { path: "analysis/analysis.json", text: `${analysisJson(analysis)}\n` },
    ...analysisTables(analysis).map((table) => ({
      path: `analysis/${table.name}.csv`,
      text: [...csvText(table)].join(""),
    })),
  ];
}

/** Everything that a report consists of: the page, its figures as SVG with their numbers as CSV, and the tables of the analysis. */
export function reportFiles(input: ReportInput): ReportFile[] {
  const charts = chartSections(input).flatMap((section) => [...section.charts, ...section.more]);
  return [{ path: "report.html", text: reportPage(input) }, ...chartFiles(charts), ...analysisFiles(input)];
}

/** Charts as SVG, each with its numbers as CSV. */
export function chartFiles(charts: readonly Chart[]): ReportFile[] {
  return charts.flatMap((chart) => [
    { path: `figures/${chart.id}.svg`, text: standaloneSvg(chart) },
    { path: `figures/${chart.id}.csv`, text: csvFile(chart) },
  ]);
}

/** The numbers of a chart as they stand in the page, with plain minus signs. */
function csvFile({ table }: Chart): string {
  const cell = (content: Content): string => {
    const text =
      typeof content === "number" ? String(content) : typeof content === "string" ? content : render(content);
    const plain = text.replaceAll("−", "-");
    return csvCell(
      plain === "–" ? null : /^[+-]?\d[\d,]*(\.\d+)?$/.test(plain) ? plain.replaceAll(",", "").replace("+", "") : plain,
    );
  };
  return [table.head, ...table.rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}
