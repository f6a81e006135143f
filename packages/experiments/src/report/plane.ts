import { at, formatTicks, html, type Html, niceTicks, scale } from "../page/index.ts";
import { cut, svg } from "./chart.ts";
import { placeNames } from "./place-names.ts";

/** A mandate as a point with an interval in both directions. */
export interface PlanePoint {
  readonly label: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly xCi: readonly [number, number];
  readonly yCi: readonly [number, number];
  readonly filled: boolean;
}

export interface Plane {
  readonly label: string;
  /** In full, and for narrow pages. */
  readonly xTitle: readonly [string, string];
  readonly yTitle: readonly [string, string];
  readonly points: readonly PlanePoint[];
  /** Points that are joined, in order. */
  readonly line?: readonly { readonly x: number; readonly y: number }[];
}

/** Points on two scales with a cross of intervals each, names beside them, lines at zero. */
export function plane({ label, xTitle, yTitle, points, line = [] }: Plane, narrow: boolean): Html {
  const [width, height] = narrow ? [380, 340] : [720, 420];
  const [left, right, top, bottom] = [56, width - 16, 26, height - 52];
  const range = (axis: "x" | "y"): number[] => {
    const values = [0, ...points.flatMap((point) => [point[axis], ...point[axis === "x" ? "xCi" : "yCi"]])].filter(
      Number.isFinite,
    );
    return niceTicks(Math.min(...values), Math.max(...values), narrow ? 4 : 5);
  };
  const [xs, ys] = [range("x"), range("y")];
  const [xWords, yWords] = [formatTicks(xs), formatTicks(ys)];
  const x = scale([xs[0], xs.at(-1)!], [left, right]);
  const y = scale([ys[0], ys.at(-1)!], [bottom, top]);
  const names = placeNames(
    points.map((point) => ({ text: cut(point.label, narrow ? 22 : 34), x: x(point.x), y: y(point.y) })),
    { left, right, top, bottom },
  );
  return svg(narrow ? "narrow plane" : "wide plane", [width, height], label, [
    xs.map(
      (tick, i) =>
        html`<line
            class="${tick === 0 ? "zero" : "grid"}"
            x1="${at(x(tick))}"
            x2="${at(x(tick))}"
            y1="${top}"
            y2="${bottom}"
          />
          <text class="tick" text-anchor="middle" x="${at(x(tick))}" y="${bottom + 18}">${xWords[i]}</text>`,
    ),
    ys.map(
      (tick, i) =>
        html`<line
            class="${tick === 0 ? "zero" : "grid"}"
            x1="${left}"
            x2="${right}"
            y1="${at(y(tick))}"
            y2="${at(y(tick))}"
          />
          <text class="tick" text-anchor="end" x="${left - 10}" y="${at(y(tick) + 4)}">${yWords[i]}</text>`,
    ),
    html`<text class="side" x="${right}" y="${bottom + 40}" text-anchor="end"
        >${cut(xTitle[narrow ? 1 : 0], narrow ? 56 : 100)} →</text
      >
      <text class="side" x="0" y="13">↑ ${cut(yTitle[narrow ? 1 : 0], narrow ? 56 : 100)}</text>`,
    line.length > 1
      ? html`<path class="front" d="M${line.map((point) => `${at(x(point.x))} ${at(y(point.y))}`).join("L")}" />`
      : null,
    points.map(
      (point) =>
        html`<g class="cross ${point.filled ? "on" : "off"}">
          <title>${point.title}</title>
          ${Number.isFinite(point.xCi[0]) ? html`<line x1="${at(x(point.xCi[0]))}" x2="${at(x(point.xCi[1]))}" y1="${at(y(point.y))}" y2="${at(y(point.y))}" />` : null}
          ${Number.isFinite(point.yCi[0]) ? html`<line x1="${at(x(point.x))}" x2="${at(x(point.x))}" y1="${at(y(point.yCi[0]))}" y2="${at(y(point.yCi[1]))}" />` : null}
          <circle cx="${at(x(point.x))}" cy="${at(y(point.y))}" r="5.5"
        /></g>`,
    ),
    names.map(
      (name) =>
        html`<text class="halo" x="${at(name.x)}" y="${at(name.y)}" text-anchor="${name.anchor}">${name.text}</text>`,
    ),
  ]);
}
