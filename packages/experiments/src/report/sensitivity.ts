import type { Sensitivity, SensitivityRow } from "../analysis/types.ts";
import { at, formatNumber, html, type Html, type Scale } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import type { Chapter } from "./input.ts";
import { multiples } from "./multiples.ts";
import { type Panel, panels } from "./panels.ts";

/** What is drawn, by method. */
const measures = {
  morris: "μ*, in the outcome's unit",
  sobol: "total index",
  ranks: "rank correlation",
  oneAtATime: "range, in the outcome's unit",
} as const;

/** Per outcome: what each factor does to the level of the baseline and to the differences of the mandates to it. */
export function sensitivityCharts({ names, country, suffix, input }: Chapter): Chart[] {
  return input.experiment.outcomes.flatMap(({ id, label }): Chart[] => {
    const all = country.sensitivity.filter(({ outcome }) => outcome === id);
    if (all.length === 0) return [];
    const strength = (factor: string): number =>
      Math.max(...all.map((one) => size(one.rows.find((row) => row.factor === factor)!)));
    const order = input.experiment.factors.map((factor) => factor.id).toSorted((a, b) => strength(b) - strength(a));
    const title = (one: Sensitivity): string =>
      one.of === "level" ? `Level, ${names.arm(one.arm)}` : `Difference, ${names.arm(one.arm)}`;
    const list = all.map((one): Panel => {
      const rows = order.map((factor) => one.rows.find((row) => row.factor === factor)!);
      const floor = Math.max(0, ...rows.map((row) => row.floor).filter(Number.isFinite));
      return {
        title: title(one),
        values: one.method === "ranks" ? [-1, 1] : rows.flatMap((row) => [0, row.value, ...row.ci95, ...(one.method === "sobol" ? [row.second] : [])]),
        zero: true,
        zone: floor > 0 ? [one.method === "ranks" ? -floor : 0, floor] : null,
        rows: rows.map((row) => ({
          label: names.factor(row.factor),
          title: `${names.factor(row.factor)}: ${formatNumber(row.value)} (95 % interval ${formatNumber(row.ci95[0])} to ${formatNumber(row.ci95[1])})`,
          value: formatNumber(row.value, one.method === "ranks" || one.method === "sobol" ? 2 : undefined),
          kind: row.aboveNoise === false ? "noise" : "signal",
          draw: (x, y) => mark(row, x, y, one.method === "sobol"),
        })),
      };
    });
    const heard = all.flatMap((one) =>
      one.rows.filter(({ aboveNoise }) => aboveNoise === true).map(({ factor }) => factor),
    );
    const found = order.filter((factor) => heard.includes(factor)).map(names.factor);
    const drawing = "What each factor does; the table below has the numbers.";
    return [
      {
        id: `sensitivity-${id}${suffix}`,
        title: `${names.country(country.scenario)}: what decides about ${label.charAt(0).toLowerCase()}${label.slice(1)}.`,
        summary:
          all[0].method === "oneAtATime"
            ? `Largest: ${names.factor(order[0])}.`
            : found.length > 0
              ? `Above the noise somewhere: ${found.join("; ")}.`
              : "No factor is above the noise.",
        key: `${all[0].note} Drawn is: ${measures[all[0].method]}. Bars of factors within the noise are pale; lines are 95 % intervals, the zone is the floor of noise.${all[0].method === "sobol" ? " The stroke across a bar is the first-order index: what the factor does by itself, the rest of the bar what it does with others." : ""} “Level” is the outcome itself in the runs of the baseline, “Difference” what a mandate changes in it. n = ${all[0].n} ${{ morris: "trajectories", sobol: "base samples", ranks: "points", oneAtATime: "points" }[all[0].method]}.`,
        wide: multiples(list, { label: drawing, step: 20, axisTitle: measures[all[0].method] }),
        narrow: panels(list, true, { label: drawing, step: 22 }),
        table: {
          head: [
            "Factor",
            "Of",
            measures[all[0].method],
            "95 % low",
            "95 % high",
            "Floor of noise",
            ...second(all[0].method),
          ],
          rows: all.flatMap((one) =>
            one.rows.map((row) => [
              names.factor(row.factor),
              title(one),
              ...[row.value, ...row.ci95, row.floor, ...(second(one.method).length > 0 ? [row.second] : [])].map(
                (value) => formatNumber(value),
              ),
            ]),
          ),
        },
      },
    ];
  });
}

const second = (method: Sensitivity["method"]): string[] =>
  method === "morris" ? ["σ"] : method === "sobol" ? ["first-order index"] : [];

/** Of an index within the noise, the place counts less than of one above it. */
const size = ({ value, floor }: SensitivityRow): number => Math.abs(value) / (floor > 0 ? floor : 1);

/** Of Sobol' indices the first-order one is a line across the bar of the total: what lies between them is interaction. */
function mark({ value, ci95: [low, high], second: first }: SensitivityRow, x: Scale, y: number, inside: boolean): Html {
  const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
  return html`<rect class="bar" x="${at(from)}" y="${at(y - 6)}" width="${at(to - from)}" height="12" />
    ${Number.isFinite(low) ? html`<line class="whisker" x1="${at(x(low))}" x2="${at(x(high))}" y1="${at(y)}" y2="${at(y)}" />` : null}
    ${inside && x(first) - x(0) > 4 ? html`<line class="first" x1="${at(x(first))}" x2="${at(x(first))}" y1="${at(y - 8)}" y2="${at(y + 8)}" />` : null}`;
}
