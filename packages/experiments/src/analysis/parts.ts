/** Rows of about the same value of a factor. */
export interface Part {
  /** Places of the rows. */
  readonly rows: readonly number[];
  /** Least and greatest value; the word twice of a factor of words. */
  readonly low: number | string;
  readonly high: number | string;
  /** Mean of the values; NaN of words. */
  readonly centre: number;
}

/**
 * Cuts the values of a factor into parts with about the same number of rows, from low to high; equal values are never parted. A factor with
 * no more values than that, or of words, has a part for each, words in the order of their first row.
 * @param most how many parts at most
 */
export function partsOf(values: readonly (number | string)[], most: number): Part[] {
  const words = values.some((value) => typeof value === "string");
  const distinct = [...new Set(values)];
  if (words || distinct.length <= most) {
    const ordered = words ? distinct : distinct.toSorted((a, b) => Number(a) - Number(b));
    return ordered.map((own) =>
      partOf(
        values,
        [...values.keys()].filter((row) => values[row] === own),
      ),
    );
  }
  const order = [...values.keys()].sort((a, b) => Number(values[a]) - Number(values[b]) || a - b);
  const parts: Part[] = [];
  let from = 0;
  for (let k = 1; k <= most && from < order.length; k++) {
    let to = Math.max(from + 1, Math.round((k * order.length) / most));
    while (to < order.length && values[order[to]] === values[order[to - 1]]) to++;
    parts.push(partOf(values, order.slice(from, to)));
    from = to;
  }
  return parts;
}

function partOf(values: readonly (number | string)[], rows: readonly number[]): Part {
  const [low, high] = [values[rows[0]], values[rows.at(-1)!]];
  const centre = rows.reduce((sum, row) => sum + Number(values[row]), 0) / rows.length;
  return { rows, low, high, centre };
}
