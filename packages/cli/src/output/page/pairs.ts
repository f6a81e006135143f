import { at, figure, formatDifference, formatNumber, html, type Html, niceTicks, scale } from "@truce/experiments/page";
import { mainMeasures } from "../../study/groups.ts";
import type { ArmWords } from "../../study/arms.ts";
import type { Outcome, Study } from "../../study/study.ts";
import { pairSentence } from "../../study/words.ts";

const box = { width: 460, left: 12, right: 448, axis: 132, radius: 4.5 };

/** Every pair as a dot: the spread of outcomes, with the mean and its uncertainty beside it. Undefined without a twin. */
export function pairFigures(study: Study): Html[] {
  if (!study.twin || study.pairs.length < 2) return [];
  return mainMeasures.flatMap((id) => {
    const outcome = study.outcomes.find((each) => each.id === id);
    return outcome?.difference == null ? [] : [pairFigure(study, outcome)];
  });
}

function pairFigure(study: Study, outcome: Outcome): Html {
  const differences = study.pairs.map((pair) => pair.mission.outcomes[outcome.id]! - pair.none!.outcomes[outcome.id]!);
  return figure({
    id: `pairs-${outcome.id}`,
    title: `${outcome.title}, pair by pair.`,
    summary: pairSentence(outcome, study.arms) ?? "",
    chart: draw(outcome, study.arms, differences),
    table: {
      head: ["Seed", ...study.arms.short, study.arms.difference],
      rows: study.pairs.map((pair, i) => [
        pair.seed,
        formatNumber(pair.mission.outcomes[outcome.id]!),
        formatNumber(pair.none!.outcomes[outcome.id]!),
        formatDifference(differences[i]!),
      ]),
    },
  });
}

function draw(outcome: Outcome, { difference }: ArmWords, differences: readonly number[]): Html {
  const { mean, ci95 } = outcome.difference!;
  const ticks = niceTicks(Math.min(0, ...differences), Math.max(0, ...differences), 5);
  const x = scale([ticks[0]!, ticks.at(-1)!], [box.left + 26, box.right - 26]);
  const places = stack(differences.map(x));
  const lift = Math.min(2 * box.radius, 84 / Math.max(1, ...places.map(([, level]) => level)));
  const dots = places.map(([cx, level]) => {
    const cy = box.axis - 34 - level * lift;
    return html`<circle cx="${at(cx)}" cy="${at(cy)}" r="${box.radius}" class="${side(outcome, cx - x(0))}" />`;
  });
  const y = box.axis - 16;
  const interval = Number.isFinite(ci95[0])
    ? html`<line class="meanline" x1="${at(x(ci95[0]))}" x2="${at(x(ci95[1]))}" y1="${y}" y2="${y}" />`
    : null;
  return html`<svg
    viewBox="0 0 ${box.width} ${box.axis + 40}"
    role="img"
    aria-label="Difference in each pair; the table below has the numbers."
  >
    <line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.axis}" y2="${box.axis}" />
    <line class="zero" x1="${at(x(0))}" x2="${at(x(0))}" y1="6" y2="${box.axis + 4}" />
    ${ticks.map((tick) => html`<text class="tick" text-anchor="middle" x="${at(x(tick))}" y="${box.axis + 16}">${formatDifference(tick)}</text>`)}
    <g class="dots">${dots}</g>
    ${interval}
    <path class="meandot" d="M${at(x(mean))} ${y - 7}l6 7l-6 7l-6 -7z" />
    <text class="tick" text-anchor="middle" x="${box.width / 2}" y="${box.axis + 34}">
      ${difference}, ${outcome.unit}
    </text>
  </svg>`;
}

function side({ direction }: Outcome, x: number): string {
  if (x === 0) return "same";
  if (direction === "none") return "open";
  return x < 0 === (direction === "lower") ? "good" : "bad";
}

/** Places dots so that none covers another: a level above the axis for each, lower ones first. */
function stack(xs: readonly number[]): [x: number, level: number][] {
  const levels: number[] = [];
  return xs
    .toSorted((a, b) => a - b)
    .map((x) => {
      let level = 0;
      while (levels[level] !== undefined && x - levels[level]! < 2 * box.radius + 0.6) level++;
      levels[level] = x;
      return [x, level];
    });
}
