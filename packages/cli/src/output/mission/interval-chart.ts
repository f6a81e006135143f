import type { Finding } from "@truce/scenarios/run";

/**
 * An interval as a line of characters: `│` no effect, `┊` the smallest effect that counts, `━` the 95 % interval, `●` the effect. Each
 * line has a scale of its own, for the units differ.
 */
export function intervalChart(
  { effect, ci95: [low, high], least }: Pick<Finding, "effect" | "ci95" | "least">,
  columns = 21,
): string {
  if (![effect, low, high].every(Number.isFinite)) return " ".repeat(columns);
  const reach = 1.1 * Math.max(Math.abs(low), Math.abs(high), Math.abs(effect), 1.5 * least);
  const middle = Math.floor(columns / 2);
  const at = (value: number): number =>
    Math.max(0, Math.min(columns - 1, Math.round(middle + (value / reach) * middle)));
  const cells = Array.from({ length: columns }, () => "·");
  cells[at(-least)] = "┊";
  cells[at(least)] = "┊";
  cells[middle] = "│";
  for (let i = at(low); i <= at(high); i++) cells[i] = "━";
  cells[at(effect)] = "●";
  return cells.join("");
}
