/** Numbers and words for people. Files carry plain numbers; this is for screens and pages. */

/**
 * `1234567.8` as `1,234,568`, with a real minus sign. Without `decimals`, small numbers keep three significant digits and
 * lose zeros at the end; decimals below zero round to tens (−1), hundreds (−2) and so on.
 */
export function formatNumber(value: number, decimals?: number): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  const digits =
    size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 || size === 0 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  const text =
    decimals === undefined
      ? trimZeros(size.toFixed(digits))
      : decimals < 0
        ? String(Math.round(size / 10 ** -decimals) * 10 ** -decimals)
        : size.toFixed(decimals);
  const [whole, rest] = text.split(".") as [string, string?];
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + spaced + (rest === undefined ? "" : `.${rest}`);
}

/** Like formatNumber, with `+` in front of what is above zero. */
export function formatDifference(value: number, decimals?: number): string {
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

interface Interval {
  readonly mean: number;
  readonly ci95: readonly [low: number, high: number];
}

/**
 * Decimals that show an interval with two significant digits, but no more than four digits of the largest number in it;
 * undefined if there is no interval.
 */
export function decimalsFor({ mean, ci95: [low, high] }: Interval): number | undefined {
  const half = (high - low) / 2;
  if (!(half > 0) || !Number.isFinite(half)) return undefined;
  const largest = Math.max(Math.abs(mean), Math.abs(low), Math.abs(high));
  const before = largest >= 1 ? Math.floor(Math.log10(largest)) + 1 : 0;
  return Math.max(0, Math.min(4 - before, 1 - Math.floor(Math.log10(half))));
}

/**
 * Decimals for several estimates in one column: two significant digits of the widest interval, so that they are read against each other;
 * below zero where whole numbers claim too much. Undefined if there is no interval.
 */
export function sharedDecimals(estimates: readonly Interval[]): number | undefined {
  const each = estimates.flatMap(({ mean, ci95 }) => {
    const half = (ci95[1] - ci95[0]) / 2;
    const fine = decimalsFor({ mean, ci95 });
    return fine === undefined ? [] : [Math.min(fine, 1 - Math.floor(Math.log10(half)))];
  });
  return each.length === 0 ? undefined : Math.min(...each);
}

/** The same beside the marks of a figure, where more than three digits of the largest number are not read. */
export function figureDecimals(estimates: readonly Interval[]): number | undefined {
  const shared = sharedDecimals(estimates);
  const largest = Math.max(0, ...estimates.map(({ mean }) => Math.abs(mean)).filter(Number.isFinite));
  if (shared === undefined || largest === 0) return shared;
  return Math.min(shared, 2 - Math.floor(Math.log10(largest)));
}

/** A number with three significant digits at most. */
export function formatRounded(value: number): string {
  return formatNumber(Number.isFinite(value) ? Number(value.toPrecision(3)) : value);
}

/** How to print the numbers of one estimate, all in the same unit: from 100,000 on as thousands (k) or millions (M). */
export function estimateFormat(
  { mean, ci95: [low, high] }: Interval,
  format: typeof formatNumber = formatNumber,
): (value: number) => string {
  const largest = Math.max(...[mean, low, high].filter(Number.isFinite).map(Math.abs), 0);
  const [unit, letter] = largest >= 1e6 ? [1e6, "M"] : largest >= 1e5 ? [1e3, "k"] : [1, ""];
  const decimals = decimalsFor({ mean: mean / unit, ci95: [low / unit, high / unit] });
  return (value) => (Number.isFinite(value) ? format(value / unit, decimals) + letter : format(value));
}

/** `12.3k`, `4.56M`: for axes. */
export function formatShort(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e6) return `${formatNumber(value / 1e6)}M`;
  if (size >= 1e4) return `${formatNumber(value / 1e3)}k`;
  return formatNumber(value);
}

/** Numbers of one axis, all in the same unit: `5k` beside `10k`. */
export function formatTicks(ticks: readonly number[]): string[] {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  const [unit, letter] = largest >= 1e6 ? [1e6, "M"] : largest >= 1e4 ? [1e3, "k"] : [1, ""];
  return ticks.map((tick) => (tick === 0 ? "0" : formatNumber(tick / unit) + letter));
}

export function formatPercent(share: number): string {
  return Number.isNaN(share) ? "–" : `${(100 * share).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;
}

/** `3 min 20 s`. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) return "under 1 s";
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.floor((seconds + 0.5) / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(seconds - minutes * 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

function trimZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
