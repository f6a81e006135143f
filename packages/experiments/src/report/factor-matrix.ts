import { quantile } from "@truce/statistics";
import type { FactorTable, PointTable } from "../analysis/types.ts";
import { at, type Content, formatNumber, formatTicks, html, type Html, niceTicks, type Scale } from "../page/index.ts";
import { armKey, armMarks, mostArms } from "./arm-marks.ts";
import { type Cell, type CellAxis, cells, roundAxis } from "./cells.ts";
import { type Chart, cut } from "./chart.ts";
import type { Chapter } from "./input.ts";
import type { Box } from "./place-names.ts";

/** More points of all mandates than this hide the lines. */
const mostDots = 400;

/** Every factor against an outcome: points of the design, and the mean of each mandate over the range of the factor. */
export function factorMatrix(chapter: Chapter): Chart[] {
  const { names, country, suffix, input } = chapter;
  const arms = country.arms.slice(0, mostArms);
  return input.experiment.outcomes.flatMap(({ id, label, unit }): Chart[] => {
    const tables = country.byFactor
      .filter(({ outcome, parts }) => outcome === id && parts.some(({ means }) => means.some(Number.isFinite)))
      .toSorted((a, b) => swing(b) - swing(a));
    if (tables.every((table) => swing(table) === 0)) return [];
    const levels = country.byPoint.find(({ outcome }) => outcome === id)!;
    const dots = arms.length * levels.points.length <= mostDots;
    const y = outcomeAxis(levels, tables, arms.length, unit);
    const draw = (narrow: boolean): Html =>
      cells(
        tables.map((table): Cell => ({
          title: names.factor(table.factor),
          x: factorAxis(chapter, table),
          y: { ...y, title: cut(y.unit, narrow ? 22 : 30) },
          draw: (across, up, frame) =>
            html`${dots ? cloud(chapter, table, levels, arms.length, across, up, frame) : null}
            ${curves(table, arms, names.arm, across, up, frame)}`,
        })),
        narrow,
        {
          label: `Each factor against ${label}; the table below has the numbers.`,
          columns: [4, 2],
          height: narrow ? 110 : 130,
          marks: arms.map((arm, i) => [armKey(i), cut(names.arm(arm), narrow ? 44 : 60)]),
        },
      );
    const [first] = tables;
    const [low, high] = [first.parts[0], first.parts.at(-1)!];
    return [
      {
        id: `factors-${id}${suffix}`,
        title: `${names.country(country.scenario)}: ${label.charAt(0).toLowerCase()}${label.slice(1)} by each factor.`,
        summary: `The largest swing is along: ${names.factor(first.factor)}; from its lowest part to its highest, the mean goes from ${formatNumber(low.means[0])} to ${formatNumber(high.means[0])} (${unit}) with ${names.arm(arms[0])}.`,
        key: `Each drawing is a factor, the one with the largest swing first; all have the same scale upwards. Marks on lines: mean outcome of a mandate over the points in each part of the factor's range (parts have about the same number of points), whatever the other factors are there. ${dots ? "Small dots: single points, means over their replications; what lies beyond the scale is drawn at its edge. " : ""}Lines that run level: the factor by itself does little; lines that run apart or cross: which mandate is better depends on the factor. n = ${levels.points.length} points, so that small steps are luck; what is told from it stands under “What decides”.${country.arms.length > arms.length ? ` Of ${country.arms.length} mandates the first ${arms.length} are drawn; the table has all.` : ""}`,
        wide: draw(false),
        narrow: draw(true),
        table: {
          head: ["Factor", "From", "To", "Unit", "Points", ...country.arms.map(names.arm)],
          rows: tables.flatMap(({ factor, parts }) =>
            parts.map(({ low: from, high: to, points, means }): Content[] => [
              names.factor(factor),
              value(from),
              value(to),
              input.experiment.factors.find((one) => one.id === factor)!.unit,
              points,
              ...means.map((mean) => formatNumber(mean)),
            ]),
          ),
        },
      },
    ];
  });
}

const value = (level: number | string): string => (typeof level === "number" ? formatNumber(level) : level);

