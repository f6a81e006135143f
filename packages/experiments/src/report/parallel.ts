import { at, formatNumber, html, type Html, type Scale, scale } from "../page/index.ts";
import { cut, svg, wrap } from "./chart.ts";
import { legend } from "./legend.ts";

/** One scale of parallel coordinates, with a value for every line. */
export interface ParallelAxis {
  readonly label: string;
  readonly unit: string;
  /** Scales with the same group stand together below its name. */
  readonly group: string;
  readonly values: readonly (number | string)[];
  /** Ends of the scale, if they are not those of the values. */
  readonly range?: readonly [number, number];
}

export interface ParallelLine {
  /** Place among the values of every axis. */
  readonly at: number;
  readonly name: string;
  readonly kind: "low" | "high" | "other";
}

export interface Parallel {
  readonly label: string;
  readonly axes: readonly ParallelAxis[];
  readonly lines: readonly ParallelLine[];
  /** Which of the two kinds is drawn as the worse. */
  readonly worse: "low" | "high";
  readonly words: { readonly low: string; readonly high: string };
}

const [wideWhole, narrowWhole, wideLeft] = [1060, 380, 320];

/** Scales below each other, so that their names can be read, and lines that run down through them. */
export function parallel({ label, axes, lines, worse, words }: Parallel, narrow: boolean): Html {
  const whole = narrow ? narrowWhole : wideWhole;
  const [left, right] = narrow ? [6, whole - 6] : [wideLeft, whole - 40];
  const step = narrow ? 52 : 44;
  const classOf = (kind: ParallelLine["kind"]): string =>
    kind === "other" ? "other" : kind === worse ? "worse" : "better";
  const key = legend(
    [
      [html`<path class="course worse" d="M0 8h18" />${mean("worse", 9, 8)}`, words[worse]],
      [
        html`<path class="course better" d="M0 8h18" />${mean("better", 9, 8)}`,
        words[worse === "low" ? "high" : "low"],
      ],
      [html`<path class="course other" d="M0 8h18" />`, "other points"],
    ],
    whole,
  );
  let y = key.height + (narrow ? 4 : 0);
  const rows = axes.map((axis, i) => {
    const first = i === 0 || axes[i - 1].group !== axis.group;
    y += (first ? 24 : 0) + step;
    return { axis, y: y - (narrow ? 12 : 22), first, x: scaleOf(axis, [left, right]) };
  });
  const path = ({ at: place }: ParallelLine): string =>
    `M${rows.map((row) => `${at(row.x(row.axis.values[place]))} ${at(row.y)}`).join("L")}`;
  const drawn = (kind: string): Html =>
    html`${lines
      .filter((line) => classOf(line.kind) === kind)
      .map(
        (line) => html`<path class="course ${kind}" d="${path(line)}" data-point=""><title>${line.name}</title></path>`,
      )}`;
  return svg(narrow ? "narrow" : "wide", [whole, y + 14], label, [
    key.body,
    drawn("other"),
    drawn("better"),
    drawn("worse"),
    rows.map((row) => axisOf(row.axis, row.y, row.x, [left, right], row.first, narrow)),
    rows.map((row) =>
      (["low", "high"] as const).map((kind) => {
        const own = lines.filter((line) => line.kind === kind).map(({ at: place }) => row.axis.values[place]);
        if (own.length === 0 || own.some((value) => typeof value === "string")) return null;
        const centre = own.reduce<number>((sum, value) => sum + row.x(value), 0) / own.length;
        return mean(classOf(kind), centre, row.y);
      }),
    ),
    rows.map(
      (row) => html`<rect class="brush" x="${left}" y="${at(row.y - 10)}" width="${right - left}" height="20" />`,
    ),
  ]);
}

/** The mean of a kind: square or circle, so that it is told without colours. */
const mean = (kind: string, x: number, y: number): Html =>
  kind === "worse"
    ? html`<rect class="centre worse" x="${at(x - 4.5)}" y="${at(y - 4.5)}" width="9" height="9" />`
    : html`<circle class="centre better" cx="${at(x)}" cy="${at(y)}" r="5" />`;

/** Places values between the ends of an axis; words side by side. */
function scaleOf({ values, range }: ParallelAxis, ends: readonly [number, number]): (value: number | string) => number {
  if (values.some((value) => typeof value === "string")) {
    const words = [...new Set(values)];
    const place = scale([-0.5, words.length - 0.5], ends);
    return (value) => place(words.indexOf(value));
  }
  const numbers = values.map(Number).filter(Number.isFinite);
  const place: Scale = scale(range ?? [Math.min(...numbers), Math.max(...numbers)], ends);
  return (value) => place(Number(value));
}

function axisOf(
  axis: ParallelAxis,
  y: number,
  x: (value: number | string) => number,
  [left, right]: readonly [number, number],
  first: boolean,
  narrow: boolean,
): Html {
  const words = axis.values.some((value) => typeof value === "string");
  const unit = axis.unit === "" || axis.unit === "1" ? "" : ` (${axis.unit})`;
  const numbers = axis.values.map(Number).filter(Number.isFinite);
  const [low, high] = axis.range ?? [Math.min(...numbers), Math.max(...numbers)];
  const names = narrow ? [cut(axis.label + unit, 52)] : wrap(axis.label + unit, 44, 2);
  const nameY = narrow ? y - 13 : y + 4.5 - 7 * (names.length - 1);
  const mark = (text: string, place: number, anchor: string): Html =>
    html`<text class="tick halo" x="${at(place)}" y="${at(y + 15)}" text-anchor="${anchor}">${text}</text>`;
  return html`${first ? html`<text class="group halo" x="0" y="${at(nameY - (narrow ? 22 : 26))}">${cut(axis.group, narrow ? 46 : 40)}</text>` : null}
    ${names.map((text, n) => html`<text class="halo" x="0" y="${at(nameY + 14 * n)}">${text}</text>`)}
    <line class="axis" x1="${at(left)}" x2="${at(right)}" y1="${at(y)}" y2="${at(y)}" />
    ${
      words
        ? [...new Set(axis.values)].map((word) => mark(cut(String(word), 16), x(word), "middle"))
        : [mark(formatNumber(low), left, "start"), mark(formatNumber(high), right, "end")]
    }`;
}
