import type { RobustnessTable } from "../analysis/types.ts";
import { at, formatNumber, formatPercent, formatRounded, html, type Html } from "../page/index.ts";
import { type Chart, cut, svg } from "./chart.ts";
import type { Chapter } from "./input.ts";

const metricNames = {
  regret90: "regret, 90th percentile",
  regretMax: "largest regret",
  satisficing: "points good enough",
  maximin: "worst point",
  meanVariance: "mean and spread",
} as const;

/** More columns than this are put together. */
const most = 120;

/** Regret of every mandate in every point, and the places that the metrics of robustness give. */
export function regretMap({ names, country, suffix, input }: Chapter): Chart | undefined {
  const { robustness, arms } = country;
  if (robustness.length === 0) return undefined;
  const label = "Regret of each mandate in each point; the table below has the places by several metrics.";
  const draw = (narrow: boolean): Html => {
    const columns = narrow || robustness.length === 1 ? 1 : 2;
    const [whole, space] = narrow ? [380, 0] : [1060, 40];
    const width = (whole - space * (columns - 1)) / columns;
    const height = 30 + arms.length * (narrow ? 34 : 22) + 16;
    const top = 26;
    const maps = robustness.map(
      (table, i) =>
        html`<g
          transform="translate(${at((i % columns) * (width + space))} ${at(top + Math.floor(i / columns) * height)})"
          >${map(table, width, narrow)}</g
        >`,
    );
    return svg(narrow ? "narrow" : "wide", [whole, top + Math.ceil(robustness.length / columns) * height], label, [
      scaleKey(),
      maps,
    ]);
  };
  const scaleKey = (): Html =>
    html`<text class="side" x="0" y="12">no regret</text> ${Array.from(
        { length: 8 },
        (_, shade) => html`<rect class="heat${shade}" x="${70 + 22 * shade}" y="1" width="22" height="13" />`,
      )}<text class="side" x="252" y="12">largest</text>`;
  const map = (table: RobustnessTable, width: number, narrow: boolean): Html => {
    const { label: outcome, unit } = names.outcome(table.outcome);
    const { order, rows } = binned(table);
    const highest = Math.max(...rows.flat());
    const [left, step] = narrow ? [0, 34] : [Math.round(width * 0.34), 22];
    const cell = (width - left) / order;
    return html`<text class="group" x="0" y="14"
        >${cut(`${outcome} (0 to ${formatRounded(highest)}, ${unit})`, narrow ? 52 : 66)}</text
      >
      ${rows.map((row, arm) => {
        const y = 24 + arm * step;
        return html`<text x="0" y="${at(narrow ? y + 11 : y + 14)}"
            >${cut(names.arm(arms[arm]), narrow ? 40 : 26)}</text
          >
          ${row.map((regret, p) => {
            const shade = highest > 0 ? Math.round(7 * Math.sqrt(regret / highest)) : 0;
            return html`<rect
              class="heat${shade}"
              x="${at(left + p * cell)}"
              y="${narrow ? y + 15 : y}"
              width="${at(cell + 0.5)}"
              height="${narrow ? 14 : 19}"
              ><title>${names.arm(arms[arm])}: ${formatNumber(regret)} ${unit}</title></rect
            >`;
          })}`;
      })}`;
  };
  const disagree = robustness.filter((table) => table.disagree).map(({ outcome }) => names.outcome(outcome).label);
  const best = robustness
    .filter((table) => table.best !== "")
    .map(
      (table) =>
        `${names.outcome(table.outcome).label}: ${names.arm(table.best)} (${table.probabilityOfBest < 0.005 ? "not told apart from others" : `probability ${table.probabilityOfBest > 0.99 ? "above 99 %" : `at least ${formatPercent(table.probabilityOfBest)}`}`})`,
    );
  return {
    id: `regret${suffix}`,
    title: `${names.country(country.scenario)}: how much worse than the best mandate of each point.`,
    summary:
      (disagree.length === 0
        ? "For every outcome one mandate is first by all metrics of robustness."
        : `The rankings disagree for: ${disagree.join(", ")}; there it depends on what robust is to mean.`) +
      (best.length > 0 ? ` Best mean: ${best.join("; ")}.` : ""),
    key: `Each column is a point of the uncertainties (n = ${input.points.length}), sorted by the regret of the first mandate; in the first colour of the scale, the best mandate there; the further along the scale, the more is lost by not having the best (colours go with the root of regret; each outcome has its own scale, whose end is named above it). Noise in the runs adds to regret.`,
    wide: draw(false),
    narrow: draw(true),
    table: {
      head: [
        "Outcome",
        "Mandate",
        ...Object.values(metricNames).map((name) => `Place by ${name}`),
        "Regret, 90 %",
        "Largest regret",
        "Good enough",
        "Worst",
        "Mean",
        "SD over points",
      ],
      rows: robustness.flatMap((table) =>
        table.rows.map((row, i) => [
          names.outcome(table.outcome).label,
          names.arm(arms[i]),
          ...(Object.keys(metricNames) as (keyof typeof metricNames)[]).map((metric) =>
            row.ranks[metric] === undefined ? "–" : String(row.ranks[metric]),
          ),
          formatNumber(row.regret.p90),
          formatNumber(row.regret.max),
          row.satisficing === null
            ? "–"
            : `${formatPercent(row.satisficing.share)} (${formatPercent(row.satisficing.ci95[0])} to ${formatPercent(row.satisficing.ci95[1])})`,
          formatNumber(row.worst),
          formatNumber(row.meanVariance.mean),
          formatNumber(row.meanVariance.sd),
        ]),
      ),
    },
  };
}

/** Points sorted by the regret of the first arm; neighbours are averaged where there are too many to be seen. */
function binned({ regrets, points }: RobustnessTable): { order: number; rows: number[][] } {
  const sorted = points.map((_, p) => p).sort((a, b) => regrets[0][b] - regrets[0][a] || a - b);
  const columns = Math.min(most, sorted.length);
  const from = (column: number): number => Math.floor((column * sorted.length) / columns);
  const rows = regrets.map((row) =>
    Array.from({ length: columns }, (_, column) => {
      const members = sorted.slice(from(column), from(column + 1));
      return members.reduce((sum, p) => sum + row[p], 0) / members.length;
    }),
  );
  return { order: columns, rows };
}
