/** A cell of a text table and where it begins; lines and columns count from 1. */
export interface Cell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A table as rows of cells, and the place where a quoted cell begins that has no end, if there is one. */
export interface Cells {
  readonly rows: readonly (readonly Cell[])[];
  readonly unclosed: Cell | null;
}

/**
 * Reads comma-separated values (RFC 4180): cells in double quotes may hold commas, line ends and doubled quotes. Line ends of all systems, a
 * byte-order mark and blank lines are passed over; blanks around a cell that is not quoted do not count.
 */
export function readCsv(text: string): Cells {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let unclosed: Cell | null = null;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line = 1;
  let lineStart = at;
  while (at <= text.length) {
    const start = { line, column: at - lineStart + 1 };
    let value: string;
    const quoted = /[ \t]*"/y;
    quoted.lastIndex = at;
    if (quoted.test(text)) {
      let end = quoted.lastIndex;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      if (end >= text.length) unclosed ??= { text: text.slice(at, at + 20), ...start };
      value = text.slice(quoted.lastIndex, end).replaceAll('""', '"');
      for (let i = quoted.lastIndex; i < end; i++)
        if (text[i] === "\n") {
          line++;
          lineStart = i + 1;
        }
      // What stands between the closing quote and the next comma belongs to the cell, so that it is seen to be wrong.
      at = endOfCell(text, end + 1);
      value += text.slice(end + 1, at).trim();
    } else {
      const from = at;
      at = endOfCell(text, at);
      value = text.slice(from, at).trim();
    }
    row.push({ text: value, ...start });
    if (text[at] !== ",") {
      if (row.length > 1 || row[0]!.text !== "") rows.push(row);
      row = [];
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
      line++;
      lineStart = at + 1;
    }
    at++;
  }
  return { rows, unclosed };
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
