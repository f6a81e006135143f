import { html, type Html, plural } from "@truce/experiments/page";
import type { ArmWords } from "../../study/arms.ts";
import type { Outcome, Study } from "../../study/study.ts";
import { disclaimer } from "../../study/words.ts";
import { headlines } from "../headlines.ts";

/** The result in plain words, and a picture of "43 of 50". */
export function headline(study: Study): Html {
  const [first, ...others] = headlines(study);
  const outcome = study.outcomes.find((each) => each.id === "civilianDeaths") ?? study.outcomes[0];
  return html`<section id="result" aria-label="Result">
    <div class="headline">
      <div>
        <p class="say">${first?.say ?? nothing(study)}</p>
        ${first?.detail === undefined ? null : html`<p>${first.detail}</p>`}
      </div>
      ${outcome === undefined ? null : icons(outcome, study.arms)}
    </div>
    ${
      others.length === 0
        ? null
        : html`<ul class="short">
            ${others.map(({ say }) => html`<li>${say}</li>`)}
          </ul>`
    }
    ${study.stopped || study.failures.length > 0 ? html`<p class="warning">${incomplete(study)}</p>` : null}
    <p class="disclaimer">${disclaimer(study)}</p>
  </section>`;
}

function nothing(study: Study): string {
  return study.pairs.length === 0
    ? "No run finished."
    : `${plural(study.pairs.length, "run")} with ${study.scenario.mission}, without a twin to compare with.`;
}

export function incomplete(study: Study): string {
  const done = `${study.pairs.length} of ${study.planned} ${study.twin ? "pairs" : "runs"} are in these results`;
  const failed =
    study.failures.length > 0 ? `; ${plural(study.failures.length, "run")} failed (see tables/runs.csv)` : "";
  return `${study.stopped ? "Stopped before the end: " : ""}${done}${failed}.`;
}

/** One square per pair: filled where the run with the mission is better, hollow where it is worse, grey where equal. */
function icons(outcome: Outcome, arms: ArmWords): Html | null {
  const { pairs, direction } = outcome;
  if (pairs === null || direction === "none") return null;
  const [good, bad] = direction === "lower" ? [pairs.lower, pairs.higher] : [pairs.higher, pairs.lower];
  const count = good + bad + pairs.equal;
  if (count < 2 || count > 400) return null;
  const columns = Math.ceil(Math.sqrt(count * 2));
  const size = 320 / columns;
  const squares = Array.from({ length: count }, (_, i) => {
    const kind = i < good ? "good" : i < good + pairs.equal ? "same" : "bad";
    const inset = kind === "bad" ? 2 : 1;
    const edge = (size - 2 * inset).toFixed(1);
    return html`<rect
      class="${kind}"
      x="${((i % columns) * size + inset).toFixed(1)}"
      y="${(Math.floor(i / columns) * size + inset).toFixed(1)}"
      width="${edge}"
      height="${edge}"
      rx="2"
    />`;
  });
  const height = Math.ceil(count / columns) * size;
  return html`<figure>
    <svg
      class="icons"
      viewBox="0 0 320 ${height.toFixed(0)}"
      role="img"
      aria-label="${good} of ${count} pairs are better ${arms.long[0]}, ${pairs.equal} the same, ${bad} worse."
    >
      ${squares}
    </svg>
    <figcaption class="key">
      Each square is a pair of runs with the same luck: filled, better
      ${arms.long[0]}${pairs.equal > 0 ? "; grey, the same" : ""}${bad > 0 ? "; hollow, worse" : ""}.
    </figcaption>
  </figure>`;
}
