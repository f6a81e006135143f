import { at, type Content, formatTicks, html, type Html, niceTicks, type Scale, scale } from "../page/index.ts";
import { cut, svg, wrap } from "./chart.ts";
import { legend } from "./legend.ts";

/** A row of a panel: a name, a drawing on the panel's scale, a number at the end. */
export interface PanelRow {
  readonly label: string;
  /** In full, shown when pointed at. */
  readonly title: string;
  readonly value: string;
  readonly kind?: string;
  /** `x` places numbers; what lies beyond the scale is placed at its end. */
  draw(x: Scale, y: number): Content;
}

/** Rows on one scale. */
export interface Panel {
  readonly title: string;
  /** Numbers that the scale must hold. */
  readonly values: readonly number[];
  readonly rows: readonly PanelRow[];
  /** Shaded from end to end. */
  readonly zone?: readonly [number, number] | null;
  /** True for a line at zero. */
  readonly zero?: boolean;
  /** What lies to the left and to the right of zero. */
  readonly sides?: readonly [string, string] | null;
  /** Ends of the scale that have words instead of numbers. */
  readonly ends?: readonly [string, string];
}

export interface PanelOptions {
  readonly label: string;
  /** Height of a row. */
  readonly step: number;
  /** How far above its mark the name of a row stands on narrow pages; 15 if not said. */
  readonly above?: number;
  /** Names of rows stand above their marks on wide pages too, where they are long. */
  readonly lifted?: boolean;
  /** What marks mean, above all panels. */
  readonly marks?: readonly (readonly [mark: Html, text: string])[];
}

const gap = 40;

/** From line to line of a title. */
const lead = 15;

/** Letters that the name of a row has room for above its mark. */
export const nameRoom = (width: number): number => Math.floor((width - 98) / 6.7);

const titleLines = ({ title }: Panel, narrow: boolean): string[] => wrap(title, narrow ? 50 : 68, 2);

/** Panels side by side on wide pages, below each other on narrow ones. */
export function panels(
  list: readonly Panel[],
  narrow: boolean,
  { label, step, above = 15, lifted = false, marks = [] }: PanelOptions,
): Html {
  const columns = narrow || list.length === 1 ? 1 : 2;
  const whole = narrow ? 380 : 1060;
  const width = (whole - gap * (columns - 1)) / columns;
  const raised = narrow || lifted;
  const rowStep = raised ? step + 16 : step;
  const heights = list.map(
    (panel) =>
      70 + lead * (titleLines(panel, raised).length - 1) + (panel.sides ? 18 : 0) + panel.rows.length * rowStep,
  );
  const { height, body } = legend(marks, whole);
  const parts: Html[] = [html`${body}`];
  let top = marks.length > 0 ? height : 0;
  for (let i = 0; i < list.length; i += columns) {
    const row = list.slice(i, i + columns);
    for (const [k, panel] of row.entries())
      parts.push(
        html`<g transform="translate(${at(k * (width + gap))} ${at(top)})"
          >${draw(panel, width, rowStep, raised ? above : null)}</g
        >`,
      );
    top += Math.max(...heights.slice(i, i + columns)) + 6;
  }
  return svg(narrow ? "narrow" : "wide", [whole, top], label, parts);
}

function draw(panel: Panel, width: number, step: number, above: number | null): Html {
  const { values, rows, zone, zero, sides, ends } = panel;
  const narrow = above !== null;
  const lines = titleLines(panel, narrow);
  const under = 14 + lead * (lines.length - 1);
  const finite = [...values, ...(zone ?? [])].filter(Number.isFinite);
  const wideLabel = narrow ? 0 : Math.min(width > 600 ? 265 : 230, Math.round(width * 0.36));
  const [left, right] = narrow ? [28, width - 24] : [wideLabel + 10, width - 84];
  const { x, ticks } = axis([...finite, ...(zero ? [0] : [])], [left, right]);
  const top = under + 10 + (sides ? 18 : 0);
  const bottom = top + rows.length * step;
  const shown = ends ? [ticks[0], ticks.at(-1)!] : ticks;
  const words = ends ?? formatTicks(ticks);
  return html`${lines.map((line, i) => html`<text class="group" x="0" y="${14 + lead * i}">${line}</text>`)}
  ${
    sides
      ? html`<text class="side" x="${at(x(0) - 8)}" y="${under + 20}" text-anchor="end">${sides[0]}</text>
          <text class="side" x="${at(x(0) + 8)}" y="${under + 20}">${sides[1]}</text>`
      : null
  }
  ${zone ? html`<rect class="zone" x="${at(x(zone[0]))}" y="${top}" width="${at(x(zone[1]) - x(zone[0]))}" height="${bottom - top}" />` : null}
  ${shown.map(
    (tick, i) =>
      html`<line
          class="${zero && tick === 0 ? "zero" : "grid"}"
          x1="${at(x(tick))}"
          x2="${at(x(tick))}"
          y1="${top}"
          y2="${bottom + 4}"
        />
        <text class="tick" text-anchor="middle" x="${at(x(tick))}" y="${bottom + 18}">${words[i]}</text>`,
  )}
  ${rows.map((row, i) => {
    const y = top + (i + 0.5) * step + (narrow ? 8 : 0);
    const textY = at(narrow ? y - above : y + 4.5);
    return html`<g class="row ${row.kind ?? ""}">
      <title>${row.title}</title>
      <text class="halo" x="0" y="${textY}">${cut(row.label, narrow ? nameRoom(width) : Math.floor(wideLabel / 6.7))}</text>
      ${row.draw(x, y)}
      <text class="value halo" x="${at(width)}" y="${textY}" text-anchor="end">${row.value}</text>
    </g>`;
  })}`;
}

/** A scale that holds the numbers and stops at its ends, with as many round ticks as have room for their labels. */
export function axis(
  values: readonly number[],
  [left, right]: readonly [number, number],
): { x: Scale; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const fits = (ticks: readonly number[]): boolean =>
    formatTicks(ticks).reduce((sum, text) => sum + 7 * text.length + 14, 0) < right - left + 20;
  const choices = [5, 4, 3, 2, 1].map((count) => niceTicks(low, high, count));
  const ticks = choices.find(fits) ?? choices.at(-1)!;
  const place = scale([ticks[0], ticks.at(-1)!], [left, right]);
  return { ticks, x: (value) => Math.max(left, Math.min(right, place(value))) };
}
