/** What the examples print with. */
import { fileURLToPath } from "node:url";

/** Is this file the one that was started, rather than imported by another? */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && fileURLToPath(url) === process.argv[1];
}

/** The numbers of a series as columns of blocks, `height` lines high; wide series are cut into pieces, of which it shows the maximum. */
export function chart(title: string, series: ArrayLike<number>, { width = 100, height = 6 } = {}): string {
  const step = Math.ceil(series.length / width);
  const tops = Array.from({ length: Math.ceil(series.length / step) }, (_, i) =>
    Math.max(...Array.from(series).slice(i * step, (i + 1) * step)),
  );
  const top = Math.max(...tops, 1e-9);
  const line = (level: number): string =>
    tops
      .map((value) => " ▁▂▃▄▅▆▇█"[Math.max(0, Math.min(8, Math.round((value / top) * height * 8) - level * 8))])
      .join("");
  const lines = Array.from({ length: height }, (_, i) => `│${line(height - 1 - i)}`);
  return `${title} (top ${Number(top.toPrecision(3))})\n${lines.join("\n")}\n└${"─".repeat(tops.length)}`;
}

/** A map of cells, one character each. */
export function picture(cells: ArrayLike<number>, width: number, signs: string): string {
  const rows = Array.from({ length: cells.length / width }, (_, y) =>
    Array.from({ length: width }, (_, x) => signs.charAt(cells[y * width + x])).join(" "),
  );
  return rows.join("\n");
}
