import { mainMeasures, smallMeasures } from "../study/groups.ts";
import { ensemble, quarter, runsOf } from "../study/periods.ts";
import { parameterWords } from "../study/parameters.ts";
import { median } from "../study/quantile.ts";
import type { Arm, Branch, MeasureInfo, Study } from "../study/study.ts";
import { calendar } from "../study/calendar.ts";
import { disclaimer } from "../study/words.ts";
import { type Paint, padEnd, padStart, width, wrapText } from "./ansi.ts";
import { type Line, lineChart, resample, sideBySide, sparkline } from "./chart.ts";
import { formatNumber, formatPercent, plural } from "./format.ts";
import { headlines } from "./headlines.ts";
import { outcomeTable } from "./outcome-table.ts";

export interface Screen {
  readonly columns: number;
  readonly paint: Paint;
  readonly charts: boolean;
}

/** The result of a run as lines of text: sentences, table, charts. */
export function resultLines(study: Study, screen: Screen): string[] {
  const { paint } = screen;
  const columns = Math.max(60, Math.min(screen.columns, 140));
  const text = (paragraph: string, indent = "") =>
    wrapText(paragraph, columns - indent.length).map((line) => indent + line);
  const pairs = study.pairs.length;
  const runs = study.twin ? `${plural(pairs, "pair")} of runs, the same luck in both` : plural(pairs, "run");
  const begins = study.scenario.start === null ? "" : ` from ${study.scenario.start}`;
  return [
    "",
    paint.bold(study.scenario.title),
    ...text(`${runs} · ${study.weeks} weeks${begins} · seed ${study.seed} · model ${study.modelVersion} · ${parameterWords(study.parameters)}`).map(paint.dim),
    ...(study.parameters.warning === null ? [] : text(`Note: ${study.parameters.warning}.`)),
    ...(study.branch === null ? [] : text(branchNote(study.branch, study.mandates)).map(paint.dim)),
    "",
    ...headlines(study).flatMap(({ say, detail }) => text([say, detail].filter(Boolean).join(" "), "  ")),
    "",
    ...outcomeTable(study, columns, paint),
    ...tableNotes(study).flatMap((note) => text(note).map(paint.dim)),
    ...text(disclaimer(study)),
    ...(screen.charts && pairs > 0 ? ["", ...charts(study, columns, paint)] : []),
  ];
}

function branchNote({ date, week, set }: Branch, mandates: readonly string[]): string {
  const what = `; from then on ${[...mandates, ...set].join(", ")}`;
  return `branch: the past is the same to the bit up to week ${week}, all outcomes count from ${date}${what}`;
}

export function tableNotes(study: Study): string[] {
  const rule =
    "Counts are sums over the run, levels are means of its last 52 weeks, yes-or-no measures are shares of runs.";
  if (!study.twin) return [`Means over runs with 95\u00a0% intervals of the mean. ${rule}`];
  return [
    `${study.arms.difference}: mean over pairs of the difference inside each pair, with the 95\u00a0% interval of that mean; ` +
      `“better in” counts pairs. ${rule}`,
  ];
}

function charts(study: Study, columns: number, paint: Paint): string[] {
  const known = study.measures.filter((measure) => mainMeasures.includes(measure.id));
  const [from, to] = [calendar(study, 0), calendar(study, study.weeks)];
  const perRow = columns >= 96 ? 2 : 1;
  const size = { columns: Math.min(66, Math.floor((columns - 3 * (perRow - 1)) / perRow)), rows: 6, from, to, paint };
  const large = mainMeasures.flatMap((id) => {
    const measure = known.find((candidate) => candidate.id === id);
    if (measure === undefined) return [];
    const per = measure.kind === "flow" ? " a quarter" : "";
    return [
      [
        `${paint.bold(measure.title)} ${paint.dim(`(${measure.unit}${per})`)}`,
        ...lineChart(medians(study, measure, paint), size),
      ],
    ];
  });
  const key = study.twin
    ? `${paint.mission(`⣿⣿ ${study.arms.long[0]}`)}   ${paint.none(`⠛ ⠛ ${study.arms.long[1]}`)}   `
    : "";
  return [
    `${key}${paint.dim("median of the runs, by quarter")}`,
    "",
    ...sideBySide(large, columns),
    "",
    ...sparklines(study, columns, paint),
    ...wrapText(disclaimer(study), columns).map(paint.dim),
  ];
}

function medians(study: Study, measure: MeasureInfo, paint: Paint): Line[] {
  const mission: Line = { values: centre(study, "mission", measure), label: "with", paint: paint.mission };
  return study.twin
    ? [mission, { values: centre(study, "none", measure), label: "without", paint: paint.none, dotted: true }]
    : [mission];
}

/** Median of the runs by quarter; of an event, the share of runs in which it has happened. */
function centre(study: Study, arm: Arm, measure: MeasureInfo): number[] {
  const values = ensemble(runsOf(study, arm), measure, study.step, quarter, true);
  return values.map((runs) =>
    measure.kind === "event" ? runs.reduce((sum, value) => sum + value, 0) / runs.length : median(runs),
  );
}

function sparklines(study: Study, columns: number, paint: Paint): string[] {
  const others = smallMeasures.flatMap((id) => study.measures.filter((measure) => measure.id === id));
  const name = Math.max(0, ...others.map((measure) => width(measure.title)));
  const span = Math.max(10, Math.min(40, Math.floor((columns - name - 30) / 2)));
  const rows = others.map((measure) => {
    const lines = medians(study, measure, paint).map((line) => resample(line.values, span));
    const all = lines.flat().filter(Number.isFinite);
    const range = [Math.min(0, ...all), Math.max(...all)] as const;
    const drawn = lines.map((values, index) => {
      if (index === 1 && measure.firstArmOnly === true) return "";
      const last = padEnd((measure.kind === "event" ? formatPercent : formatNumber)(values.at(-1) ?? NaN), 8);
      return `${(index === 0 ? paint.mission : paint.none)(padEnd(sparkline(values, span, range), span))} ${last}`;
    });
    return `${padEnd(measure.title, name)}  ${drawn.join("  ").trimEnd()}`;
  });
  const labels = `${padStart("", name)}  ${padEnd(`${study.arms.short[0]}, and its last quarter`, span + 9)}  ${study.twin ? study.arms.short[1] : ""}`;
  return rows.length === 0 ? [] : [paint.dim(labels.trimEnd()), ...rows, ""];
}
