import {
  at,
  decimalsFor,
  figure,
  formatDifference,
  formatNumber,
  html,
  type Html,
  niceCeiling,
  niceTicks,
  scale,
} from "@truce/experiments/page";
import { grouped } from "../../study/groups.ts";
import { quantiles } from "../../study/quantile.ts";
import { shown } from "../../study/shown.ts";
import type { ArmWords } from "../../study/arms.ts";
import type { Outcome, Study } from "../../study/study.ts";
import { verdict } from "../../study/words.ts";

interface Row {
  readonly outcome: Outcome;
  /** Standardised difference, turned so that better is to the right; without a direction, higher is. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Paired differences of all outcomes on one scale, better to the right. Undefined without a twin. */
export function forest(study: Study): Html | undefined {
  const rows = study.outcomes.flatMap((outcome) => turned(shown(outcome)));
  if (rows.length === 0) return undefined;
  const judged = grouped(rows.filter((row) => row.outcome.direction !== "none").map(flat));
  const open = rows.filter((row) => row.outcome.direction === "none").map(flat);
  const groups = [
    ...judged.map(({ heading, measures }) => ({ heading, rows: measures })),
    ...(open.length > 0 ? [{ heading: "Neither good nor bad by itself (right is more)", rows: open }] : []),
  ];
  const better = rows.filter((row) => verdict(row.outcome) === "better").length;
  const worse = rows.filter((row) => verdict(row.outcome) === "worse").length;
  const counted = rows.length - open.length;
  return figure({
    id: "differences",
    title: study.branch === null ? "What the mission changes, pair by pair." : "What the branch changes, pair by pair.",
    summary:
      `Of ${counted} outcomes, ${better} are better ${study.arms.long[0]}, ${worse} worse and ${counted - better - worse} ` +
      "not resolved by this many pairs.",
    key:
      "Dot: mean of the differences inside pairs. Line: 95 % interval of that mean, the uncertainty of the mean, which shrinks " +
      "with more pairs; it is not the spread of outcomes. All in standard deviations of the differences between pairs, turned so that better is to the right; the " +
      "numbers at the end are in the outcome's own unit and not turned. An arrow points to a dot beyond the edge.",
    chart: html`${draw(groups, study.arms, 780, false)}${draw(groups, study.arms, 380, true)}`,
    table: {
      head: ["Outcome", "Unit", "Mean difference", "95 % low", "95 % high", "Standardised", "Verdict"],
      rows: rows.map(({ outcome: o }) => {
        const d = o.difference!;
        const signed = (value: number) => formatDifference(value, decimalsFor(d));
        return [
          o.title,
          o.unit,
          signed(d.mean),
          signed(d.ci95[0]),
          signed(d.ci95[1]),
          formatDifference(o.standardised!.mean),
          verdict(o),
        ];
      }),
    },
  });
}

const flat = (row: Row) => ({ ...row.outcome, row });

function turned(outcome: Outcome): Row[] {
  const s = outcome.standardised;
  if (s === null || outcome.firstArmOnly === true || !Number.isFinite(s.mean) || !Number.isFinite(s.ci95[0])) return [];
  const [low, high] = s.ci95;
  return [
    outcome.direction === "lower"
      ? { outcome, mean: -s.mean, low: -high, high: -low }
      : { outcome, mean: s.mean, low, high },
  ];
}

type Groups = readonly { readonly heading: string; readonly rows: readonly { readonly row: Row }[] }[];

/** Wide: name, plot and number in one line. Narrow: name and number above the plot. */
function draw(groups: Groups, { long }: ArmWords, width: number, narrow: boolean): Html {
  const rows = groups.flatMap((group) => group.rows.map(({ row }) => row));
  // Wide enough for four rows in five; arrows stand for the rest.
  const reach = rows.map((row) => Math.max(Math.abs(row.low), Math.abs(row.high)));
  const limit = Math.min(10, niceCeiling(quantiles(reach, [0.8])[0]!));
  const [left, right] = narrow ? [12, width - 12] : [200, width - 210];
  const x = scale([-limit, limit], [left, right]);
  const [step, headStep, top] = narrow ? [44, 30, 44] : [25, 30, 40];
  const parts: Html[] = [];
  let y = top;
  for (const group of groups) {
    y += headStep;
    parts.push(html`<text class="group" x="0" y="${at(y - 8)}">${group.heading}</text>`);
    for (const { row } of group.rows) {
      y += step;
      parts.push(drawRow(row, x, limit, y - (narrow ? 12 : step / 2), { left, right, width, narrow }));
    }
  }
  const ticks = niceTicks(-limit, limit, narrow ? 4 : 6).filter((tick) => Math.abs(tick) <= limit);
  const grid = ticks.map((tick) => {
    const place = at(x(tick));
    return html`<line
        class="${tick === 0 ? "zero" : "grid"}"
        x1="${place}"
        x2="${place}"
        y1="${top}"
        y2="${at(y + 4)}"
      />
      <text class="tick" text-anchor="middle" x="${place}" y="${at(y + 20)}">${formatDifference(tick)}</text>`;
  });
  return html`<svg
    class="${narrow ? "narrow" : "wide"}"
    viewBox="0 0 ${width} ${Math.ceil(y + 30)}"
    role="img"
    aria-label="Paired differences; the table below has the numbers."
  >
    <text class="side" x="${at(x(0) - 10)}" y="24" text-anchor="end">← worse ${long[0]}</text>
    <text class="side" x="${at(x(0) + 10)}" y="24">better ${long[0]} →</text>
    ${grid}${parts}
  </svg>`;
}

function drawRow(
  row: Row,
  x: (v: number) => number,
  limit: number,
  y: number,
  box: { left: number; right: number; width: number; narrow: boolean },
): Html {
  const { outcome, mean, low, high } = row;
  const d = outcome.difference!;
  const words =
    `${formatDifference(d.mean, decimalsFor(d))} ${outcome.unit === "index" || outcome.unit === "share" ? "" : outcome.unit}`.trim();
  const kind = verdict(outcome).replace(" ", "-") || "none";
  const clip = (value: number) => Math.max(-limit, Math.min(limit, value));
  const off = Math.abs(mean) > limit;
  const textY = at(box.narrow ? y - 14 : y + 4.5);
  const mark = off
    ? html`<path
        class="dot"
        d="${mean > 0 ? `M${box.right} ${at(y)}l-10 -6v12z` : `M${box.left} ${at(y)}l10 -6v12z`}"
      />`
    : html`<circle class="dot" cx="${at(x(mean))}" cy="${at(y)}" r="5" />`;
  return html`<g class="row ${kind}">
    <title>${outcome.title}: ${words}; standardised ${formatNumber(mean)} (better is right)</title>
    <text x="${box.narrow ? 0 : 12}" y="${textY}">${outcome.title}</text>
    <line class="ci" x1="${at(x(clip(low)))}" x2="${at(x(clip(high)))}" y1="${at(y)}" y2="${at(y)}" />${mark}
    <text class="value" x="${box.width}" y="${textY}" text-anchor="end">${words}</text>
  </g>`;
}
