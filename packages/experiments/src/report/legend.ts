import { at, type Content, html, type Html } from "../page/index.ts";

/** Words above a figure that say what its marks are. */
export interface Legend {
  readonly height: number;
  readonly body: Content;
}

/** Room for a mark, width of a letter, room between entries and from line to line, in units of the drawing. */
const [before, letter, between, lead] = [24, 6.9, 22, 22];

/** Marks with their names in lines of a width, or in columns, read downwards; a mark is drawn about (8, 8). */
export function legend(
  entries: readonly (readonly [mark: Html, text: string])[],
  width: number,
  columns?: number,
): Legend {
  if (columns !== undefined) {
    const lines = Math.ceil(entries.length / columns);
    const body = entries.map(([mark, text], i) =>
      entry(mark, text, Math.floor(i / lines) * (width / columns), (i % lines) * lead),
    );
    return { height: lines * lead + 10, body };
  }
  let [x, y] = [0, 0];
  const body = entries.map(([mark, text]) => {
    const size = before + letter * text.length;
    if (x > 0 && x + size > width) [x, y] = [0, y + lead];
    const part = entry(mark, text, x, y);
    x += size + between;
    return part;
  });
  return { height: y + lead + 10, body };
}

const entry = (mark: Html, text: string, x: number, y: number): Html =>
  html`<g transform="translate(${at(x)} ${y})">${mark}<text x="22" y="12.5">${text}</text></g>`;
