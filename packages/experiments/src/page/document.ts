import { type Content, html, Html } from "./html.ts";

/** What differs between pages. */
export interface PageParts {
  /** What kind of page it is, in a few words above its title. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
  readonly style: string;
  /** What stands below the title. */
  readonly header: Content;
  readonly main: Content;
  readonly footer: Content;
  readonly script: string;
}

/** A page as one HTML text that needs no other file and no network. */
export function pageDocument({ kind, title, description, style, header, main, footer, script }: PageParts): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Truce</title>
        <meta name="description" content="${description}" />
        <link rel="icon" href="data:," />
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the results</a>
        <header>
          <p class="over">Truce · ${kind}</p>
          <h1>${title}</h1>
          ${header}
        </header>
        <main id="main">${main}</main>
        <footer>${footer}</footer>
        <script>
          ${new Html(script)};
        </script>
      </body>
    </html>`;
  return `${page.text}\n`;
}

/** Links to the parts of a page. */
export function pageLinks(parts: readonly { readonly id: string; readonly name: string }[]): Html {
  return html`<nav aria-label="On this page">
    <ul>
      ${parts.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
  </nav>`;
}

/** A part of a page under its heading. */
export function pageSection(id: string, name: string, body: Content): Html {
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${name}</h2>
    ${body}
  </section>`;
}
