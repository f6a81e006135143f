import type { SearchResult } from "@truce/experiments";
import { type Paint, padEnd, padStart, wrapText } from "../output/ansi.ts";
import { decimalsFor, formatDifference, formatNumber } from "../output/format.ts";

/** Candidates that are shown; the table has all. */
const shown = 8;

/** A search for a screen: the answer, the finalists held out, and who was in the running. */
export function searchLines(
  result: SearchResult,
  { columns, paint }: { readonly columns: number; readonly paint: Paint },
): string[] {
  const wide = Math.max(72, Math.min(columns, 120));
  const { finalists, candidates, unit, outcomeLabel, rounds } = result;
  const number = (known: { mean: number; ci95: readonly [number, number] }): string => {
    const print = (value: number): string => formatDifference(value, decimalsFor(known));
    return `${padStart(print(known.mean), 9)} ${Number.isNaN(known.ci95[0]) ? "" : `[${print(known.ci95[0])}, ${print(known.ci95[1])}]`}`;
  };
  const cost = (known: { mean: number } | null): string => (known === null ? "–" : formatNumber(known.mean));
  return [
    paint.bold(result.title),
    ...result.says.flatMap((text) => wrapText(text, wide)),
    ...(finalists.length === 0
      ? []
      : [
          "",
          `${outcomeLabel} (${unit}) less the baseline, on what was held out`,
          ...finalists.map(
            (one) =>
              `  ${padEnd(one.id, 10)}  ${padEnd(number(one.holdOut), 30)}  training ${padEnd(formatDifference(one.training.mean), 8)}  cost ${padEnd(cost(one.cost), 7)}  ${one.verdictText}`,
          ),
        ]),
    "",
    `Candidates in training, over ${rounds.length} rounds; who was left behind early met fewer points`,
    ...candidates
      .slice(0, shown)
      .map(
        (one) =>
          `  ${padEnd(one.id, 10)}  ${padEnd(number(one.difference), 30)}  round ${one.rounds}  cost ${padEnd(cost(one.cost), 7)}  ${one.label}${one.left === null ? "" : paint.dim(` (${one.left})`)}`,
      ),
    ...(candidates.length > shown ? [`  and ${candidates.length - shown} more`] : []),
    "",
    paint.dim("This compares designs in one model; it does not forecast."),
  ];
}
