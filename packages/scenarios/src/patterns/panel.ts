/** A number per time and place, row by row: times × places. */
export interface Panel {
  readonly times: number;
  readonly places: number;
  readonly values: Float64Array;
}

export function panel(times: number, places: number, at: (time: number, place: number) => number): Panel {
  const values = new Float64Array(times * places);
  for (let t = 0; t < times; t++) for (let k = 0; k < places; k++) values[t * places + k] = at(t, k);
  return { times, places, values };
}

/** Sums (`sum`) or last values (`last`) of blocks of weeks of a weeks × places series, from week `from` on; whole blocks only. */
export function blocks(
  weekly: ArrayLike<number>,
  places: number,
  { from, to, length, keep }: { from: number; to: number; length: number; keep: "sum" | "last" },
): Panel {
  const times = Math.max(0, Math.floor((to - from) / length));
  return panel(times, places, (t, k) => {
    const first = from + t * length;
    if (keep === "last") return weekly[(first + length - 1) * places + k]!;
    let sum = 0;
    for (let w = first; w < first + length; w++) sum += weekly[w * places + k]!;
    return sum;
  });
}

/**
 * What is left of a panel when every place's own mean and what all places share at a time are taken off (two-way fixed
 * effects), so that a common trend cannot pass for influence.
 */
export function twoWay({ times, places, values }: Panel): Panel {
  const byTime = new Float64Array(times);
  const byPlace = new Float64Array(places);
  let all = 0;
  for (let t = 0; t < times; t++)
    for (let k = 0; k < places; k++) {
      const value = values[t * places + k]!;
      byTime[t]! += value / places;
      byPlace[k]! += value / times;
      all += value / (times * places);
    }
  return panel(times, places, (t, k) => values[t * places + k]! - byTime[t]! - byPlace[k]! + all);
}

/**
 * Least squares of `y` on several panels after two-way demeaning, every variable in units of its own standard deviation, so
 * that coefficients compare. NaN where a variable does not vary or the panels are too short.
 */
export function panelEffects(y: Panel, xs: readonly Panel[]): number[] {
  const nothing = xs.map(() => NaN);
  if (y.times < 4 || y.places < 2) return nothing;
  const scaled = [y, ...xs].map((p) => unitVariance(twoWay(p).values));
  if (scaled.includes(null)) return nothing;
  const [target, ...known] = scaled as Float64Array[];
  return leastSquares(target!, known) ?? nothing;
}

/** The series with mean square 1; null if it is constant to within rounding. */
function unitVariance(values: Float64Array): Float64Array | null {
  let square = 0;
  for (const value of values) square += value * value;
  const size = Math.sqrt(square / values.length);
  return size > 1e-12 ? values.map((value) => value / size) : null;
}

/** Coefficients of `y` on the columns `xs`, without a constant; null if the columns are linearly dependent. */
export function leastSquares(y: ArrayLike<number>, xs: readonly ArrayLike<number>[]): number[] | null {
  const m = xs.length;
  const system = xs.map((a) => {
    const row = [...xs, y].map((b) => {
      let product = 0;
      for (let i = 0; i < y.length; i++) product += a[i]! * b[i]!;
      return product;
    });
    return row;
  });
  // Gauss with pivots; the systems are tiny.
  const scale = Math.max(...system.map((row, i) => Math.abs(row[i]!)));
  for (let c = 0; c < m; c++) {
    let pivot = c;
    for (let r = c + 1; r < m; r++) if (Math.abs(system[r]![c]!) > Math.abs(system[pivot]![c]!)) pivot = r;
    [system[c], system[pivot]] = [system[pivot]!, system[c]!];
    const head = system[c]![c]!;
    if (!(Math.abs(head) > 1e-10 * scale)) return null;
    for (let r = 0; r < m; r++) {
      if (r === c) continue;
      const factor = system[r]![c]! / head;
      for (let j = c; j <= m; j++) system[r]![j]! -= factor * system[c]![j]!;
    }
  }
  return system.map((row, i) => row[m]! / row[i]!);
}

/** Slopes of `y` on several series with a constant; NaN if they cannot be told apart. */
export function slopes(y: ArrayLike<number>, xs: readonly ArrayLike<number>[]): number[] {
  const one = new Float64Array(y.length).fill(1);
  return leastSquares(y, [...xs, one])?.slice(0, xs.length) ?? xs.map(() => NaN);
}
