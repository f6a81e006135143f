import type { SummaryRow } from "../analysis/types.ts";
import { at, formatNumber, html, type Html, type Scale, plural, figureDecimals } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import type { Chapter } from "./input.ts";
import { type Panel, panels } from "./panels.ts";

/** How the runs of each arm spread, and beside it, never in one band, how well their mean is known. */
export function distribution({ names, country, suffix, input }: Chapter): Chart | undefined {
  const drawn = country.summaries.filter(({ median }) => Number.isFinite(median));
  if (drawn.length === 0) return undefined;
  const list = input.experiment.outcomes.flatMap(({ id, label, unit }): Panel[] => {
    const rows = drawn.filter(({ outcome }) => outcome === id);
    if (rows.length === 0) return [];
    const decimals = figureDecimals(rows);
    return [
      {
        title: `${label} (${unit})`,
        values: rows.flatMap(({ yesNo, p5, p95, ci95, mean }) => (yesNo ? [0, 1, mean] : [p5, p95, ...ci95])),
        rows: rows.map((row) => ({
          label: names.arm(row.arm),
          title: `${names.arm(row.arm)}: median ${formatNumber(row.median)}, nine runs in ten from ${formatNumber(row.p5)} to ${formatNumber(row.p95)}`,
          value: formatNumber(row.mean, decimals) + (row.severalModes ? " ∧∧" : ""),
          draw: (x, y) => mark(row, x, y),
        })),
      },
    ];
  });
  const several = drawn.filter(({ severalModes }) => severalModes).length;
  const label = "Spread of outcomes of each arm and the uncertainty of the mean; the table below has the numbers.";
  return {
    id: `distribution${suffix}`,
    title: `${names.country(country.scenario)}: how far outcomes spread, and how well their mean is known.`,
    summary:
      `Over ${plural(input.points.length, "point")} of the uncertainties and all luck; ${formatNumber(Math.max(...drawn.map(({ done }) => done)))} runs of each mandate.` +
      (several > 0
        ? ` In ${several} of ${drawn.length} rows (marked ∧∧) the runs fall into several groups (modes), so that the mean describes none of them.`
        : ""),
    key:
      "Upper mark, the spread of outcomes, which more runs do not shrink: light, nine runs in ten; darker, the middle half; the gap in it, the median. Lower mark, the uncertainty " +
      "of the mean, which more runs do shrink: diamond, the mean (the number at the end); the line through it, its 95 % interval. Of what happens or does not, the mean is the share of runs, and there is no spread to draw.",
    wide: panels(list, false, { label, step: 36 }),
    narrow: panels(list, true, { label, step: 40, above: 19 }),
    table: {
      head: [
        "Outcome",
        "Mandate",
        "Runs",
        "Failed",
        "Mean",
        "95 % low",
        "95 % high",
        "Monte-Carlo error",
        "SD of runs",
        "5 %",
        "25 %",
        "Median",
        "75 %",
        "95 %",
        "Threshold reached",
      ],
      rows: country.summaries.map((row) => [
        names.outcome(row.outcome).label,
        names.arm(row.arm),
        row.done,
        row.failed,
        ...[row.mean, ...row.ci95, row.errorOverLuck, row.sd, row.p5, row.p25, row.median, row.p75, row.p95].map(
          (value) => formatNumber(value),
        ),
        row.reach === null ? "–" : `${formatNumber(100 * row.reach, 0)} %`,
      ]),
    },
  };
}

function mark({ yesNo, p5, p25, median, p75, p95, mean, ci95 }: SummaryRow, x: Scale, y: number): Html {
  const bar = (name: string, from: number, to: number): Html =>
    html`<rect
      class="${name}"
      x="${at(x(from))}"
      y="${at(y - 12)}"
      width="${at(Math.max(1, x(to) - x(from)))}"
      height="12"
    />`;
  const low = y + 8;
  const spread = html`<g class="spread"
    >${bar("wideband", p5, p95)}${bar("band", p25, p75)}<line
      class="middle"
      x1="${at(x(median))}"
      x2="${at(x(median))}"
      y1="${at(y - 12)}"
      y2="${at(y)}"
  /></g>`;
  return html`${yesNo ? null : spread}
    ${Number.isFinite(ci95[0]) ? html`<line class="meanline" x1="${at(x(ci95[0]))}" x2="${at(x(ci95[1]))}" y1="${at(low)}" y2="${at(low)}" />` : null}
    <path class="meandot" d="M${at(x(mean))} ${at(low - 6)}l5 6l-5 6l-5 -6z" />`;
}
