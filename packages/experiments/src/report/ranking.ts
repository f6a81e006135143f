import type { RankingRow, RankingTable } from "../analysis/types.ts";
import { at, formatNumber, formatPercent, html, type Html, plural, type Scale } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import type { Chapter } from "./input.ts";
import { type Panel, panels } from "./panels.ts";

/** The palest colour of a place is the last of these. */
const shades = 8;

/** How the mandates rank among each other over the points: for every outcome a bar for each mandate, split by places. */
export function rankChart({ names, country, suffix }: Chapter): Chart | undefined {
  const { ranking, arms } = country;
  if (ranking.length === 0) return undefined;
  const sorted = ({ rows }: RankingTable): number[] =>
    arms.map((_, i) => i).sort((a, b) => rows[a].meanRank - rows[b].meanRank || a - b);
  const list = ranking.map((table): Panel => ({
    title: `${names.outcome(table.outcome).label} (${names.outcome(table.outcome).direction} is better), share of ${table.over}s`,
    values: [0, 1],
    ends: ["0 %", "100 %"],
    rows: sorted(table).map((i) => ({
      label: names.arm(arms[i]),
      title: `${names.arm(arms[i])}: ${table.rows[i].shares.map((share, place) => `place ${place + 1} in ${formatPercent(share)}`).join(", ")}`,
      value: `${formatPercent(table.rows[i].shares[0])} first`,
      draw: (x, y) => bar(table.rows[i], x, y),
    })),
  }));
  const label = "Shares of places of each mandate among all; the table below has the numbers.";
  const marks = arms.map((_, place): [Html, string] => [
    html`<rect class="rank${shade(place, arms.length)}" x="2" y="1" width="14" height="14" />`,
    `${place + 1}${place === 0 ? ", best" : place === arms.length - 1 ? ", worst" : ""}`,
  ]);
  const firsts = ranking.map((table) => {
    const best = sorted(table)[0];
    return `${names.outcome(table.outcome).label}: ${names.arm(arms[best])} (first in ${formatPercent(table.rows[best].shares[0])})`;
  });
  const [{ over, cases }] = ranking;
  return {
    id: `ranks${suffix}`,
    title: `${names.country(country.scenario)}: which place each mandate takes among ${arms.length}.`,
    summary: `Best mean place over ${plural(cases, over)}: ${firsts.join("; ")}.`,
    key: `Each bar is all ${over}s${over === "point" ? " (guesses at the uncertainties; means over their replications)" : " (other luck)"}, split by the place that the mandate takes there, best mean place on top. Equal mandates share their places. A place says nothing of how far apart mandates are: where all do nearly the same, luck alone deals places out. So the table also says how often a mandate is behind the best by no more than the effect of interest, and how often it is first in single runs.`,
    wide: panels(list, false, { label, step: 26, marks }),
    narrow: panels(list, true, { label, step: 28, marks }),
    table: {
      head: [
        "Outcome",
        "Mandate",
        ...arms.map((_, place) => `Place ${place + 1}`),
        "Mean place",
        "First in single runs",
        "Within the effect of interest of the best",
      ],
      rows: ranking.flatMap((table) =>
        sorted(table).map((i) => {
          const { shares, meanRank, firstInRuns, closeToBest } = table.rows[i];
          return [
            names.outcome(table.outcome).label,
            names.arm(arms[i]),
            ...shares.map(formatPercent),
            formatNumber(meanRank),
            formatPercent(firstInRuns),
            closeToBest === null ? "–" : formatPercent(closeToBest),
          ];
        }),
      ),
    },
  };
}

/** From the first place to the last the colours go from dark to pale, however many there are. */
const shade = (place: number, places: number): number => Math.round(((shades - 1) * place) / Math.max(1, places - 1));

function bar({ shares }: RankingRow, x: Scale, y: number): Html {
  let from = 0;
  return html`${shares.map((share, place) => {
    const [left, width] = [x(from), x(from + share) - x(from)];
    from += share;
    const colour = shade(place, shares.length);
    if (share === 0) return null;
    return html`<rect
        class="rank${colour}"
        x="${at(left)}"
        y="${at(y - 9)}"
        width="${at(width)}"
        height="18"
      />${width < 17 ? null : html`<text class="onrank${colour}" text-anchor="middle" x="${at(left + width / 2)}" y="${at(y + 4.5)}">${place + 1}</text>`}`;
  })}`;
}
