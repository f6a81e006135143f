import type { Sensitivity, SensitivityRow } from "../analysis/types.ts";
import { at, type Content, formatNumber, html, type Html, type Scale } from "../page/index.ts";
import { type Cell, type CellAxis, cells, roundAxis } from "./cells.ts";
import { type Chart, cut } from "./chart.ts";
import type { Chapter } from "./input.ts";
import { placeNames } from "./place-names.ts";

/** Lines of σ in parts of μ*: almost monotonic below the first, monotonic below the second, almost linear below the third (Garcia Sanchez et al. 2014). */
const slopes = [1, 0.5, 0.1] as const;

/** A factor is numbered in a drawing if it is above the noise, or from this part of the largest μ* on. */
const seen = 0.2;

/** Morris screening of each outcome: how much a factor does (μ*) against how unevenly it does it (σ). */
export function screeningCharts({ names, country, suffix, input }: Chapter): Chart[] {
  return input.experiment.outcomes.flatMap(({ id, label, unit }): Chart[] => {
    const all = country.sensitivity.filter(({ outcome, method }) => outcome === id && method === "morris");
    if (all.length === 0) return [];
    const strength = (factor: string): number =>
      Math.max(
        ...all.map(({ rows }) =>
          relative(
            rows.find((row) => row.factor === factor)!,
            rows,
          ),
        ),
      );
    const order = input.experiment.factors.map((factor) => factor.id).toSorted((a, b) => strength(b) - strength(a));
    const title = ({ of, arm }: Sensitivity): string => `${of === "level" ? "Level" : "Difference"}, ${names.arm(arm)}`;
    const axisOf = (name: string, values: readonly number[]): CellAxis => {
      const axis = roundAxis(0, Math.max(...values.filter(Number.isFinite)), 3, cut(unit, 18));
      return { ...axis, title: `${name} (${axis.unit})` };
    };
    const drawn = "Size of the effect of each factor against its unevenness; the table below has the numbers.";
    const draw = (narrow: boolean): Html =>
      cells(
        all.map((one): Cell => ({
          title: title(one),
          x: axisOf(
            "μ*",
            one.rows.flatMap(({ value, ci95 }) => [value, ci95[1]]),
          ),
          y: axisOf(
            "σ",
            one.rows.flatMap((row) => [row.second, row.secondCi95[1]]),
          ),
          draw: (x, y, frame) => plane(one, order, names.factor, { x, y, frame }),
        })),
        narrow,
        {
          label: drawn,
          columns: [4, 2],
          height: narrow ? 130 : 180,
          marks: order.map((factor, i) => [
            html`<text class="group" x="16" y="12.5" text-anchor="end">${i + 1}</text>`,
            cut(names.factor(factor), narrow ? 47 : 68),
          ]),
          markColumns: narrow ? 1 : 2,
        },
      );
    const uneven = order.filter((factor) =>
      all.some(({ rows }) => rows.some((row) => row.factor === factor && row.aboveNoise && row.second > row.value)),
    );
    return [
      {
        id: `screening-${id}${suffix}`,
        title: `${names.country(country.scenario)}: how large and how even the effects on ${label.charAt(0).toLowerCase()}${label.slice(1)} are.`,
        summary:
          uneven.length > 0
            ? `Above the noise, and by what others are or by where they stand now one way and now the other (σ above μ*): ${uneven.map(names.factor).join("; ")}.`
            : "No factor above the noise goes now one way and now the other (σ above μ*).",
        key: `Screening by elementary effects (Morris 1991): to the right, what a factor does as it goes through its range (μ*, mean size); up, how much that differs from place to place (σ, standard deviation), since it depends on the other factors or goes round a bend. Broken lines: σ at 1, 0.5 and 0.1 of μ*. As a rule of thumb (Garcia Sanchez et al. 2014), a factor below the first hardly turns round, below the second not at all, and below the third acts much as along a straight line. Filled: above the floor of noise (grey zone); lines: 95 % intervals, from ${all[0].n} trajectories. Numbers are those of the list; factors within the noise have none if their μ* is less than a fifth of the largest in the drawing. “Level” is the outcome in the runs of the baseline, “Difference” what a mandate changes in it.`,
        wide: draw(false),
        narrow: draw(true),
        table: {
          head: ["Factor", "Number", "Of", "μ*", "95 % low", "95 % high", "σ", "σ, 95 % low", "σ, 95 % high", "σ / μ*"],
          rows: all.flatMap((one) =>
            order.map((factor, i) => {
              const row = one.rows.find((each) => each.factor === factor)!;
              const values = [row.value, ...row.ci95, row.second, ...row.secondCi95, row.second / row.value];
              return [names.factor(factor), i + 1, title(one), ...values.map((value) => formatNumber(value))];
            }),
          ),
        },
      },
    ];
  });
}

/** μ* as a part of the largest of the same drawing. */
function relative({ value }: SensitivityRow, rows: readonly SensitivityRow[]): number {
  return value / Math.max(...rows.map((row) => row.value));
}

function plane(
  { rows }: Sensitivity,
  order: readonly string[],
  name: (factor: string) => string,
  { x, y, frame }: { x: Scale; y: Scale; frame: Parameters<Cell["draw"]>[2] },
): Content {
  const marks = rows.map((row) => ({
    row,
    text: row.aboveNoise === true || relative(row, rows) >= seen ? String(1 + order.indexOf(row.factor)) : "",
    x: x(row.value),
    y: y(row.second),
  }));
  const named = placeNames(marks, frame).filter(({ text }) => text !== "");
  const floor = Math.max(...rows.map((row) => row.floor));
  return html`${floor > 0 ? html`<rect class="zone" x="${at(frame.left)}" y="${at(frame.top)}" width="${at(Math.min(x(floor), frame.right) - frame.left)}" height="${at(frame.bottom - frame.top)}" />` : null}
  ${slopes.map((slope) => {
    // From zero to where the line leaves the frame.
    const perUnit = [x(1) - x(0), y(0) - y(1)];
    const end = Math.min((frame.right - frame.left) / perUnit[0], (frame.bottom - frame.top) / perUnit[1] / slope);
    return html`<line
        class="guide"
        x1="${at(x(0))}"
        y1="${at(y(0))}"
        x2="${at(x(end))}"
        y2="${at(y(slope * end))}"
      /><text class="tick halo" text-anchor="end" x="${at(x(end) - 3)}" y="${at(y(slope * end) + 11)}">${slope}</text>`;
  })}
  ${marks.map(({ row, x: cx, y: cy }) => {
    const line = (x1: number, y1: number, x2: number, y2: number): Html | null =>
      [x1, y1, x2, y2].every(Number.isFinite)
        ? html`<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" />`
        : null;
    return html`<g class="effect ${row.aboveNoise === false ? "noise" : "signal"}">
      <title>${name(row.factor)}: μ* ${formatNumber(row.value)}, σ ${formatNumber(row.second)}</title>
      ${line(x(row.ci95[0]), cy, x(row.ci95[1]), cy)} ${line(cx, y(row.secondCi95[0]), cx, y(row.secondCi95[1]))}
      <circle cx="${at(cx)}" cy="${at(cy)}" r="4" />
    </g>`;
  })}
  ${named.map((one) => html`<text class="group halo" x="${at(one.x)}" y="${at(one.y)}" text-anchor="${one.anchor}">${one.text}</text>`)}`;
}