/** From the lowest to the highest mean of a mandate over the range of a factor, of the mandate for which that is most. */
function swing({ parts }: FactorTable): number {
  const spans = parts[0].means.map((_, arm) => {
    const own = parts.map(({ means }) => means[arm]).filter(Number.isFinite);
    return own.length === 0 ? 0 : Math.max(...own) - Math.min(...own);
  });
  return Math.max(...spans);
}

/** All means, and nine points in ten: single points far out would leave no room for the lines. */
function outcomeAxis(
  levels: PointTable,
  tables: readonly FactorTable[],
  arms: number,
  unit: string,
): ReturnType<typeof roundAxis> {
  const points = levels.means.slice(0, arms).flat().filter(Number.isFinite);
  const means = tables.flatMap(({ parts }) => parts.flatMap((part) => part.means.slice(0, arms)));
  const all = [...means.filter(Number.isFinite), quantile(points, 0.05), quantile(points, 0.95)];
  return roundAxis(Math.min(...all), Math.max(...all), 3, unit);
}

/** The range of a factor over the points; words stand side by side. */
function factorAxis({ input }: Chapter, { factor, parts }: FactorTable): CellAxis {
  const { unit } = input.experiment.factors.find(({ id }) => id === factor)!;
  const title = unit === "1" || unit === "" ? "" : cut(unit, 24);
  if (isWords(parts))
    return {
      title,
      range: [-0.5, parts.length - 0.5],
      ticks: [...parts.keys()],
      words: parts.map(({ low }) => cut(String(low), 9)),
    };
  const range = [Number(parts[0].low), Number(parts.at(-1)!.high)] as const;
  const inside = (count: number): number[] =>
    niceTicks(...range, count).filter((tick) => tick >= range[0] && tick <= range[1]);
  const ticks = [3, 4, 5].map(inside).find(({ length }) => length > 1) ?? [...range];
  return { title, range, ticks, words: formatTicks(ticks) };
}

const isWords = (parts: FactorTable["parts"]): boolean => typeof parts[0].low === "string";

/** Where a value of a factor lies on its scale. */
const placeOf = (parts: FactorTable["parts"], level: number | string): number =>
  isWords(parts) ? parts.findIndex(({ low }) => low === level) : Number(level);

/** Single points of all mandates; one path for each, since they are many. */
function cloud(
  { input }: Chapter,
  { factor, parts }: FactorTable,
  { points, means }: PointTable,
  arms: number,
  x: Scale,
  y: Scale,
  { top, bottom }: Box,
): Html {
  const k = input.experiment.factors.findIndex(({ id }) => id === factor);
  const levels = new Map(input.points.map(({ id, values }) => [id, values[k]]));
  return html`${means.slice(0, arms).map((row, arm) => {
    const path = row.map((mean, p) => {
      if (!Number.isFinite(mean)) return "";
      const up = Math.max(top, Math.min(bottom, y(mean)));
      return `M${at(x(placeOf(parts, levels.get(points[p])!)))} ${at(up)}h0`;
    });
    return html`<path class="dots${arm}" d="${path.join("")}" />`;
  })}`;
}

function curves(
  { parts }: FactorTable,
  arms: readonly string[],
  name: (arm: string) => string,
  x: Scale,
  y: Scale,
  { top, bottom }: Box,
): Html {
  return html`${arms.map((id, arm) => {
    const own = parts.filter(({ means }) => Number.isFinite(means[arm]));
    const places = own.map(({ low, centre, means }): [number, number] => [
      x(isWords(parts) ? placeOf(parts, low) : centre),
      Math.max(top, Math.min(bottom, y(means[arm]))),
    ]);
    if (places.length === 0) return null;
    const means = own.map((part) => formatNumber(part.means[arm])).join(", ");
    const line = places.map(([across, up]) => `${at(across)} ${at(up)}`).join("L");
    return html`<g
      ><title>${name(id)}: ${means}</title><path class="line${arm}" d="M${line}" />${armMarks(arm, places)}</g
    >`;
  })}`;
}
