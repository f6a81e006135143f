import { analysisJson } from "../analysis/json.ts";
import { analysisTables } from "../analysis/tables.ts";
import { type Content, colours, markStyle, render } from "../page/index.ts";
import { csvCell, csvText } from "../table/csv.ts";
import type { Chart } from "./chart.ts";
import { chartSections } from "./charts.ts";
import type { ReportInput } from "./input.ts";
import { reportPage } from "./page.ts";
import { chartStyle } from "./style.ts";

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
    { path: `figures/${chart.id}.svg`, text: svgFile(chart) },
    { path: `figures/${chart.id}.csv`, text: csvFile(chart) },
  ]);
}

/** A chart as a file of its own: it carries its look, and its title and summary for those who do not see it. */
function svgFile({ wide, title, summary }: Chart): string {
  const [, box] = /viewBox="0 0 ([\d ]+)"/.exec(wide.text)!;
  const [width, height] = box.split(" ");
  const look = `${colours.replace(":root", "svg")}
  svg { background: var(--paper); font-family: "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
  svg text { font-size: 13px; fill: var(--ink); }${markStyle}${chartStyle}`;
  return wide.text
    .replace(/<svg\s/, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)
    .replace(/>/, `><title>${render(title)}</title><desc>${render(summary)}</desc><style>${look}</style>`)
    .concat("\n");
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
