/** Maps numbers to places: a line through two points. */
export type Scale = (value: number) => number;

export function scale([from, to]: readonly [number, number], [low, high]: readonly [number, number]): Scale {
  const factor = to === from ? 0 : (high - low) / (to - from);
  return (value) => low + (value - from) * factor;
}

/** Coordinates with one decimal: finer is invisible and makes the page heavy. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Round numbers from `low` to `high`, about `count` of them; the range grows to round ends. */
export function niceTicks(low: number, high: number, count: number): number[] {
  if (!(high > low)) return low === 0 ? [0, 1] : low > 0 ? [0, low] : [low, 0];
  const raw = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw * (1 - 1e-9))!;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The next of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten. */
export function niceCeiling(value: number): number {
  if (!(value > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= value * (1 - 1e-9));
  return (step ?? 10) * power;
}

export function linePath(xs: readonly number[], ys: readonly number[]): string {
  let pen = "M";
  let path = "";
  xs.forEach((x, i) => {
    if (!Number.isFinite(ys[i])) {
      pen = "M";
      return;
    }
    path += `${pen}${at(x)} ${at(ys[i]!)}`;
    pen = "L";
  });
  return path;
}

/** The area between two lines over the same places. */
export function areaPath(xs: readonly number[], lows: readonly number[], highs: readonly number[]): string {
  const back = xs.map((x, i) => `${at(x)} ${at(lows[i]!)}`).toReversed();
  return `M${xs.map((x, i) => `${at(x)} ${at(highs[i]!)}`).join("L")}L${back.join("L")}Z`;
}

/** A symmetric range around zero that holds every number. */
export function symmetric(values: readonly number[]): number {
  return niceCeiling(Math.max(0, ...values.filter(Number.isFinite).map(Math.abs)));
}
