import { at, type Content, formatTicks, html, type Html, niceTicks, type Scale, scale } from "../page/index.ts";
import { svg, wrap } from "./chart.ts";
import { legend } from "./legend.ts";
import type { Box } from "./place-names.ts";

/** One scale of a small drawing. */
export interface CellAxis {
  readonly title: string;
  /** Ends of the scale; the first and the last tick if left out. */
  readonly range?: readonly [from: number, to: number];
  readonly ticks: readonly number[];
  readonly words: readonly string[];
}

/** Numbers below this are written as parts of a power of ten, which stands before the unit: they would not fit beside each other. */
const small = 0.01;

/** A scale with about so many round numbers from low to high, and its unit: `share`, or `10⁻⁵ share`. */
export function roundAxis(
  low: number,
  high: number,
  count: number,
  unit: string,
): Omit<CellAxis, "title"> & { unit: string } {
  const ticks = niceTicks(low, high, count);
  const largest = Math.max(...ticks.map(Math.abs));
  if (largest >= small || largest === 0) return { ticks, words: formatTicks(ticks), unit };
  const power = Math.floor(Math.log10(largest) + 1e-9);
  const raised = Array.from(String(-power), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
  const words = formatTicks(ticks.map((tick) => Number((tick / 10 ** power).toPrecision(9))));
  return { ticks, words, unit: `10⁻${raised} ${unit}` };
}

/** A small drawing on two scales below its title. */
export interface Cell {
  readonly title: string;
  readonly x: CellAxis;
  readonly y: CellAxis;
  draw(x: Scale, y: Scale, frame: Box): Content;
}

export interface CellOptions {
  readonly label: string;
  /** Drawings beside each other on a wide and on a narrow page. */
  readonly columns: readonly [wide: number, narrow: number];
  /** Height of what is drawn, without words. */
  readonly height: number;
  /** What marks mean, above all drawings. */
  readonly marks?: readonly (readonly [mark: Html, text: string])[];
  /** Columns in which they stand; one after the other if left out. */
  readonly markColumns?: number;
}

/** Width of the whole, and room between drawings, for the numbers of a scale and for one line of a title. */
const [wideWhole, narrowWhole, gap, margin, lead] = [1060, 380, 22, 48, 16];

/** Small drawings beside and below each other, each with scales of its own. */
export function cells(
  list: readonly Cell[],
  narrow: boolean,
  { label, columns, height, marks = [], markColumns }: CellOptions,
): Html {
  const whole = narrow ? narrowWhole : wideWhole;
  const perLine = narrow ? columns[1] : columns[0];
  const width = (whole - gap * (perLine - 1)) / perLine;
  const titles = list.map(({ title }) => wrap(title, Math.floor(width / 7.6), 3));
  const parts: Html[] = [];
  const { height: above, body } = legend(marks, whole, markColumns);
  let top = marks.length > 0 ? above : 0;
  for (let i = 0; i < list.length; i += perLine) {
    const head = lead * Math.max(...titles.slice(i, i + perLine).map((lines) => lines.length));
    for (const [k, cell] of list.slice(i, i + perLine).entries())
      parts.push(
        html`<g transform="translate(${at(k * (width + gap))} ${at(top)})"
          >${titles[i + k].map((line, n) => html`<text class="group" x="0" y="${13 + lead * n}">${line}</text>`)}
          ${drawing(cell, width, head + 26, height)}</g
        >`,
      );
    top += head + height + 84;
  }
  return svg(narrow ? "narrow" : "wide", [whole, top - 18], label, [body, parts]);
}

/** Scales, their numbers and titles, and what is drawn on them. */
function drawing({ x: across, y: up, draw }: Cell, width: number, top: number, height: number): Html {
  const bottom = top + height;
  const [left, right] = [margin, width - 10];
  const x = scale(endsOf(across), [left, right]);
  const y = scale(endsOf(up), [bottom, top]);
  // A number at the right end would reach beyond the drawing.
  const atEnd = (tick: number): boolean => x(tick) > right - 12;
  return html`<text class="side" x="0" y="${at(top - 11)}">↑ ${up.title}</text>
    ${across.ticks.map(
      (tick, i) =>
        html`<line class="grid" x1="${at(x(tick))}" x2="${at(x(tick))}" y1="${at(top)}" y2="${at(bottom + 4)}" />
          <text
            class="tick"
            text-anchor="${atEnd(tick) ? "end" : "middle"}"
            x="${at(atEnd(tick) ? right + 10 : x(tick))}"
            y="${at(bottom + 18)}"
            >${across.words[i]}</text
          >`,
    )}
    ${up.ticks.map(
      (tick, i) =>
        html`<line class="grid" x1="${left}" x2="${at(right)}" y1="${at(y(tick))}" y2="${at(y(tick))}" />
          <text class="tick" text-anchor="end" x="${left - 7}" y="${at(y(tick) + 4)}">${up.words[i]}</text>`,
    )}
    ${draw(x, y, { left, right, top, bottom })}
    <text class="side" x="${at(width)}" y="${at(bottom + 36)}" text-anchor="end"
      >${across.title === "" ? null : `${across.title} →`}</text
    >`;
}

const endsOf = ({ range, ticks }: CellAxis): readonly [number, number] => range ?? [ticks[0], ticks.at(-1)!];
