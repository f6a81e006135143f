import { type Paint, padEnd, padStart, width } from "./ansi.ts";

export interface Bar {
  readonly name: string;
  readonly cells: readonly string[];
  /** What the bar shows; the others are drawn on the same scale. */
  readonly value: number;
}

const eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A table whose rows end in bars: to the right in blue what is above zero, in orange with a minus what is below. */
export function bars(rows: readonly Bar[], head: readonly string[], columns: number, paint: Paint): string[] {
  const name = Math.max(0, ...rows.map((row) => width(row.name)));
  const widths = head.map((text, c) => Math.max(width(text), ...rows.map(({ cells }) => width(cells[c]!))));
  const used = name + widths.reduce((sum, each) => sum + each + 3, 0);
  const room = Math.max(8, Math.min(40, columns - used - 6));
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), Number.MIN_VALUE);
  const line = (first: string, cells: readonly string[], last: string): string =>
    `  ${padEnd(first, name)}${cells.map((cell, c) => `   ${padStart(cell, widths[c]!)}`).join("")}  ${last}`.trimEnd();
  return [
    paint.dim(line("", head, "")),
    ...rows.map(({ name: first, cells, value }) => {
      const length = (Math.abs(value) / most) * room;
      const bar = "█".repeat(Math.floor(length)) + eighths[Math.floor((length % 1) * 8)]!;
      const drawn = bar === "" && value !== 0 ? "▏" : bar;
      return line(first, cells, value < 0 ? `− ${paint.none(drawn)}` : value > 0 ? `+ ${paint.mission(drawn)}` : "");
    }),
  ];
}
