import { coversSpace } from "../analysis/by-factor.ts";
import type { PointTable } from "../analysis/types.ts";
import { type Content, formatNumber, plural } from "../page/index.ts";
import { mostArms } from "./arm-marks.ts";
import type { Chart } from "./chart.ts";
import type { Chapter } from "./input.ts";
import { type ParallelAxis, type ParallelLine, parallel } from "./parallel.ts";

/** More lines than this are not told apart. */
const mostLines = 120;

/** Parallel coordinates: every point of the design as a line through its outcomes under each mandate and its factors. */
export function pointLines(chapter: Chapter): Chart[] {
  const { names, country, suffix, input } = chapter;
  if (!coversSpace(input.experiment) || input.experiment.factors.length === 0) return [];
  return input.experiment.outcomes.flatMap(({ id, label, unit, direction }): Chart[] => {
    const table = country.byPoint.find(({ outcome }) => outcome === id)!;
    if (table.lowest.length === 0) return [];
    const lines = linesOf(chapter, table);
    const arms = country.arms.slice(0, mostArms);
    const factors = factorAxes(chapter, table);
    const levels = table.means.slice(0, arms.length).flat().filter(Number.isFinite);
    const axes = [
      ...arms.map((arm, i): ParallelAxis => ({
        label: names.arm(arm),
        unit: "",
        group: `${label} (${unit})`,
        values: table.means[i],
        range: [Math.min(...levels), Math.max(...levels)],
      })),
      ...factors.map(({ axis }) => axis),
    ];
    const [low, high] =
      direction === "lower" ? ["best", "worst"] : direction === "higher" ? ["worst", "best"] : ["lowest", "highest"];
    const share = (word: string, ids: readonly number[]): string =>
      `${word} ${ids.length} of ${plural(table.points.length, "point")}`;
    const drawing = {
      label: `Points of the design by ${label} and factors; the table below has the numbers.`,
      axes,
      lines,
      // The orange lines are the ones to worry about.
      worse: direction === "higher" ? ("low" as const) : ("high" as const),
      words: { low: share(low, table.lowest), high: share(high, table.highest) },
    };
    const [first] = factors;
    return [
      {
        id: `points-${id}${suffix}`,
        title: `${names.country(country.scenario)}: where ${label.charAt(0).toLowerCase()}${label.slice(1)} came out highest and lowest.`,
        summary:
          first === undefined
            ? "No factor differs between the points."
            : `High and low are furthest apart in: ${first.axis.label}${Number.isFinite(first.means[0]) ? `, on average ${formatNumber(first.means[1])} where ${names.arm(country.arms[0])} has the highest quarter and ${formatNumber(first.means[0])} where it has the lowest${unitOf(first.axis.unit)}` : ""}.`,
        key: `Each line is a point of the design (a guess at all uncertainties) and runs down through its outcome under each mandate (means over replications, one scale for all) and through its factors, from lowest to highest value. Orange and blue, broken: the points with the ${drawing.worse === "high" ? `${high} and the ${low}` : `${low} and the ${high}`} quarter of the outcome with ${names.arm(country.arms[0])} (equal ones are not parted); grey: the others. Squares and circles: means of the two. Where orange stays apart from blue in a factor, that factor goes with the outcome; where orange moves over to blue under another mandate, that mandate does away with what makes the difference. Factors are sorted by how far the two are apart, of which luck makes some, more so in few points.${lines.length < table.points.length ? ` ${lines.length} of ${table.points.length} points are drawn, evenly from low to high outcomes; analysis/by-point.csv has all.` : ""}${country.arms.length > arms.length ? ` Of ${country.arms.length} mandates the first ${arms.length} are drawn.` : ""}`,
        wide: parallel(drawing, false),
        narrow: parallel(drawing, true),
        table: {
          head: [
            "Point",
            "Quarter",
            ...country.arms.map((arm) => `${label}, ${names.arm(arm)}`),
            ...factors.map(({ axis }) => axis.label),
          ],
          rows: lines.map(({ at, kind }): Content[] => [
            table.points[at],
            kind === "low" ? "lowest" : kind === "high" ? "highest" : "–",
            ...table.means.map((row) => formatNumber(row[at])),
            ...factors.map(({ axis }) => cell(axis.values[at])),
          ]),
        },
      },
    ];
  });
}

const unitOf = (unit: string): string => (unit === "1" || unit === "" ? "" : ` (${unit})`);

const cell = (value: number | string): string => (typeof value === "number" ? formatNumber(value) : value);

/** Points that all drawn mandates met, with their quarters; evenly chosen by the baseline's outcome where there are too many. */
function linesOf({ country }: Chapter, { points, means, lowest, highest }: PointTable): ParallelLine[] {
  const [low, high] = [new Set(lowest), new Set(highest)];
  const whole = points
    .map((_, at) => at)
    .filter((at) => means.slice(0, Math.min(mostArms, country.arms.length)).every((row) => Number.isFinite(row[at])));
  const order = whole.toSorted((a, b) => means[0][a] - means[0][b] || a - b);
  const count = Math.min(mostLines, order.length);
  return Array.from({ length: count }, (_, i) => {
    const at = order[Math.floor((i * order.length) / count)];
    const id = points[at];
    return { at, name: `Point ${id}`, kind: low.has(id) ? "low" : high.has(id) ? "high" : "other" };
  });
}

/** The factors as scales, those first in which the lowest and the highest quarter lie furthest apart; of words, how differently they are spread. */
function factorAxes({ names, input }: Chapter, table: PointTable): { axis: ParallelAxis; means: [number, number] }[] {
  const values = new Map(input.points.map((point) => [point.id, point.values]));
  return input.experiment.factors
    .flatMap(({ id, unit }, k) => {
      const own = table.points.map((point) => values.get(point)![k]);
      const words = [...new Set(own)];
      if (words.length < 2) return [];
      const of = (ids: readonly number[]): (number | string)[] => ids.map((point) => values.get(point)![k]);
      const [low, high] = [of(table.lowest), of(table.highest)];
      const axis: ParallelAxis = { label: names.factor(id), unit, group: "Factors", values: own };
      if (own.some((value) => typeof value === "string")) {
        const share = (list: readonly (number | string)[], word: number | string): number =>
          list.filter((one) => one === word).length / list.length;
        const apart = words.reduce<number>((sum, word) => sum + Math.abs(share(low, word) - share(high, word)), 0) / 2;
        return [{ axis, means: [NaN, NaN] as [number, number], apart }];
      }
      const mean = (list: readonly (number | string)[]): number =>
        list.reduce<number>((sum, value) => sum + Number(value), 0) / list.length;
      const means: [number, number] = [mean(low), mean(high)];
      const span = Math.max(...own.map(Number)) - Math.min(...own.map(Number));
      return [{ axis, means, apart: Math.abs(means[0] - means[1]) / span }];
    })
    .toSorted((a, b) => b.apart - a.apart);
}
