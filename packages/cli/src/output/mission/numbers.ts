import { formatDifference, formatNumber } from "@truce/experiments/page";
import type { Finding } from "@truce/scenarios/run";

/**
 * How an effect is printed: logged counts as a change in per cent, or as a factor from twofold on; shares as points in a hundred; the
 * rest as it is.
 */
export function effectFormat({ log, unit, effect }: Pick<Finding, "log" | "unit" | "effect">): {
  readonly unit: string;
  readonly print: (value: number) => string;
} {
  if (log && effect > Math.LN2) return { unit: "", print: (value) => `×${formatNumber(Math.exp(value), 1)}` };
  if (log) return { unit: " %", print: (value) => tidy(100 * Math.expm1(value)) };
  if (unit.startsWith("share")) return { unit: " points", print: (value) => tidy(100 * value) };
  return { unit: ` ${unit}`, print: (value) => formatDifference(value) };
}

function tidy(value: number): string {
  const size = Math.abs(value);
  return formatDifference(value, size >= 10 ? 0 : size >= 1 ? 1 : 2);
}

/** "+9.7 points [9.3, 10.2]" */
export function effectText(finding: Finding, interval: readonly [number, number] = finding.ci95): string {
  const { unit, print } = effectFormat(finding);
  return `${print(finding.effect)}${unit} ${intervalText(finding, interval)}`;
}

export function intervalText(finding: Finding, [low, high]: readonly [number, number] = finding.ci95): string {
  const { print } = effectFormat(finding);
  return `[${print(low)}, ${print(high)}]`;
}

/** What was expected, with the smallest effect that counts: "rise by more than 1 point". */
export function expectedText(finding: Finding): string {
  const { expected, least, log, unit } = finding;
  const size = log
    ? `${Number((100 * Math.expm1(least)).toPrecision(2))} %`
    : unit.startsWith("share")
      ? `${formatNumber(100 * least)} ${least === 0.01 ? "point" : "points"}`
      : formatNumber(least);
  switch (expected) {
    case "rise":
      return `rise > ${size}`;
    case "fall":
      return `fall > ${size}`;
    case "absent":
      return `within ±${size}`;
    case "open":
      return "no expectation";
    default:
      return expected satisfies never;
  }
}

/** "0.003" or "< 0.001". */
export function pText(p: number): string {
  return Number.isNaN(p) ? "–" : p < 0.001 ? "< 0.001" : p.toFixed(3);
}
