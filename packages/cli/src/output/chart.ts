import { formatShort, niceCeiling } from "@truce/experiments/page";
import { type Paint, padEnd, padStart, width } from "./ansi.ts";

/** One line of a chart: numbers at equal distances; `dotted` lines show every other point, so that they differ without colour. */
export interface Line {
  readonly values: readonly number[];
  readonly label: string;
  readonly paint: (text: string) => string;
  readonly dotted?: boolean;
}

const brailleBits = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** Lines in braille dots (2 × 4 per character), the first line on top; axis on the left, labels under it. */
export function lineChart(
  lines: readonly Line[],
  options: {
    readonly columns: number;
    readonly rows: number;
    readonly from: string;
    readonly to: string;
    readonly paint: Paint;
  },
): string[] {
  const { rows, paint } = options;
  const finite = lines.flatMap((line) => line.values.filter(Number.isFinite));
  const top = niceCeiling(Math.max(0, ...finite));
  const low = Math.min(0, ...finite);
  const gutter = Math.max(width(formatShort(top)), width(formatShort(low)), 4);
  const columns = Math.max(8, options.columns - gutter - 2);
  const bits = new Uint8Array(columns * rows);
  const owner = new Int8Array(columns * rows).fill(-1);
  const canvas = { bits, owner, columns, rows, low, top };
  for (let index = lines.length - 1; index >= 0; index--) drawLine(lines[index]!, index, canvas);
  const out: string[] = [];
  for (let r = 0; r < rows; r++) {
    const label = r === 0 ? formatShort(top) : r === rows - 1 ? formatShort(low) : "";
    let text = "";
    for (let c = 0; c < columns; c++) {
      const cell = bits[r * columns + c]!;
      const glyph = cell === 0 ? " " : String.fromCodePoint(0x2800 + cell);
      text += cell === 0 ? glyph : lines[owner[r * columns + c]!]!.paint(glyph);
    }
    out.push(`${paint.dim(padStart(label, gutter))} ${paint.dim(label === "" ? "│" : "┤")}${text}`);
  }
  const between = Math.max(1, columns - width(options.from) - width(options.to));
  out.push(paint.dim(`${" ".repeat(gutter)} └${"─".repeat(columns)}`));
  out.push(paint.dim(`${" ".repeat(gutter + 2)}${options.from}${" ".repeat(between)}${options.to}`));
  return out;
}

interface Canvas {
  readonly bits: Uint8Array;
  readonly owner: Int8Array;
  readonly columns: number;
  readonly rows: number;
  readonly low: number;
  readonly top: number;
}

function drawLine(line: Line, index: number, canvas: Canvas): void {
  const { bits, owner, columns, rows, low, top } = canvas;
  const [dotsAcross, dotsDown] = [columns * 2, rows * 4];
  const n = line.values.length;
  let before = -1;
  for (let x = 0; x < dotsAcross; x++) {
    const at = n < 2 ? 0 : (x / (dotsAcross - 1)) * (n - 1);
    const left = line.values[Math.floor(at)]!;
    const right = line.values[Math.min(n - 1, Math.floor(at) + 1)]!;
    const value = left + (right - left) * (at - Math.floor(at));
    if (!Number.isFinite(value)) {
      before = -1;
      continue;
    }
    const y = Math.round((1 - (value - low) / (top - low || 1)) * (dotsDown - 1));
    const [from, to] = before < 0 ? [y, y] : before < y ? [before + 1, y] : before > y ? [y, before - 1] : [y, y];
    before = y;
    if (line.dotted === true && x % 4 > 1) continue;
    for (let dot = from; dot <= to; dot++) {
      const cell = Math.floor(dot / 4) * columns + Math.floor(x / 2);
      // A cell has one colour: where lines meet, the one on top takes it whole.
      bits[cell] = (owner[cell] === index ? bits[cell]! : 0) | brailleBits[dot % 4]![x % 2]!;
      owner[cell] = index;
    }
  }
}

const blocks = "▁▂▃▄▅▆▇█";

/** One character per number, from the lowest to the highest block; a flat line stays low. */
export function sparkline(
  values: readonly number[],
  columns: number,
  range?: readonly [low: number, high: number],
): string {
  const points = resample(values, columns);
  const finite = points.filter(Number.isFinite);
  const [low, high] = range ?? [Math.min(...finite), Math.max(...finite)];
  return points
    .map((value) => {
      if (!Number.isFinite(value)) return " ";
      const level = high > low ? Math.floor(((value - low) / (high - low)) * blocks.length) : 0;
      return blocks[Math.max(0, Math.min(blocks.length - 1, level))]!;
    })
    .join("");
}

/** Means over `count` equal stretches; as it is if it is not longer. */
export function resample(values: readonly number[], count: number): number[] {
  if (values.length <= count) return [...values];
  return Array.from({ length: count }, (_, i) => {
    const part = values.slice(Math.floor((i * values.length) / count), Math.floor(((i + 1) * values.length) / count));
    return part.reduce((sum, value) => sum + value, 0) / part.length;
  });
}

/** Blocks of lines side by side, as many in a row as fit. */
export function sideBySide(charts: readonly (readonly string[])[], columns: number, gap = 3): string[] {
  const each = Math.max(...charts.flatMap((chart) => chart.map(width)), 1);
  const perRow = Math.max(1, Math.floor((columns + gap) / (each + gap)));
  const out: string[] = [];
  for (let from = 0; from < charts.length; from += perRow) {
    const row = charts.slice(from, from + perRow);
    if (from > 0) out.push("");
    for (let line = 0; line < Math.max(...row.map((chart) => chart.length)); line++)
      out.push(
        row
          .map((chart) => padEnd(chart[line] ?? "", each))
          .join(" ".repeat(gap))
          .trimEnd(),
      );
  }
  return out;
}
