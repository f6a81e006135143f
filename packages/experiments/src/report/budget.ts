import type { Direction, Interval } from "@truce/statistics";
import { formatDifference, formatNumber, formatPercent } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import { type Chapter, pairsText } from "./input.ts";
import { type Plane, plane } from "./plane.ts";

/** The cost-effectiveness plane of each outcome: what a mandate gains over the baseline, and what it costs more. */
export function budgetPlanes({ names, country, suffix, input }: Chapter): Chart[] {
  return country.budget.map(({ outcome, cost, rows, steps, unit, units }): Chart => {
    const [what, price] = [names.outcome(outcome), names.outcome(cost)];
    // As in the first figure: over points and luck.
    const interval = (arm: string, id: string): Interval =>
      country.differences.find((one) => one.arm === arm && one.outcome === id)?.ci95 ?? [NaN, NaN];
    const own = country.differences.filter((one) => one.outcome === outcome);
    const on = rows
      .filter(({ status }) => status === "efficient")
      .toSorted((a, b) => a.costDifference.mean - b.costDifference.mean);
    const drawing: Plane = {
      label: "Gain and cost of each mandate; the table below has the numbers.",
      xTitle: [`Additional cost over “${names.arm(rows[0].id)}” (${price.unit})`, `additional cost (${price.unit})`],
      yTitle: [
        `${what.label}: gain over “${names.arm(rows[0].id)}” (${what.unit}); higher is better`,
        `gain in ${what.label.toLowerCase()} (${what.unit})`,
      ],
      points: rows.map((row) => ({
        label: names.arm(row.id),
        title: `${names.arm(row.id)}: ${row.status}`,
        x: row.costDifference.mean,
        y: row.gain.mean,
        xCi: interval(row.id, cost),
        yCi: turned(interval(row.id, outcome), what.direction),
        filled: row.status === "efficient",
      })),
      line: on.map((row) => ({ x: row.costDifference.mean, y: row.gain.mean })),
    };
    // A whole share is more than any mandate gains.
    const [gain, size] = what.unit.startsWith("share") ? ["percentage point", 0.01] : [`unit (${what.unit})`, 1];
    const ladder = steps.map(({ from, to, costPerGain: { ratio, interval } }) => {
      const [print, money] = moneyFormat(ratio * size, price.unit);
      return (
        `from ${names.arm(from)} to ${names.arm(to)} ${print(ratio * size)} ${money}` +
        (interval === null
          ? " (gain not told from none)"
          : ` (${print(interval[0] * size)} to ${print(interval[1] * size)})`)
      );
    });
    return {
      id: `budget-${outcome}${suffix}`,
      title: `${names.country(country.scenario)}: ${what.label.toLowerCase()} for the money.`,
      summary: `Efficient: ${on.map((row) => names.arm(row.id)).join(", ")}.${ladder.length > 0 ? ` Each step up costs, for a gain of one ${gain}: ${ladder.join("; ")}.` : ""}`,
      key: `Filled and joined: efficient, so that neither another mandate nor a mixture of two gains as much for less. Gains are turned so that up is better; lines are 95 % intervals of the paired differences, ${pairsText(input, own)}. Shares of samples and intervals of ratios are over ${unit}s (${units}), which make most of the error.`,
      wide: plane(drawing, false),
      narrow: plane(drawing, true),
      table: {
        head: [
          "Mandate",
          "Cost",
          "Cost difference",
          "Gain",
          "95 % low",
          "95 % high",
          "Status",
          "Efficient in samples",
          "Gain over others at its cost",
          "Same cost as baseline",
        ],
        rows: rows.map((row) => [
          names.arm(row.id),
          formatNumber(row.cost.mean),
          formatDifference(row.costDifference.mean),
          formatDifference(row.gain.mean),
          formatDifference(turned(interval(row.id, outcome), what.direction)[0]),
          formatDifference(turned(interval(row.id, outcome), what.direction)[1]),
          row.status,
          formatPercent(row.efficient),
          formatDifference(row.gainAtSameCost),
          row.sameCost === null ? "–" : row.sameCost ? "yes" : "no",
        ]),
      },
    };
  });
}

/** How to print a cost per unit of gain: in dollars where millions of them would be small numbers. */
function moneyFormat(ratio: number, unit: string): [print: (value: number) => string, unit: string] {
  const million = "million ";
  if (!unit.startsWith(million) || Math.abs(ratio) >= 1) return [(value) => formatNumber(value), unit];
  return [(value) => formatNumber(Number((1e6 * value).toPrecision(3))), unit.slice(million.length)];
}

/** An interval of differences as one of gains. */
function turned([low, high]: Interval, direction: Direction): Interval {
  return direction === "lower" ? [-high, -low] : [low, high];
}
