import { nearest, type Problem } from "@truce/scenarios";
import type { DesignSpec, Factor } from "../types.ts";
import { type Cell, readCsv } from "./csv.ts";
import { DesignFileError } from "./design-file-error.ts";
import { complaintOf } from "./distribution.ts";

type Complain = (kind: Problem["kind"], cell: Cell | undefined, message: string, more?: Partial<Problem>) => void;
type Value = number | string;

const numeric = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A column with ids of points, as a plan writes it; ids follow from the order, so it is not read. */
const idColumn = "point";

/**
 * Reads a design that was made elsewhere. Two layouts are told apart by the first row:
 * with a header, comma-separated values whose columns are factor ids in any order (a column `point` is passed over);
 * without one, SALib's `param_values.txt`: numbers between blanks or commas, a column per factor in the order of the experiment, and
 * comments after `#`. Values are in the factors' units and within their ranges.
 * @param file its name, for messages.
 * @throws DesignFileError with everything that is wrong, each with line and column.
 */
export function importDesign(
  text: string,
  factors: readonly Factor[],
  file: string,
): Extract<DesignSpec, { kind: "list" }> {
  const problems: Problem[] = [];
  const complain: Complain = (kind, cell, message, more = {}) =>
    problems.push({ kind, file, line: cell?.line ?? 1, column: cell?.column ?? 1, path: "", message, ...more });
  const plain = plainRows(text);
  const first = plain[0];
  const points =
    first === undefined
      ? []
      : first.every(({ text: cell }) => numeric.test(cell))
        ? readRows(plain, factors, [...factors.keys()], complain)
        : withHeader(text, factors, complain);
  if (problems.length === 0 && points.length === 0)
    complain("missing-key", undefined, "there is no point in this file", {
      expected: `a header with the factors (${factors.map(({ id }) => id).join(",")}) and a line for each point`,
    });
  if (problems.length > 0) throw new DesignFileError(problems);
  return { kind: "list", points };
}

/** Numbers between blanks or commas, line by line, without comments. */
function plainRows(text: string): Cell[][] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  return lines.flatMap((content, index) => {
    const cells = [...content.replace(/#.*/, "").matchAll(/[^\s,]+/g)].map((match) => ({
      text: match[0],
      line: index + 1,
      column: match.index + 1,
    }));
    return cells.length > 0 ? [cells] : [];
  });
}

function withHeader(text: string, factors: readonly Factor[], complain: Complain): Value[][] {
  const { rows, unclosed } = readCsv(text);
  if (unclosed) {
    complain("syntax", unclosed, "a quote that is opened here is not closed");
    return [];
  }
  const header = rows[0]!;
  if (header.length === 1 && /[;\t]/.test(header[0]!.text)) {
    complain("syntax", header[0], "the columns are not separated by commas", {
      todo: "save the table as CSV with commas between columns and points in numbers",
    });
    return [];
  }
  const ids = factors.map(({ id }) => id);
  const places = header.map((cell, column) => {
    if (cell.text === idColumn && !ids.includes(idColumn)) return null;
    const factor = ids.indexOf(cell.text);
    const near = nearest(cell.text, ids);
    if (factor < 0)
      complain("unknown-name", cell, `no factor is called "${cell.text}"`, {
        expected: `the factors of the experiment: ${ids.join(", ")}`,
        ...(near !== undefined && { nearest: near }),
      });
    else if (header.findIndex((other) => other.text === cell.text) < column)
      complain("inconsistent", cell, `the factor ${cell.text} has two columns`);
    return factor;
  });
  for (const [factor, id] of ids.entries())
    if (!places.includes(factor)) complain("missing-key", header[0], `there is no column for the factor ${id}`);
  return places.some((place) => place !== null && place < 0) ? [] : readRows(rows.slice(1), factors, places, complain);
}

/** Values in the order of the factors; `places` has the factor of each column, null for a column that is passed over. */
function readRows(
  rows: readonly (readonly Cell[])[],
  factors: readonly Factor[],
  places: readonly (number | null)[],
  complain: Complain,
): Value[][] {
  return rows.map((row) => {
    const values = new Array<Value>(factors.length);
    if (row.length !== places.length) {
      complain("syntax", row[0], `${row.length} values in this line`, { expected: `${places.length}, one per column` });
      return values;
    }
    for (const [column, factor] of places.entries())
      if (factor !== null) values[factor] = valueOf(row[column]!, factors[factor]!, complain);
    return values;
  });
}

function valueOf(cell: Cell, { id, distribution, unit }: Factor, complain: Complain): Value {
  const number = numeric.test(cell.text) ? Number(cell.text) : NaN;
  const named = distribution.kind === "values" && distribution.values.find((value) => value === cell.text);
  const value = typeof named === "string" ? named : Number.isNaN(number) ? cell.text : number;
  const complaint = cell.text === "" ? "missing" : complaintOf(distribution, value);
  if (complaint === null) return value;
  const expected =
    distribution.kind === "values"
      ? `one of ${distribution.values.join(", ")}`
      : `a number from ${distribution.min} to ${distribution.max}${unit === "" ? "" : ` ${unit}`}`;
  const kind = typeof value === "number" ? "out-of-range" : "wrong-type";
  const message = cell.text === "" ? `${id}: a value is missing` : `${id}: ${cell.text} is ${complaint}`;
  complain(kind, cell, message, { expected });
  return value;
}
