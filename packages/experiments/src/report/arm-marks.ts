import { at, html, type Html } from "../page/index.ts";

/** Mandates that are told apart by line and mark; more are not seen in one drawing. */
export const mostArms = 8;

/** Outlines of marks about a place, in moves from it: shape and colour both tell the mandate. */
const shapes = [
  "m-3.4 0a3.4 3.4 0 1 0 6.8 0a3.4 3.4 0 1 0-6.8 0z",
  "m-3.2-3.2h6.4v6.4h-6.4z",
  "m0-4.2l4 7.2h-8z",
  "m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z",
  "m0 4.2l4-7.2h-8z",
  "m-4.6-1.5h9.2v3h-9.2z",
  "m-1.5-4.6h3v9.2h-3z",
  "m-1.5-4.6h3v3.1h3.1v3h-3.1v3.1h-3v-3.1h-3.1v-3h3.1z",
] as const;

/** Marks of a mandate, by its number, at places. */
export function armMarks(arm: number, places: readonly (readonly [x: number, y: number])[]): Html {
  const outline = shapes[arm % mostArms];
  return html`<path
    class="arm${arm % mostArms}"
    d="${places.map(([x, y]) => `M${at(x)} ${at(y)}${outline}`).join("")}"
  />`;
}

/** One of them on a piece of its line, for a legend. */
export function armKey(arm: number): Html {
  return html`<path class="line${arm % mostArms}" d="M0 8h17" />${armMarks(arm, [[8.5, 8]])}`;
}
