import type { DifferenceRow } from "../analysis/types.ts";
import {
  at,
  formatDifference,
  formatNumber,
  formatPercent,
  figureDecimals,
  sharedDecimals,
  html,
  type Html,
  type Scale,
} from "../page/index.ts";
import type { Chart } from "./chart.ts";
import { type Chapter, pairsText } from "./input.ts";
import { type Panel, panels } from "./panels.ts";

/** The first figure: paired differences to the baseline, a panel per outcome, with the zone of effects that do not matter. */
export function forest({ names, country, suffix, input }: Chapter): Chart | undefined {
  const { differences, arms, scenario } = country;
  const drawn = differences.filter(({ mean }) => Number.isFinite(mean));
  if (drawn.length === 0) return undefined;
  const baseline = names.arm(arms[0]);
  const list = input.experiment.outcomes.flatMap(({ id, label, unit, direction, effectOfInterest }): Panel[] => {
    const rows = drawn.filter(({ outcome }) => outcome === id);
    if (rows.length === 0) return [];
    const decimals = figureDecimals(rows);
    return [
      {
        title: `${label} (${unit}${effectOfInterest === null ? "" : `; zone ±${formatNumber(effectOfInterest)}`})`,
        values: rows.flatMap(({ mean, ci95 }) => [mean, ...ci95]),
        zero: true,
        zone: effectOfInterest === null ? null : [-effectOfInterest, effectOfInterest],
        sides: direction === "none" ? null : direction === "lower" ? ["← better", "worse →"] : ["← worse", "better →"],
        rows: rows.map((row) => ({
          label: names.arm(row.arm),
          title: sentence(row, names.arm(row.arm), unit),
          value: formatDifference(row.mean, decimals),
          kind: kindOf(row),
          draw: (x, y) => mark(row, x, y),
        })),
      },
    ];
  });
  const label = "Paired differences to the baseline; the table below has the numbers.";
  const count = (...words: string[]): number => drawn.filter(({ verdict }) => words.includes(verdict)).length;
  return {
    id: `differences${suffix}`,
    title: `${names.country(scenario)}: what each mandate changes against “${baseline}”, pair by pair.`,
    summary:
      `Of ${drawn.length} comparisons, ${count("better")} are better, ${count("worse")} worse, ${count("practically the same")} practically ` +
      `the same, ${count("not resolved yet")} not resolved${count("higher", "lower") > 0 ? `, ${count("higher", "lower")} higher or lower without being good or bad` : ""}. Each is over ${pairsText(input, drawn)}.`,
    key:
      "Dot, and the number at the end: mean of the differences between runs on the same point (guess at the uncertainties) and the same luck. Thick line: 95 % interval of that mean, the uncertainty of the " +
      "mean and not the spread of outcomes; thin line: the same corrected for all comparisons (Holm), on which the verdict rests, cut at the edge. Grey zone: " +
      "differences smaller than the effect of interest. Filled, with the arrows above: better (blue) or worse (orange); square: practically the same; hollow: not resolved.",
    wide: panels(list, false, { label, step: 26 }),
    narrow: panels(list, true, { label, step: 26 }),
    table: {
      head: [
        "Outcome",
        "Mandate",
        "Difference",
        "95 % low",
        "95 % high",
        "Unit",
        "Pairs",
        "Pairs better",
        "P (Holm)",
        "Verdict",
      ],
      rows: differences.map((row) => {
        const print = signed(row);
        return [
          names.outcome(row.outcome).label,
          names.arm(row.arm),
          print(row.mean),
          print(row.ci95[0]),
          print(row.ci95[1]),
          names.outcome(row.outcome).unit,
          row.pairs,
          row.shareBetter === null ? "–" : formatPercent(row.shareBetter),
          pText(row.pHolm),
          row.verdictText,
        ];
      }),
    },
  };
}

function mark(row: DifferenceRow, x: Scale, y: number): Html {
  const [low, high] = row.ci95;
  const [from, to] = row.ciHolm;
  const line = (name: string, a: number, b: number): Html | null =>
    Number.isFinite(a)
      ? html`<line class="${name}" x1="${at(x(a))}" x2="${at(x(b))}" y1="${at(y)}" y2="${at(y)}" />`
      : null;
  const dot =
    row.verdict === "practically the same"
      ? html`<rect class="dot" x="${at(x(row.mean) - 4.5)}" y="${at(y - 4.5)}" width="9" height="9" />`
      : html`<circle class="dot" cx="${at(x(row.mean))}" cy="${at(y)}" r="5" />`;
  return html`${line("holm", from, to)}${line("ci", low, high)}${dot}`;
}

function kindOf({ verdict }: DifferenceRow): string {
  return verdict === "better" || verdict === "worse"
    ? verdict
    : verdict === "practically the same"
      ? "same-as"
      : verdict === "not resolved yet"
        ? "unresolved"
        : "neutral";
}

/** Prints numbers of a row with the decimals that its interval deserves. */
export function signed(row: Pick<DifferenceRow, "mean" | "ci95">): (value: number) => string {
  const decimals = sharedDecimals([row]);
  return (value) => formatDifference(value, decimals);
}

/** "−61.1 persons (95 % interval −62.1 to −60.0)". */
export function sentence(row: DifferenceRow, arm: string, unit: string): string {
  const print = signed(row);
  return `${arm}: ${print(row.mean)} ${unit} (95 % interval ${print(row.ci95[0])} to ${print(row.ci95[1])}), ${row.verdictText}`;
}

/** "0.003" or "< 0.001". */
export function pText(p: number): string {
  return Number.isNaN(p) ? "–" : p < 0.001 ? "< 0.001" : p.toFixed(3);
}
