import type { ConvergenceRow } from "../analysis/types.ts";
import { areaPath, at, formatNumber, formatTicks, html, type Html, linePath, niceTicks, scale } from "../page/index.ts";
import { signed } from "./forest.ts";
import { type Chart, cut, svg, wrap } from "./chart.ts";
import { type Chapter, pairsText } from "./input.ts";

/** Height of a small drawing and of the line of text above it. */
const [high, above, between] = [58, 20, 16];
/** Room for the numbers of a scale, and for the titles of the columns. */
const [margin, head] = [54, 52];

/** How each difference settled as replications were added: a small drawing for each mandate and outcome. */
export function convergenceChart({ names, country, suffix, input }: Chapter): Chart | undefined {
  const rows = country.convergence.filter(({ mean }) => Number.isFinite(mean));
  const most = Math.max(...rows.map(({ replications }) => replications));
  if (rows.length === 0 || most < 3) return undefined;
  const arms = country.arms.slice(1).filter((arm) => rows.some((row) => row.arm === arm));
  const outcomes = input.experiment.outcomes.filter(({ id }) => rows.some((row) => row.outcome === id));
  const label = "Running means of the differences over replications; the table below has the numbers.";

  const draw = (narrow: boolean): Html => {
    const [whole, left, columns] = narrow ? [380, 0, 2] : [1060, 130, 5];
    const perLine = Math.min(columns, outcomes.length);
    const width = (whole - left) / perLine;
    const rowStep = high + between + (narrow ? above : 0);
    const block = head + arms.length * rowStep + 26;
    const parts = outcomes.map((outcome, k) => {
      const own = rows.filter((row) => row.outcome === outcome.id);
      const [x0, y0] = [left + (k % perLine) * width, Math.floor(k / perLine) * block];
      const title = wrap(`${outcome.label} (${outcome.unit})`, Math.floor((width - margin) / 7.8), 3);
      return html`<g transform="translate(${at(x0)} ${at(y0)})"
        >${title.map((text, i) => html`<text class="group" x="${margin}" y="${12 + 15 * i}">${text}</text>`)}
        ${arms.map((arm, i) => html`<g transform="translate(0 ${at(head + i * rowStep + (narrow ? above : 0))})">${cell(own, arm, outcome.effectOfInterest, width, most, i === arms.length - 1)}</g>`)}</g
      >`;
    });
    const blocks = Math.ceil(outcomes.length / perLine);
    const labels = Array.from({ length: blocks }, (_, line) =>
      arms.map((arm, i) => {
        const top = line * block + head + i * rowStep;
        return narrow
          ? html`<text class="side" x="${margin}" y="${at(top + 13)}">${cut(names.arm(arm), 44)}</text>`
          : wrap(names.arm(arm), 18, 2).map(
              (text, n) => html`<text x="0" y="${at(top + high / 2 + 4 + 15 * n)}">${text}</text>`,
            );
      }),
    );
    return svg(narrow ? "narrow" : "wide", [whole, blocks * block], label, [labels, parts]);
  };

  return {
    id: `convergence${suffix}`,
    title: `${names.country(country.scenario)}: whether there are enough replications.`,
    summary: `Differences to “${names.arm(country.arms[0])}” after 2 to ${formatNumber(most)} replications; the last is over ${pairsText(input, country.differences)}.`,
    key: "Line: mean of the paired differences over the first replications, over all points; band: its 95 % interval, made as in the first figure. It has settled where the line runs level and the band no longer narrows; where the uncertainties make most of the error, more replications do not narrow it. Grey zone: differences smaller than the effect of interest. Across: replications. Each column has one scale.",
    wide: draw(false),
    narrow: draw(true),
    table: {
      head: ["Outcome", "Mandate", "Replications", "Difference", "95 % low", "95 % high"],
      rows: rows.map((row) => {
        const print = signed(row);
        return [
          names.outcome(row.outcome).label,
          names.arm(row.arm),
          row.replications,
          print(row.mean),
          print(row.ci95[0]),
          print(row.ci95[1]),
        ];
      }),
    },
  };
}

/** One mandate and outcome. The scale is that of the outcome from the third count on: the first intervals are wide and cut at the edge. */
function cell(
  own: readonly ConvergenceRow[],
  arm: string,
  effect: number | null,
  width: number,
  most: number,
  last: boolean,
): Html {
  const settled = own.filter(({ replications }) => replications >= Math.max(3, most / 3));
  const values = [0, ...settled.flatMap(({ mean, ci95 }) => [mean, ...ci95])].filter(Number.isFinite);
  const ticks = niceTicks(Math.min(...values), Math.max(...values), 2);
  const [low, top] = [ticks[0], ticks.at(-1)!];
  const y = scale([low, top], [high, 0]);
  const x = scale([2, most], [margin, width - 14]);
  const inside = (value: number): number => Math.max(0, Math.min(high, y(value)));
  const mine = own.filter((row) => row.arm === arm);
  const xs = mine.map(({ replications }) => x(replications));
  const ends = mine.filter(({ ci95 }) => Number.isFinite(ci95[0]));
  const words = formatTicks([low, top]);
  return html`${effect === null ? null : html`<rect class="zone" x="${margin}" y="${at(inside(effect))}" width="${at(width - margin - 14)}" height="${at(inside(-effect) - inside(effect))}" />`}
    <line class="grid" x1="${margin}" x2="${at(width - 14)}" y1="0" y2="0" />
    <line class="grid" x1="${margin}" x2="${at(width - 14)}" y1="${high}" y2="${high}" />
    <line class="zero" x1="${margin}" x2="${at(width - 14)}" y1="${at(inside(0))}" y2="${at(inside(0))}" />
    ${
      ends.length < 2
        ? null
        : html`<path
            class="settleband"
            d="${areaPath(
              ends.map(({ replications }) => x(replications)),
              ends.map(({ ci95 }) => inside(ci95[0])),
              ends.map(({ ci95 }) => inside(ci95[1])),
            )}"
          />`
    }
    <path
      class="settle"
      d="${linePath(
        xs,
        mine.map(({ mean }) => inside(mean)),
      )}"
    />
    <text class="tick" text-anchor="end" x="${margin - 5}" y="10">${words[1]}</text>
    <text class="tick" text-anchor="end" x="${margin - 5}" y="${high}">${words[0]}</text>
    ${last ? html`<text class="tick" x="${margin}" y="${high + 16}">2 replications</text><text class="tick" text-anchor="end" x="${at(width - 14)}" y="${high + 16}">${most}</text>` : null}`;
}
