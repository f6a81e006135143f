import { type Content, type DataTable, figure, html, type Html } from "../page/index.ts";

/** A figure of the report: drawn twice, for wide and for narrow pages, with its numbers. */
export interface Chart {
  /** Names the figure in the page and its files. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence: the alternative text. */
  readonly summary: string;
  /** How to read it. */
  readonly key: Content;
  readonly wide: Html;
  readonly narrow: Html | null;
  readonly table: DataTable;
}

/** The chart as a figure of a page. */
export function chartFigure({ wide, narrow, ...parts }: Chart): Html {
  const save = (as: "svg" | "png"): Html =>
    html`<button type="button" data-figure="${parts.id}" data-as="${as}" hidden>Save as ${as.toUpperCase()}</button>`;
  return figure({
    ...parts,
    chart: html`${wide}${narrow}`,
    save: html`<p class="save">${save("svg")} ${save("png")}</p>`,
  });
}

/** A drawing of a width and height of its own units; `kind` says on which pages it is shown. */
export function svg(
  kind: "wide" | "narrow" | "wide plane" | "narrow plane",
  [width, height]: readonly [number, number],
  label: string,
  body: Content,
): Html {
  return html`<svg
    class="${kind}"
    viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"
    role="img"
    aria-label="${label}"
  >
    ${body}
  </svg>`;
}

/** Words on as many lines of `letters` as they need, but no more than `most`; what is too much ends in an ellipsis. */
export function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === most || last.length + word.length < letters))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => cut(line, letters));
}

/** Text that fits: `most` characters, the last an ellipsis. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
