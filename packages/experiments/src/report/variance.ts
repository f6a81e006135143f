import { at, formatPercent, html, type Html } from "../page/index.ts";
import { type Chart, cut, svg } from "./chart.ts";
import type { Chapter } from "./input.ts";

const parts = [
  ["factors", "factors"],
  ["arms", "mandates"],
  ["factorsByArms", "factors × mandates"],
  ["sharedLuck", "luck that mandates share"],
  ["luckByArms", "luck of their own"],
] as const;

/** Where the variance of each outcome comes from. */
export function varianceSplit({ names, country, suffix, input }: Chapter): Chart | undefined {
  const rows = country.variance.filter(({ factors }) => Number.isFinite(factors));
  if (rows.length === 0) return undefined;
  const lucky = rows
    .filter(({ mostlyLuck }) => mostlyLuck)
    .map(({ outcome }) => names.outcome(outcome).label.toLowerCase());
  const label = "Shares of the variance of each outcome; the table below has the numbers.";
  const draw = (narrow: boolean): Html => {
    const width = narrow ? 380 : 1060;
    const left = narrow ? 0 : 240;
    const [step, bar] = narrow ? [48, 20] : [34, 22];
    const legend = narrow ? parts.length * 20 : 28;
    const bars = rows.map((row, i) => {
      const y = legend + i * step + (narrow ? 20 : 0);
      let x = left;
      return html`<text x="0" y="${at(narrow ? y - 5 : y + 16)}">${cut(names.outcome(row.outcome).label, 40)}</text>
        ${parts.map(([key], k) => {
          const wide = row[key] * (width - left);
          const from = x;
          x += wide;
          return html`<rect class="part${k}" x="${at(from)}" y="${y}" width="${at(wide)}" height="${bar}"
              ><title>${parts[k][1]}: ${formatPercent(row[key])}</title></rect
            >
            ${wide > 38 ? html`<text class="in${k}" text-anchor="middle" x="${at(from + wide / 2)}" y="${at(y + bar / 2 + 4.5)}">${formatPercent(row[key])}</text>` : null}`;
        })}`;
    });
    const place = (k: number): readonly [number, number] =>
      narrow ? [0, k * 20] : [left + [0, 90, 200, 370, 570][k], 0];
    const keys = parts.map(([, name], k) => {
      const [x, y] = place(k);
      return html`<rect class="part${k}" x="${x}" y="${y}" width="13" height="13" /><text x="${x + 19}" y="${y + 11.5}"
          >${name}</text
        >`;
    });
    return svg(narrow ? "narrow" : "wide", [width, legend + rows.length * step + (narrow ? 4 : 0)], label, [
      keys,
      bars,
    ]);
  };
  return {
    id: `variance${suffix}`,
    title: `${names.country(country.scenario)}: where the variance of outcomes comes from.`,
    summary:
      lucky.length > 0
        ? `More than half of the variance is luck for: ${lucky.join(", ")}. Read what factors do to them with that in mind.`
        : "For no outcome is more than half of the variance luck.",
    key:
      `Crossed analysis of variance of ${input.points.length} points, ${country.arms.length} mandates and their replications; luck does not pass for an effect of the factors. Luck that ` +
      "mandates share goes out of paired differences, luck of their own does not.",
    wide: draw(false),
    narrow: draw(true),
    table: {
      head: ["Outcome", ...parts.map(([, name]) => name), "Variance of a run"],
      rows: rows.map((row) => [
        names.outcome(row.outcome).label,
        ...parts.map(([key]) => formatPercent(row[key])),
        row.total.toPrecision(4),
      ]),
    },
  };
}
