import { type Content, html, pageDocument, pageSection, style, tableScript } from "../page/index.ts";
import { type Chart, chartFigure } from "./chart.ts";
import { figureScript } from "./figure-script.ts";
import { reportStyle } from "./style.ts";

/** A page about one question: an answer in sentences, charts, and how it was made. */
export interface ShortPage {
  /** "search for a mandate". */
  readonly kind: string;
  readonly title: string;
  readonly facts: Content;
  /** The answer; the first sentence is the largest. */
  readonly says: readonly string[];
  readonly disclaimer: string;
  readonly sections: readonly {
    readonly id: string;
    readonly name: string;
    readonly body: Content;
    readonly charts?: readonly Chart[];
  }[];
  readonly command: string;
  readonly footer: Content;
}

/** The page as one HTML text that needs no other file and no network. */
export function shortPage({ kind, title, facts, says, disclaimer, sections, command, footer }: ShortPage): string {
  const [first = "", ...rest] = says;
  const all = [
    ...sections,
    {
      id: "reproduce",
      name: "Do it again",
      body: html`<p>
          The same command gives the same bits on any machine with the same model version. Stopped, it goes on where it
          was.
        </p>
        <pre tabindex="0"><code>${command}</code></pre>`,
    },
  ];
  return pageDocument({
    kind,
    title,
    description: disclaimer,
    style: style + reportStyle,
    header: html`<p class="facts">${facts}</p>`,
    main: html`<section id="result" aria-label="Result">
        <div class="results">
          <p class="say">${first}</p>
          ${rest.map((text) => html`<p>${text}</p>`)}
        </div>
        <p class="disclaimer">${disclaimer}</p>
      </section>
      ${all.map(({ id, name, body, ...more }) =>
        pageSection(id, name, html`${"charts" in more ? more.charts?.map(chartFigure) : null} ${body}`),
      )}`,
    footer: html`<p>${footer} ${disclaimer}</p>`,
    script: tableScript + figureScript,
  });
}
