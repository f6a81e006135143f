import { dataTable, formatDifference, formatNumber, html, type Html, json } from "@truce/experiments/page";
import type { ArmWords } from "../../study/arms.ts";
import type { Study } from "../../study/study.ts";
import { disclaimer } from "../../study/words.ts";
import { mapData, type MapData, type MapMeasure } from "./map-data.ts";

/** Light to dark, one hue; and orange to blue through white. Both keep their order in grey and for the colour-blind. */
export const palettes = {
  level: ["#f4f6f8", "#dbe6ef", "#b9d1e4", "#8fb7d6", "#5f97c3", "#3676a8", "#1a5384", "#0c335a"],
  difference: ["#a44a05", "#d9771c", "#f3b070", "#fbe0c4", "#f4f4f2", "#cfe0f0", "#8db8dd", "#4485bd", "#0f4f8a"],
} as const;

/** Index of the colour for a level; the square root lets small numbers be told apart. */
export function levelStep(value: number, top: number): number {
  return top > 0 ? Math.min(7, Math.floor(Math.sqrt(Math.max(0, value) / top) * 7.999)) : 0;
}

/** Index of the colour for a difference, turned so that blue is better; without a direction blue is more. */
export function differenceStep(value: number, widest: number, direction: MapMeasure["direction"]): number {
  if (!(widest > 0)) return 4;
  const turned = direction === "lower" ? -value : value;
  const size = Math.sqrt(Math.min(1, Math.abs(turned) / widest));
  return 4 + Math.sign(turned) * Math.min(4, Math.round(size * 4));
}

const tile = 62;
const pitch = 66;

/** Three maps of the same place and time: with, without, difference. Undefined if the scenario has no map. */
export function mapSection(study: Study): Html | undefined {
  const data = mapData(study);
  if (data === undefined) return undefined;
  const first = data.measures[0]!;
  const names = first.none === null ? ["mission"] : ["mission", "none", "difference"];
  const titles: Record<string, string> = {
    mission: study.branch === null ? `With ${study.scenario.mission}` : "In the branch",
    none: study.branch === null ? "Without it" : "In the history",
    difference: study.arms.difference.replace(/^./, (letter) => letter.toUpperCase()),
  };
  const last = data.periods.length - 1;
  return html`<figure id="map" class="chart">
    <figcaption>
      <strong>By district.</strong>
      <span
        >Means over the runs. Each square is a district, near its true neighbours; sizes and shapes are not to
        scale.</span
      >
    </figcaption>
    <div class="controls">
      <label
        >Outcome
        <select id="map-measure">
          ${data.measures.map((m, i) => html`<option value="${i}">${m.title} (${m.unit})</option>`)}
        </select></label
      >
      <label
        >Time
        <input id="map-period" type="range" min="0" max="${last}" step="1" value="0" aria-describedby="map-period-name"
      /></label>
      <output id="map-period-name" for="map-period">${data.periods[0]!}</output>
    </div>
    <div class="maps">
      ${names.map(
        (name) =>
          html`<div>
            <h3>${titles[name]}</h3>
            ${drawMap(data, first, name)}
          </div>`,
      )}
    </div>
    <p class="key" id="map-key">${mapKey(first, 0, study.arms)}</p>
    <p id="map-says" class="sr" aria-live="polite"></p>
    <details class="numbers">
      <summary>Numbers<span class="sr"> behind the map</span></summary>
      ${dataTable("map-numbers", "Values by district", mapTable(data, first))}
      <button type="button" data-csv="map-numbers" hidden>Save as CSV</button>
    </details>
    <p class="disclaimer">${disclaimer(study)}</p>
    <script type="application/json" id="map-data">
      ${json({ ...data, palettes })}
    </script>
    <noscript><p class="key">Other outcomes and years are in tables/districts.parquet.</p></noscript>
  </figure>`;
}

/** What colours mean; the script writes the same words. */
export function mapKey(measure: MapMeasure, scale: 0 | 1, { long }: ArmWords): string {
  const how =
    measure.kind === "flow" ? "sum" : measure.kind === "stock" ? "mean" : "share of runs in which it has happened";
  const side = measure.direction === "none" ? `blue is more ${long[0]}` : `blue is better ${long[0]}, orange worse`;
  const range = `Darker is more, up to ${formatNumber(measure.top[scale])} ${measure.unit} (${how} over the time shown)`;
  return `${range}; difference: ${side}, up to ±${formatNumber(measure.widest[scale])}. Steps of colour follow the square root.`;
}

function drawMap(data: MapData, measure: MapMeasure, name: string): Html {
  const columns = Math.max(...data.districts.map(({ column }) => column)) + 1;
  const rows = Math.max(...data.districts.map(({ row }) => row)) + 1;
  const difference = name === "difference";
  const tiles = data.districts.map((district, d) => {
    const value = difference
      ? measure.mission[0]![d]! - measure.none![0]![d]!
      : (name === "none" ? measure.none! : measure.mission)[0]![d]!;
    const step = difference
      ? differenceStep(value, measure.widest[0], measure.direction)
      : levelStep(value, measure.top[0]);
    const fill = palettes[difference ? "difference" : "level"][step];
    const dark = difference ? step === 0 || step === 8 || step === 7 || step === 1 : step > 4;
    const text = difference ? formatDifference(value) : formatNumber(value);
    return html`<g
      transform="translate(${district.column * pitch + 2} ${district.row * pitch + 2})"
      class="${dark ? "dark" : "light"}"
    >
      <title>${district.label}: ${text}</title> <rect width="${tile}" height="${tile}" rx="4" fill="${fill}" /><text
        x="31"
        y="25"
        >${district.short}</text
      ><text class="number" x="31" y="46">${text}</text></g
    >`;
  });
  return html`<svg
    class="map"
    data-map="${name}"
    viewBox="0 0 ${columns * pitch} ${rows * pitch}"
    role="img"
    aria-label="Map of districts; the table below has the numbers."
  >
    ${tiles}
  </svg>`;
}

function mapTable(data: MapData, measure: MapMeasure) {
  const { short, difference } = data.arms;
  const names = measure.none === null ? [short[0]] : [...short, difference];
  return {
    head: ["District", ...names],
    rows: data.districts.map(({ label }, d) => {
      const mission = measure.mission[0]![d]!;
      const none = measure.none?.[0]![d];
      return [
        label,
        formatNumber(mission),
        ...(none === undefined ? [] : [formatNumber(none), formatDifference(mission - none)]),
      ];
    }),
  };
}
