import { type Content, html, Html, style, tableScript } from "../page/index.ts";
import { type Chart, chartFigure } from "./chart.ts";
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
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Truce</title>
        <meta name="description" content="${disclaimer}" />
        <link rel="icon" href="data:," />
        <style>
          ${new Html(style + reportStyle)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the results</a>
        <header>
          <p class="over">Truce · ${kind}</p>
          <h1>${title}</h1>
          <p class="facts">${facts}</p>
        </header>
        <main id="main">
          <section id="result" aria-label="Result">
            <div class="results">
              <p class="say">${first}</p>
              ${rest.map((text) => html`<p>${text}</p>`)}
            </div>
            <p class="disclaimer">${disclaimer}</p>
          </section>
          ${all.map(
            ({ id, name, body, ...more }) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${name}</h2>
                ${"charts" in more ? more.charts?.map(chartFigure) : null} ${body}
              </section>`,
          )}
        </main>
        <footer><p>${footer} ${disclaimer}</p></footer>
        <script>
          ${new Html(tableScript)};
        </script>
      </body>
    </html>`;
  return `${page.text}\n`;
}
