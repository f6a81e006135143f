import { html, type Html, pageDocument, pageLinks, pageSection, plural, style, tableScript } from "../page/index.ts";
import { brushScript } from "./brush-script.ts";
import { chartFigure } from "./chart.ts";
import { chartSections, type ChartSection } from "./charts.ts";
import { disclaimer, type ReportInput } from "./input.ts";
import { methodsSection } from "./methods.ts";
import { designSection, limitsSection, overview } from "./overview.ts";
import { replicationRange } from "../file/planned-runs.ts";
import { figureScript } from "./figure-script.ts";
import { reportStyle } from "./style.ts";

/** The report of an experiment as one HTML text that needs no other file and no network. */
export function reportPage(input: ReportInput): string {
  const { experiment, points, about, analysis } = input;
  const parts = [
    ...chartSections(input).map((section) => ({ id: section.id, name: section.name, body: chartsBody(section) })),
    { id: "methods", name: "Methods and numbers to quote", body: methodsSection(input) },
    { id: "design", name: "What was asked for", body: designSection(input) },
    { id: "limits", name: "What this cannot tell you", body: limitsSection(input) },
    { id: "reproduce", name: "Do it again", body: reproduceSection(input) },
  ];
  return pageDocument({
    kind: "experiment",
    title: experiment.title,
    description: disclaimer(input),
    style: style + reportStyle,
    header: html`${experiment.question === null ? null : html`<p>${experiment.question}</p>`}
          <p class="facts">
            <b>${plural(experiment.arms.length, "design")}</b>${
              analysis.countries.length > 1 ? html` in <b>${analysis.countries.length}</b> countries` : null
            }
            · <b>${plural(points.length, "point")}</b>${
              experiment.factors.length === 0
                ? null
                : html` (guesses at <b>${plural(experiment.factors.length, "uncertain factor")}</b>)`
            }
            · <b>${plural(replicationRange(experiment).max, "replication")}</b>${
              experiment.replications.kind === "fixed" ? null : " at most"
            }
            · <b>${plural(analysis.runs.done, "run")}</b> · seed <b>${experiment.seed}</b> · model
            <b>${about.modelVersion}</b> · experiment
            <b title="${experiment.id}">${experiment.id.slice(0, 16)}</b>
          </p>
          ${pageLinks(parts)}`,
    main: html`${overview(input)} ${parts.map(({ id, name, body }) => pageSection(id, name, body))}`,
    footer: html`<p>
            Made by Truce, model ${about.modelVersion}, sources
            <code title="${about.modelSha256}">${about.modelSha256.slice(0, 12)}</code>${about.ensemble === undefined ? null : html`, ensemble <code>${about.ensemble.hash}</code>`}; experiment
            <code>${experiment.id}</code>. ${disclaimer(input)}
          </p>`,
    script: tableScript + figureScript + brushScript,
  });
}

function chartsBody({ charts, more }: ChartSection): Html {
  return html`${charts.map(chartFigure)}
  ${
    more.length === 0
      ? null
      : html`<details class="print more">
          <summary>The other outcomes</summary>
          ${more.map(chartFigure)}
        </details>`
  }`;
}

function reproduceSection({ about }: ReportInput): Html {
  return html`<p>
      The same command gives the same bits on any machine with the same model version (${about.modelVersion}${about.ensemble === undefined ? "" : `, ensemble ${about.ensemble.hash}`}). Stopped,
      it goes on where it was.
    </p>
    <pre tabindex="0"><code>${about.command}</code></pre>
    <p>
      The folder of this page holds the same numbers for other programs: <code>tables/</code> with every run,
      <code>analysis/</code> with every table of this page, <code>figures/</code> with each figure as SVG and its
      numbers as CSV, <code>experiment.lock.json</code> with everything that went in.
    </p>`;
}
