import { formatNumber } from "@truce/experiments/page";
import type { Finding, MissionTable, RowResult } from "@truce/scenarios/run";
import { intervalChart } from "./interval-chart.ts";
import { effectText, expectedText, intervalText, pText } from "./numbers.ts";

/** docs/generated/mission.md: what `truce mission` found, grouped as the list of what the model must contain. */
export function missionPage(table: MissionTable, command: string): string {
  const { rows, seeds, sets, modelVersion, scenes } = table;
  const shown = rows.filter(({ verdict }) => verdict === "shown").length;
  const absent = rows.filter(({ verdict }) => verdict === "absent as expected").length;
  const open = rows.filter(({ verdict }) => verdict === "not shown");
  const parts = [...new Set(rows.map(({ part }) => part))];
  return [
    "<!-- Written by `truce mission`. Change the code, not this page. -->\n",
    "# The mission table, measured\n",
    `Every lever that a mandate, its constraints or the future may turn, turned alone on the same luck: model ${modelVersion}, ${seeds} seeds, ${sets > 0 ? `each with one of ${sets} calibrated sets of parameters` : "parameters at their defaults"}, ` +
      `\`${command}\`. ${shown} of ${rows.length} rows are shown, ${absent} absent as expected, ${open.length} not shown. This compares designs on a ` +
      "stylised country; it forecasts nothing.\n",
    "**How to read it.** Two runs on one seed differ in the lever and in nothing else; the effect is the mean of the differences over seeds, " +
      "with its 95 % interval. What decides on a row, which sign it must have and how small an effect counts (`least`) stand in its file; " +
      "[some rows were revised after first looks](../decisions/025-the-mission-table.md). *Shown*: the whole interval lies beyond `least` on the expected side. *Absent as expected*: two one-sided tests rule out an " +
      "effect as large as the margin. *Not shown*: neither; the reason is given. With so many looks some succeed by luck, so the first primary " +
      "observable also has the interval and P of Holm's step-down correction over all primary observables of the table; \\* marks a verdict that " +
      "would not stand it. Intervals express luck and, where seeds draw their parameters, ignorance of those that were calibrated. `●` effect, `━` interval, `│` none, `┊` least.\n",
    ...(open.length > 0
      ? [
          "## What is not shown, and why\n",
          ...open.map((row) => `* ${link(row)} ${row.title}: ${row.reason || "no reason was found yet"}\n`),
        ]
      : []),
    ...parts.flatMap((part) => [`\n## ${part}\n`, overview(rows.filter((row) => row.part === part))]),
    "\n## Countries in which levers are turned\n",
    grid(
      ["name", "what it is", "why", "from"],
      scenes.map(({ id, label, why, scenario }) => [id, label, why, scenario]),
    ),
    "\n## Row by row\n",
    ...rows.filter(({ settings }) => settings.length > 0).map(section),
  ].join("\n");
}

/** Rows that turn a lever have a section below. */
const link = ({ id, settings }: RowResult): string => (settings.length > 0 ? `[${id}](#${id.toLowerCase()})` : id);
const verdictOf = ({ verdict, holds }: RowResult): string =>
  verdict === "not shown" ? "**not shown**" : holds ? verdict : `${verdict} \\*`;

function overview(rows: readonly RowResult[]): string {
  return grid(
    ["", "row", "lever", "observable", "effect [95 %]", "", "corrected [Holm]", "expected", "verdict"],
    rows.map((row) => {
      const census = row.settings.length === 0;
      const turned = row.settings.map(({ label }) => label).join(" → ");
      return [
        link(row),
        row.title,
        census ? row.lever : `[${row.lever}](../../${row.file}): ${row.settings.length > 2 ? "two by two" : turned}`,
        row.observable,
        row.seeds === 0 ? "" : census ? `${formatNumber(100 * row.effect)} %` : effectText(row),
        census ? "" : `\`${intervalChart(row)}\``,
        census ? "" : `${intervalText(row, row.ciHolm)}, P ${pText(row.pHolm)}`,
        row.seeds === 0 ? "" : census ? "all" : expectedText(row),
        verdictOf(row),
      ];
    }),
  );
}

function section(row: RowResult): string {
  const levers = [...new Map(row.findings.map((finding) => [`${finding.scene}|${finding.lever}`, finding])).values()];
  return [
    `<a id="${row.id.toLowerCase()}"></a>\n`,
    `### ${row.id} ${row.title}: ${verdictOf(row)}\n`,
    `${row.claim}${row.reason === "" ? "" : ` **Not shown**: ${row.reason}`}\n`,
    ...levers.map(leverLine),
    "",
    grid(
      ["observable", "lever", "means", "effect [95 %]", "", "P", "seeds", "expected", "source", "verdict"],
      row.findings.map((finding) => [
        finding.primary ? `**${finding.observable}**` : finding.observable,
        String(levers.findIndex(({ scene, lever }) => scene === finding.scene && lever === finding.lever) + 1),
        Object.entries(finding.means)
          .map(([arm, mean]) => `${arm} ${formatNumber(mean)}`)
          .join(", "),
        effectText(finding),
        `\`${intervalChart(finding)}\``,
        finding.expected === "open" ? "" : pText(finding.p),
        String(finding.seeds),
        expectedText(finding),
        finding.source,
        finding.verdict,
      ]),
    ),
    "",
  ].join("\n");
}

function leverLine({ lever, file, scene, settings }: Finding, index: number): string {
  const each = settings.map(({ arm, label, set }) => {
    const repeat = set.length === 0 ? "" : ` (\`${set.map((path) => `--set ${path}`).join(" ")}\`)`;
    return `${arm} = ${label}${repeat}`;
  });
  return `${index + 1}. [${lever}](../../${file}), in *${scene}*: ${each.join("; ")}`;
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
