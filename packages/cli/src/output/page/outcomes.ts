import { decimalsFor, formatDifference, formatNumber, html, type Html } from "@truce/experiments/page";
import { grouped } from "../../study/groups.ts";
import { outcomeRule } from "../../study/outcome.ts";
import { shown } from "../../study/shown.ts";
import type { Estimate, Outcome, Study } from "../../study/study.ts";
import { disclaimer, verdict } from "../../study/words.ts";
import { betterIn } from "../outcome-table.ts";

/** The table of all outcomes, paired difference first. */
export function outcomesSection(study: Study): Html {
  const head = study.twin
    ? ["Outcome", study.arms.difference, ...study.arms.long, "Pairs better", "Verdict"]
    : ["Outcome", `With ${study.scenario.mission}`];
  return html`<p>
      ${study.twin ? "First the mean of the differences inside pairs, then the mean of each arm; small, the 95 % interval of that mean." : "Means over runs; small, the 95 % interval of the mean."}
      ${outcomeRule}
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of outcomes">
      <table id="outcome-numbers">
        <caption class="sr">
          Outcomes ${study.arms.long[0]} and ${study.arms.long[1]}
        </caption>
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${grouped(study.outcomes).map(
            ({ heading, measures }) =>
              html`<tr>
                  <th class="group" scope="rowgroup" colspan="${head.length}">${heading}</th>
                </tr>
                ${measures.map((o) => row(shown(o), study.twin))}`,
          )}
        </tbody>
      </table>
    </div>
    <button type="button" data-csv="outcome-numbers" hidden>Save as CSV</button>
    <p class="disclaimer">${disclaimer(study)}</p>
    <details class="print">
      <summary>What exactly is counted</summary>
      <dl>
        ${study.measures.map(
          (m) =>
            html`<dt><b>${m.title}</b> <code>${m.id}</code>, ${m.unit}</dt>
              <dd>${m.definition}</dd>`,
        )}
      </dl>
    </details>`;
}

function row(outcome: Outcome, twin: boolean): Html {
  const own = outcome.firstArmOnly === true;
  const judged = verdict(outcome);
  const cells = twin
    ? html`${estimate(own ? null : outcome.difference, formatDifference)}${estimate(outcome.mission, formatNumber)}${estimate(own ? null : outcome.none, formatNumber)}
        <td>${betterIn(outcome)}</td>
        <td class="verdict">${judged}</td>`
    : estimate(outcome.mission, formatNumber);
  return html`<tr class="${judged.replace(" ", "-")}">
    <th scope="row">${outcome.title}<small>${outcome.unit}</small></th>
    ${cells}
  </tr>`;
}

function estimate(e: Estimate | null, format: typeof formatNumber): Html {
  if (e === null || Number.isNaN(e.mean)) return html`<td>–</td>`;
  const [low, high] = e.ci95;
  const decimals = decimalsFor(e);
  const interval = high > low ? html`<small>${format(low, decimals)} to ${format(high, decimals)}</small>` : null;
  return html`<td>${format(e.mean, decimals)}${interval}</td>`;
}
