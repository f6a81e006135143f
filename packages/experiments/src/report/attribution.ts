import type { AttributedOutcome, AttributionResult } from "../attribution/attribute.ts";
import { at, decimalsFor, formatDifference, formatPercent, html, plural, type Scale } from "../page/index.ts";
import { knownText } from "../search/says.ts";
import type { Known } from "../search/types.ts";
import { csvText } from "../table/csv.ts";
import { tableOf, type Table } from "../table/table.ts";
import type { Chart } from "./chart.ts";
import { chartFiles, type ReportFile } from "./files.ts";
import type { About } from "./input.ts";
import { panels } from "./panels.ts";
import { shortPage } from "./short-page.ts";

/** Names of components by their ids. */
export type ComponentNames = (component: string) => string;

/** An attribution as files: `attribution.json`, its table, its page and the page's figures. */
export function attributionFiles(result: AttributionResult, about: About, nameOf: ComponentNames): ReportFile[] {
  const charts = result.outcomes.map((one) => chartOf(one, nameOf));
  const text = JSON.stringify(
    result,
    (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? null : value),
    2,
  );
  return [
    { path: "attribution.json", text: `${text}\n` },
    { path: "attribution.csv", text: [...csvText(attributionTable(result))].join("") },
    { path: "report.html", text: pageOf(result, about, charts, nameOf) },
    ...chartFiles(charts),
  ];
}

/** What each component bought of an outcome, with what the rest of the mission and the whole did. */
function lines({ rows, presence, whole }: AttributedOutcome, nameOf: ComponentNames) {
  return [
    { id: "", label: "the mission without these", part: "presence", known: presence, share: NaN },
    ...rows.map((row) => ({
      id: row.component,
      label: nameOf(row.component),
      part: "component",
      known: row as Known,
      share: row.share,
    })),
    { id: "", label: "the whole mission", part: "whole", known: whole, share: NaN },
  ];
}

export function attributionTable(result: AttributionResult): Table {
  return tableOf(
    "attribution",
    "what the components of the mission bought (Shapley values); presence and components add up to the whole",
    [
      { name: "outcome", type: "text", meaning: "id of the outcome" },
      { name: "part", type: "text", meaning: "presence (the mission without the components), component or whole" },
      { name: "component", type: "text", meaning: "id of the component" },
      { name: "value", type: "number", meaning: "mean, in the outcome's unit" },
      { name: "ci95_low", type: "number", meaning: "its 95 % interval, low end" },
      { name: "ci95_high", type: "number", meaning: "the same, high end" },
      { name: "share", type: "number", meaning: "share of the whole; empty if the whole cannot be told from none" },
    ],
    () =>
      result.outcomes.flatMap((one) =>
        lines(one, String).map(({ id, part, known, share }) => ({
          outcome: one.outcome.id,
          part,
          component: id === "" ? null : id,
          value: known.mean,
          ci95_low: known.ci95[0],
          ci95_high: known.ci95[1],
          share,
        })),
      ),
  );
}

/** "Civilians killed: of −34 deaths …, the most is due to Area patrols (…)." */
export function attributionSays({ outcomes }: AttributionResult, nameOf: ComponentNames): string[] {
  return outcomes.map(({ outcome: { label, unit }, whole, rows }) => {
    const told = rows.filter(({ ci95: [low, high] }) => low > 0 || high < 0);
    const what = `${label}: the whole mission changes ${knownText(whole, unit)}`;
    if (told.length === 0) return `${what}; no component's part can be told from none.`;
    const parts = told.slice(0, 3).map((row) => `${nameOf(row.component)} ${knownText(row, unit)}`);
    return `${what}. ${told.length} of ${plural(rows.length, "component")} can be told from none; the largest: ${parts.join("; ")}.`;
  });
}

