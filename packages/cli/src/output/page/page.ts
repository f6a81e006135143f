import { html, type Html, pageDocument, pageLinks, pageSection, plural, style } from "@truce/experiments/page";
import { grouped, mainMeasures } from "../../study/groups.ts";
import type { Study } from "../../study/study.ts";
import { disclaimer } from "../../study/words.ts";
import { forest } from "./forest.ts";
import { headline } from "./headline.ts";
import { limitsSection } from "./limits.ts";
import { mapSection } from "./map.ts";
import { outcomesSection } from "./outcomes.ts";
import { pairFigures } from "./pairs.ts";
import { hashes, reproduceSection } from "./reproduce.ts";
import { script } from "./script.ts";
import { observedPoints, seriesFigure } from "./series.ts";
import { sourcesSection } from "./sources.ts";

/** The whole report as one HTML text that needs no other file and no network. */
export function page(study: Study): string {
  const { scenario } = study;
  const sections = parts(study).filter((part) => part.body !== undefined);
  const runs = study.twin
    ? html`<b>${study.pairs.length}</b> pairs of runs`
    : html`<b>${plural(study.pairs.length, "run")}</b>`;
  const begins = scenario.start === null ? null : html` from <b>${scenario.start}</b>`;
  return pageDocument({
    kind: study.twin ? "comparison of mandate designs" : "one design",
    title: scenario.title,
    description: disclaimer(study),
    style,
    header: html`<p>${scenario.summary}</p>
          <p class="facts">
            ${runs} · <b>${study.weeks}</b> weeks${begins} · seed <b>${study.seed}</b> · model
            <b>${study.modelVersion}</b
            >${study.parameters.ensemble === null ? html` · default parameters` : html` · parameters drawn from <b>${study.parameters.ensemble.sets}</b> calibrated sets`}${study.overrides.length > 0 ? html` · changed: <code>${study.overrides.join(" ")}</code>` : null}
          </p>
          ${pageLinks(sections)}`,
    main: html`${headline(study)}
      ${sections.map(({ id, name, lead, body }) =>
        pageSection(id, name, html`${lead === undefined ? null : html`<p>${lead}</p>`}${body}`),
      )}`,
    footer: html`<p>
            Made by Truce, model ${study.modelVersion}, sources
            <code title="${study.modelSha256}">${study.modelSha256.slice(0, 12)}</code
            >${study.files.map(({ file, sha256 }) => ` with ${file} (${sha256.slice(0, 12)})`).join("")}.
            ${disclaimer(study)}
          </p>
          ${hashes(study)}`,
    script,
  });
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly lead?: string;
  readonly body: Html | undefined;
}

function parts(study: Study): Part[] {
  const some = study.pairs.length > 0;
  const pairs = pairFigures(study);
  const map = mapSection(study);
  return [
    { id: "changes", name: "What changes", body: forest(study) },
    {
      id: "pairs",
      name: "How much luck matters",
      lead:
        "Both runs of a pair share their luck, so the difference inside a pair is due to the mission. Dots show the spread of " +
        "outcomes: one dot is one pair, filled where the mission makes it better, hollow where worse, and the spread does not " +
        "shrink with more pairs. The diamond is the mean and the black bar its 95 % interval, the uncertainty of the mean, which does.",
      body: pairs.length === 0 ? undefined : html`<div class="grid2">${pairs}</div>`,
    },
    { id: "time", name: "Over time", body: some ? timeSection(study) : undefined },
    { id: "districts", name: "District by district", body: map },
    { id: "outcomes", name: "All outcomes", body: some ? outcomesSection(study) : undefined },
    { id: "figures", name: "Where the figures come from", body: sourcesSection(study) },
    { id: "limits", name: "What this model cannot tell you", body: limitsSection(study) },
    { id: "reproduce", name: "Do it again", body: reproduceSection(study) },
  ];
}

function timeSection(study: Study): Html {
  const main = mainMeasures.flatMap((id) => study.measures.filter((measure) => measure.id === id));
  const others = grouped(study.measures.filter(({ id }) => !mainMeasures.includes(id)));
  const key = (kind: "mission" | "none", text: string) =>
    html`<li>
      <svg class="key" viewBox="0 0 40 16" aria-hidden="true">
        <g class="${kind}">
          <path class="wideband" d="M0 0h40v16h-40z" />
          <path class="band" d="M0 4h40v8h-40z" />
          <path class="median" d="M0 8h40" />
        </g></svg
      >${text}
    </li>`;
  const observed = study.measures.some((measure) => observedPoints(study, measure).length > 0);
  return html`<p>
      Line: median of the runs. Dark band: the middle half of the runs; light band: nine runs in ten. Both bands are the
      spread of outcomes, not the uncertainty of the median. Counts are per quarter, levels are means of a quarter. The
      grey hill is the strength of the mission.
    </p>
    <ul class="legend">
      ${key("mission", study.branch === null ? `with ${study.scenario.mission}` : study.arms.long[0])}${study.twin ? key("none", study.branch === null ? "without it" : study.arms.long[1]) : null}
      ${
        observed
          ? html`<li>
              <svg viewBox="0 0 40 16" aria-hidden="true"><circle class="observed" cx="20" cy="8" r="4" /></svg>observed
              in the world, for orientation
            </li>`
          : null
      }
    </ul>
    <div class="grid2">${main.map((measure) => seriesFigure(study, measure))}</div>
    ${others.map(
      ({ heading, measures }) =>
        html`<details class="print more">
          <summary>
            ${heading}: ${measures.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join(", ")}
          </summary>
          <div class="grid3">${measures.map((measure) => seriesFigure(study, measure))}</div>
        </details>`,
    )}
    ${study.twin && study.measures.some(({ firstArmOnly }) => firstArmOnly) ? html`<p class="key">What exists only with the mission is drawn for that arm only.</p>` : null}
    <p class="disclaimer">${disclaimer(study)}</p>`;
}
