import { colours, markStyle, render } from "../page/index.ts";
import type { Chart } from "./chart.ts";
import { chartStyle } from "./style.ts";

/** Families that programs for drawing and word processors have; text stays text, so that an editor of a journal can change it. */
const fonts = `"Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif`;

/** Colours by their names, for programs that know no CSS variables: most that draw SVG outside of a browser. */
const named = new Map([...colours.matchAll(/(--[\w-]+): (#\w+)/g)].map(([, name, value]) => [name, value]));

/** The look of a figure in a file of its own: light, for print, and without variables. */
export const standaloneStyle =
  `svg { background: var(--paper); font-family: ${fonts}; } svg text { font-size: 13px; fill: var(--ink); }${markStyle}${chartStyle}`
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => named.get(name) ?? whole)
    .trim();

/** Room around a figure, in units of the drawing. */
export const margin = 12;

/** A chart as a file of its own: it carries its look, and its title and summary for those who do not see it. */
export function standaloneSvg({ wide, title, summary }: Chart): string {
  const [, box] = /viewBox="0 0 ([\d ]+)"/.exec(wide.text)!;
  const [width, height] = box.split(" ").map((size) => Number(size) + 2 * margin);
  const inside = `<title>${render(title)}</title><desc>${render(summary)}</desc><style>${standaloneStyle}</style><rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" fill="${named.get("--paper")}" />`;
  return wide.text
    .replace(/viewBox="[^"]*"/, `viewBox="${-margin} ${-margin} ${width} ${height}"`)
    .replace(/<svg\s/, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `)
    .replace(/>/, () => `>${inside}`)
    .concat("\n");
}