function chartOf(one: AttributedOutcome, nameOf: ComponentNames): Chart {
  const { outcome, rows, whole, presence } = one;
  const all = lines(one, nameOf);
  const panel = {
    title: `${outcome.label} (${outcome.unit})`,
    values: [whole, presence, ...rows].flatMap(({ mean, ci95 }) => [mean, ...ci95]),
    zero: true,
    sides:
      outcome.direction === "none"
        ? null
        : outcome.direction === "lower"
          ? (["← better", "worse →"] as const)
          : (["← worse", "better →"] as const),
    rows: all.map(({ label, part, known: { mean, ci95 } }) => ({
      label,
      title: `${label}: ${knownText({ mean, ci95 }, outcome.unit)}`,
      value: formatDifference(mean, decimalsFor({ mean, ci95 })),
      kind: part === "component" ? "" : "noise",
      draw: (x: Scale, y: number) =>
        html`<rect
            class="bar"
            x="${at(Math.min(x(0), x(mean)))}"
            y="${at(y - 7)}"
            width="${at(Math.abs(x(mean) - x(0)))}"
            height="14"
          />${Number.isFinite(ci95[0]) ? html`<line class="whisker" x1="${at(x(ci95[0]))}" x2="${at(x(ci95[1]))}" y1="${at(y)}" y2="${at(y)}" />` : null}`,
    })),
  };
  const label = "What each component bought; the table below has the numbers.";
  return {
    id: `attribution-${outcome.id}`,
    title: `${outcome.label}: what each component of the mission bought.`,
    summary: `The whole changes ${knownText(whole, outcome.unit)}.`,
    key: "Blue bars: Shapley values of the components, which add up with the first grey bar (the mission without them) to the last (the whole mission less no mission). Lines: 95 % intervals of the means, over what is drawn: luck, points, and orders where these are sampled.",
    wide: panels([panel], false, { label, step: 24 }),
    narrow: panels([panel], true, { label, step: 24 }),
    table: {
      head: ["Part", "Bought", "95 % low", "95 % high", "Share of the whole"],
      rows: all.map(({ label: name, known: { mean, ci95 }, share }) => [
        name,
        formatDifference(mean),
        formatDifference(ci95[0]),
        formatDifference(ci95[1]),
        Number.isNaN(share) ? "–" : formatPercent(share),
      ]),
    },
  };
}

function pageOf(result: AttributionResult, about: About, charts: readonly Chart[], nameOf: ComponentNames): string {
  const { kind, pairs, points, seeds, runs, failed } = result;
  const country = about.countries[0]?.name ?? "any country";
  const how =
    kind === "all subsets"
      ? "All subsets of the components were run."
      : `There are too many subsets, so that ${pairs} random orders and their reverses (antithetic pairs: Mitchell et al. 2022) stand for all; the choice of orders counts in the intervals.`;
  return shortPage({
    kind: "what components bought",
    title: result.title,
    facts: html`<b>${plural(result.outcomes[0]?.rows.length ?? 0, "component")}</b> ·
      <b>${plural(points, "point")}</b> · <b>${plural(seeds, "seed")}</b> · <b>${plural(runs, "run")}</b> · model
      <b>${about.modelVersion}</b>`,
    says: [
      ...attributionSays(result, nameOf),
      ...(failed > 0 ? [`${plural(failed, "run")} failed; points and seeds without them are left out.`] : []),
    ],
    disclaimer: `This takes apart a mandate in one model; it does not forecast ${country}.`,
    sections: [
      { id: "parts", name: "Who bought what", charts, body: null },
      {
        id: "methods",
        name: "How",
        body: html`<p>
          Shapley values (Shapley 1953): what a component adds where it comes in, averaged over the orders in which a
          mission could be put together, on the same points and the same luck. ${how} A component shares what it does
          together with others; to take it away alone may cost more or less than its value.
        </p>`,
      },
    ],
    command: about.command,
    footer: html`Made by Truce, model ${about.modelVersion}; experiment <code>${result.experiment}</code>.`,
  });
}
