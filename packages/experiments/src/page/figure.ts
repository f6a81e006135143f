import { type Content, html, type Html } from "./html.ts";

export interface FigureParts {
  readonly id: string;
  readonly title: string;
  /** One sentence: what is to be seen. */
  readonly summary: Content;
  /** How to read it. */
  readonly key?: Content;
  readonly chart: Html;
  /** Buttons that save the chart. */
  readonly save?: Html;
  /** The same in numbers. */
  readonly table: DataTable;
}

export interface DataTable {
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly Content[])[];
}

/** A chart with a caption, a summary for those who do not see it, and its numbers as a table that can be saved. */
export function figure({ id, title, summary, key, chart, save, table }: FigureParts): Html {
  return html`<figure id="${id}" class="chart">
    <figcaption><strong>${title}</strong> <span>${summary}</span></figcaption>
    ${chart} ${key === undefined ? null : html`<p class="key">${key}</p>`} ${save}
    ${numbers(`${id}-numbers`, title, table)}
  </figure>`;
}

/** A closed list of the numbers behind a chart. */
export function numbers(id: string, title: string, table: DataTable): Html {
  return html`<details class="numbers">
    <summary>Numbers<span class="sr"> behind: ${title}</span></summary>
    ${dataTable(id, title, table)}
    <button type="button" data-csv="${id}" hidden>Save as CSV</button>
  </details>`;
}

export function dataTable(id: string, caption: string, { head, rows }: DataTable): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Table: ${caption}">
    <table id="${id}">
      <caption class="sr">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row(cells: readonly Content[]): Html {
  const [name, ...rest] = cells;
  return html`<tr>
    <th scope="row">${name}</th>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr>`;
}
