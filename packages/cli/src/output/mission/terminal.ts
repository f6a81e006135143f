import { formatNumber, plural } from "@truce/experiments/page";
import type { MissionTable, RowResult } from "@truce/scenarios/run";
import { padEnd, type Paint, width, wrapText } from "../ansi.ts";
import { intervalChart } from "./interval-chart.ts";
import { effectText, expectedText } from "./numbers.ts";

const legend =
  "● effect  ━ 95 % interval  │ none  ┊ smallest that counts. This compares designs in one model; it does not forecast.";
const chartColumns = 17;
const verdictColumns = 18;

/** The table for a screen: two lines for each row, at 100 columns or more. */
export function missionLines(table: MissionTable, { columns, paint }: { columns: number; paint: Paint }): string[] {
  const wide = Math.max(80, Math.min(columns, 120));
  const parts = [...new Set(table.rows.map(({ part }) => part))];
  return [
    ...parts.flatMap((part) => [
      "",
      paint.bold(part),
      ...table.rows.filter((row) => row.part === part).flatMap((row) => rowLines(row, wide, paint)),
    ]),
    "",
    ...wrapText(summary(table), wide),
    ...wrapText(legend, wide).map((line) => paint.dim(line)),
  ];
}

function rowLines(row: RowResult, wide: number, paint: Paint): string[] {
  const left = wide - chartColumns - verdictColumns - 2;
  const census = row.settings.length === 0;
  const nothing = row.seeds === 0;
  const verdict = row.holds || row.verdict === "not shown" ? row.verdict : `${row.verdict} *`;
  const mark = row.verdict === "not shown" ? paint.none(verdict) : paint.mission(verdict);
  const title = `${padEnd(row.id, 4)}${cut(row.title, left - 5)}`;
  const chart = census ? " ".repeat(chartColumns) : intervalChart(row, chartColumns);
  const effect = census ? `${formatNumber(100 * row.effect)} % of them` : effectText(row);
  const expected = census ? "" : `, ${expectedText(row)}`;
  const below = nothing
    ? ""
    : `    ${cut(row.observable, wide - 6 - width(effect) - width(expected))}: ${effect}${expected}`;
  const reason = row.reason === "" ? [] : [paint.dim(`    ${cut(row.reason, wide - 4)}`)];
  return [`${padEnd(title, left)} ${chart} ${mark}`, ...(below === "" ? [] : [paint.dim(below)]), ...reason];
}

function summary({ rows, open, seeds, modelVersion }: MissionTable): string {
  const count = (verdict: RowResult["verdict"]): number => rows.filter((row) => row.verdict === verdict).length;
  const weak = rows.filter(({ holds, verdict }) => !holds && verdict !== "not shown").length;
  const absent = count("absent as expected");
  return [
    `${count("shown")} of ${plural(rows.length, "row")} shown`,
    ...(absent > 0 ? [`${absent} absent as expected`] : []),
    `${count("not shown")} not shown`,
    ...(weak > 0 ? [`${weak} marked * would not stand correction for ${rows.length} looks (Holm)`] : []),
    ...(open.length > 0 ? [`not weighed: ${open.join(", ")}`] : []),
    `${plural(seeds, "seed")}, model ${modelVersion}`,
  ].join("; ");
}

function cut(text: string, columns: number): string {
  return width(text) <= columns ? text : `${text.slice(0, Math.max(1, columns - 1))}…`;
}
