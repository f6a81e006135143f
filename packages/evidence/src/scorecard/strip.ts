import { at, html, type Html, scale } from "@truce/experiments/page";
import { isTested, type Accept } from "../finding/schema.ts";
import type { Row } from "./scorecard.ts";
import { acceptWords, modelWords } from "./words.ts";

const width = 300, height = 26, edge = 10;

/** Where a finding lets the estimate lie, cut to what is drawn. */
function zone(accept: Accept, low: number, high: number): readonly [number, number] {
  if ("range" in accept) return accept.range;
  if (accept.sign === "zero") return [-accept.within, accept.within];
  const { beyond = 0 } = accept;
  return accept.sign === "negative" ? [low, Math.min(-beyond, high)] : [Math.max(beyond, low), high];
}

/** A finding's own scale: grey where the estimate may lie, a diamond for what was published, a dot with its interval for the model. */
export function strip(row: Row): Html | null {
  const { finding, model, verdict } = row;
  if (!isTested(finding) || model === null || ![model.value, ...model.ci95].every(Number.isFinite)) return null;
  const { accept, published } = finding;
  const marks = [model.value, ...model.ci95, ...(published.value === undefined ? [] : [published.value]), ...("range" in accept ? accept.range : accept.sign === "zero" ? [-accept.within, accept.within] : [0])];
  const [least, most] = [Math.min(...marks), Math.max(...marks)];
  const room = (most - least || 1) * 0.1;
  const [low, high] = [least - room, most + room];
  const x = scale([low, high], [edge, width - edge]);
  const [from, until] = zone(accept, low, high);
  const middle = height / 2;
  const p = published.value === undefined ? null : x(published.value);
  return html`<svg class="row ${verdict === "pass" ? "better" : "worse"}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${finding.id}: the model ${modelWords(row)}, counts if ${acceptWords(finding)}">
    <rect class="zone" x="${at(x(from))}" y="3" width="${at(Math.max(1, x(until) - x(from)))}" height="${height - 6}" />
    ${low < 0 && high > 0 ? html`<line class="zero" x1="${at(x(0))}" x2="${at(x(0))}" y1="1" y2="${height - 1}" />` : null}
    ${p === null ? null : html`<path class="published" d="M${at(p - 5)} ${middle}L${at(p)} ${middle - 5}L${at(p + 5)} ${middle}L${at(p)} ${middle + 5}Z" />`}
    <line class="ci" x1="${at(x(model.ci95[0]))}" x2="${at(x(model.ci95[1]))}" y1="${middle}" y2="${middle}" />
    ${verdict === "pass" ? html`<circle class="dot" cx="${at(x(model.value))}" cy="${middle}" r="5" />` : html`<rect class="dot" x="${at(x(model.value) - 4.5)}" y="${middle - 4.5}" width="9" height="9" />`}
  </svg>`;
}
