import type { Analysis, DifferenceRow, Experiment } from "@truce/experiments";
import { type Paint, padEnd, padStart, width, wrapText } from "../output/ansi.ts";
import { decimalsFor, formatDifference, plural } from "../output/format.ts";
import { intervalChart } from "../output/mission/interval-chart.ts";

const chartColumns = 21;

/** Differences to the baseline and their verdicts, for a screen. */
export function analysisLines(
  experiment: Experiment,
  { countries, inference, comparisons, runs }: Analysis,
  { columns, paint }: { readonly columns: number; readonly paint: Paint },
): string[] {
  const wide = Math.max(72, Math.min(columns, 120));
  // Under the name of its scenario an arm need not begin with it.
  const label = (id: string): string =>
    experiment.arms
      .find((arm) => arm.id === id)!
      .label.replace(/^[^:]+: /, (start) => (countries.some(({ scenario }) => start === `${scenario}: `) ? "" : start));
  const names = Math.min(30, Math.max(...experiment.arms.map(({ id }) => width(label(id)))));
  return [
    paint.bold(experiment.title),
    ...countries.flatMap(({ scenario, arms, differences, variance }) => [
      "",
      `${paint.bold(scenario)}: differences to ${label(arms[0]!)}, pair by pair`,
      ...experiment.outcomes.flatMap((outcome) => {
        const rows = differences.filter((row) => row.outcome === outcome.id);
        const lucky = variance.find((split) => split.outcome === outcome.id)?.mostlyLuck === true;
        return rows.length === 0
          ? []
          : [
              `  ${outcome.label}, ${outcome.unit}${lucky ? paint.dim(" (more than half of its variance is luck)") : ""}`,
              ...rows.map((row) => `    ${padEnd(label(row.arm).slice(0, names), names)}  ${rowText(row, paint)}`),
            ];
      }),
    ]),
    "",
    ...wrapText(
      `${inference.text} Verdicts are corrected for ${plural(comparisons, "comparison")} (Holm), so that a 95 % interval may leave out zero and nothing be resolved yet. How many more would resolve it is a range over what is not known of the spread, if the difference stays as it is. ${plural(runs.done, "run")} done, ${runs.failed} failed, ${runs.missing} missing. ` +
        "● mean  ━ 95 % interval of the mean  │ none  ┊ effect of interest. This compares designs in one model; it does not forecast.",
      wide,
    ).map((line) => paint.dim(line)),
  ];
}

function rowText(row: DifferenceRow, paint: Paint): string {
  const decimals = decimalsFor(row);
  const print = (value: number): string => formatDifference(value, decimals);
  const interval = `${padStart(print(row.mean), 9)} [${print(row.ci95[0])}, ${print(row.ci95[1])}]`;
  const chart = intervalChart({ effect: row.mean, ci95: row.ci95, least: row.effectOfInterest ?? 0 }, chartColumns);
  const word =
    row.verdict === "better"
      ? paint.mission(row.verdictText)
      : row.verdict === "worse"
        ? paint.none(row.verdictText)
        : // What holds for all of them is said once, below.
          row.verdictText.replace(" needed if the difference stays", "");
  return `${chart}  ${padEnd(interval, 32)}  ${word}`;
}
