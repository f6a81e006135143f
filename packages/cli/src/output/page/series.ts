import {
  areaPath,
  at,
  type DataTable,
  figure,
  formatNumber,
  formatPercent,
  formatShort,
  html,
  type Html,
  linePath,
  niceTicks,
  type Scale,
  scale,
} from "@truce/experiments/page";
import { spanOfWeeks, yearMarks } from "../../study/calendar.ts";
import { quarter, year } from "../../study/periods.ts";
import type { MeasureInfo, Observation, Study } from "../../study/study.ts";
import { type Bands, bandsOf, bothArms, middles } from "./bands.ts";

const box = { width: 460, left: 58, right: 452, top: 10, bottom: 196, stripTop: 222, stripBottom: 248, height: 254 };

/** One measure over time: bands and median of each arm, with the strength of the mission under it. */
export function seriesFigure(study: Study, measure: MeasureInfo): Html {
  const bands = bothArms(study, measure).filter(({ arm }) => arm === "mission" || !measure.firstArmOnly === true);
  const per = measure.kind === "flow" ? " a quarter" : "";
  return figure({
    id: `over-time-${measure.id}`,
    title: `${measure.title}.`,
    summary: sentence(study, measure, bands),
    chart: chart(study, measure, bands, `${measure.title} over time, ${measure.unit}${per}`),
    table: yearTable(study, measure),
  });
}

/** Levels and events observed in the world during the run; none for counts, which a chart shows per quarter. */
export function observedPoints(study: Study, measure: MeasureInfo): Observation["values"] {
  const observed = study.scenario.observed.filter((each) => each.measure === measure.id && measure.kind !== "flow");
  return observed.flatMap((each) => each.values.filter(({ week }) => week >= 0 && week <= study.weeks));
}

function chart(study: Study, measure: MeasureInfo, bands: readonly Bands[], label: string): Html {
  const x = scale([0, study.weeks], [box.left, box.right]);
  const points = observedPoints(study, measure);
  const all = [...bands.flatMap((band) => band.quantiles.flat()), ...points.map((point) => point.value)];
  const ticks = niceTicks(Math.min(0, ...all), measure.kind === "event" ? 1 : Math.max(...all, 0), 4);
  const y = scale([ticks[0]!, ticks.at(-1)!], [box.bottom, box.top]);
  // A label at the very end would be cut off.
  const marks = yearMarks(study.scenario.start, study.weeks, 6).filter(({ week }) => x(week) < box.right - 20);
  return html`<svg
    viewBox="0 0 ${box.width} ${box.height}"
    role="img"
    aria-label="${label}; the table below has the numbers."
  >
    ${ticks.map(
      (tick) =>
        html`<line class="grid" x1="${box.left}" x2="${box.right}" y1="${at(y(tick))}" y2="${at(y(tick))}" />
          <text class="tick" x="${box.left - 6}" y="${at(y(tick) + 4)}" text-anchor="end"
            >${measure.kind === "event" ? formatPercent(tick) : formatShort(tick)}</text
          >`,
    )}
    ${marks.map(
      ({ week, label: name }) =>
        html`<line class="mark" x1="${at(x(week))}" x2="${at(x(week))}" y1="${box.bottom}" y2="${box.bottom + 5}" />
          <text class="tick" x="${at(x(week))}" y="${box.bottom + 18}" text-anchor="middle">${name}</text>`,
    )}
    ${bands.toReversed().map((band) => drawBands(band, measure, x, y))}${bands.toReversed().map((band) => drawMedian(band, x, y))}
    ${points.map((point) => html`<circle class="observed" cx="${at(x(point.week))}" cy="${at(y(point.value))}" r="2.5" />`)}
    ${strip(study, x)}
  </svg>`;
}

function drawBands({ arm, quantiles }: Bands, measure: MeasureInfo, x: Scale, y: Scale): Html {
  const xs = middles(quantiles[0]!.length, quarter).map(x);
  const ys = quantiles.map((values) => values.map(y));
  const area = (low: number, high: number, name: string) =>
    html`<path class="${name}" d="${areaPath(xs, ys[low]!, ys[high]!)}" />`;
  return html`<g class="${arm}">${measure.kind === "event" ? null : [area(0, 4, "wideband"), area(1, 3, "band")]}</g>`;
}

function drawMedian({ arm, quantiles }: Bands, x: Scale, y: Scale): Html {
  const values = quantiles[2]!;
  return html`<g class="${arm}"
    ><path class="median" d="${linePath(middles(values.length, quarter).map(x), values.map(y))}"
  /></g>`;
}

/** Grey hill at the foot of a chart: how many peacekeepers there are. */
function strip(study: Study, x: Scale): Html | null {
  const measure = study.measures.find(({ id }) => id === "missionStrength");
  if (measure === undefined) return null;
  const strength = bandsOf(study, "mission", measure).quantiles[2]!;
  const peak = Math.max(...strength);
  if (!(peak > 0)) return null;
  const y = scale([0, peak], [box.stripBottom, box.stripTop]);
  const xs = middles(strength.length, quarter).map(x);
  const peakAt = xs[strength.indexOf(peak)]!;
  const anchor = peakAt > 250 ? "end" : "start";
  return html`<path
      class="strength"
      d="${areaPath(
        xs,
        strength.map(() => box.stripBottom),
        strength.map(y),
      )}"
    />
    <line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.stripBottom}" y2="${box.stripBottom}" />
    <text class="strip" x="${at(Math.max(peakAt, box.left + 4))}" y="${box.stripBottom - 6}" text-anchor="${anchor}"
      >${study.scenario.mission}: up to ${formatShort(Math.round(peak))} people</text
    >`;
}

function sentence(study: Study, measure: MeasureInfo, bands: readonly Bands[]): string {
  const middle = (band: Bands) => band.quantiles[2]!;
  const { long } = study.arms;
  const last = bands.map((band) => formatNumber(middle(band).at(-1) ?? NaN));
  const first = formatNumber(middle(bands[0]!)[0] ?? NaN);
  const unit = measure.unit + (measure.kind === "flow" ? " a quarter" : "");
  if (measure.kind === "event") {
    const share = bands.map((band) => `${Math.round(100 * (middle(band).at(-1) ?? NaN))} %`);
    return `It has happened by the end in ${share[0]} of runs ${long[0]}${share[1] === undefined ? "" : ` and ${share[1]} ${long[1]}`}.`;
  }
  const end = bands.length > 1 ? `${last[0]} ${long[0]} and ${last[1]} ${long[1]}` : `${last[0]} ${long[0]}`;
  return `Median ${first} at first, at the end ${end} (${unit}).`;
}

function yearTable(study: Study, measure: MeasureInfo): DataTable {
  const bands = bothArms(study, measure, year);
  const [mission, none] = bands;
  const cells = (band: Bands | undefined, period: number) =>
    band === undefined
      ? []
      : (event ? [2] : [2, 0, 4]).map((q) => band.quantiles[q]!).map((values) => formatNumber(values[period]!));
  const event = measure.kind === "event";
  const names = event ? ["share of runs"] : ["median", "5 %", "95 %"];
  return {
    head: [
      "Year of the run",
      ...bands.flatMap(({ arm }) => names.map((name) => `${study.arms.short[arm === "mission" ? 0 : 1]}, ${name}`)),
    ],
    rows: mission!.quantiles[2]!.map((_, period) => [
      spanOfWeeks(study.scenario.start, period * year, Math.min(study.weeks, (period + 1) * year)),
      ...cells(mission, period),
      ...cells(none, period),
    ]),
  };
}
