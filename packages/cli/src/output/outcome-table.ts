import { grouped } from "../study/groups.ts";
import { shown } from "../study/shown.ts";
import type { Estimate, Outcome, Study } from "../study/study.ts";
import { type Paint, padEnd, padStart, width } from "./ansi.ts";
import { estimateFormat, formatDifference, formatNumber } from "./format.ts";

type Row = readonly string[];

/** How much a row says; the fullest that fits the screen is taken. */
interface Detail {
  readonly intervals: "both ends" | "±";
  readonly units: boolean;
  readonly same: boolean;
}
const details: readonly Detail[] = [
  { intervals: "both ends", units: true, same: true },
  { intervals: "both ends", units: false, same: true },
  { intervals: "±", units: true, same: true },
  { intervals: "±", units: true, same: false },
  { intervals: "±", units: false, same: true },
  { intervals: "±", units: false, same: false },
];

/** The table of outcomes for a screen of that many columns: paired difference first, then both arms, then counts of pairs. */
export function outcomeTable(study: Study, columns: number, paint: Paint): string[] {
  for (const detail of details) {
    const lines = draw(study, detail, paint);
    if (width(lines[1]!) <= columns || detail === details.at(-1)) return lines;
  }
  return [];
}

function draw(study: Study, detail: Detail, paint: Paint): string[] {
  const interval = detail.intervals === "±" ? "" : "95 % interval";
  const arm = (name: string) => [name, interval];
  const head: Row = study.twin
    ? ["", ...arm(study.arms.difference), ...arm(study.arms.short[0]), ...arm(study.arms.short[1]), "better in"]
    : ["", ...arm("with mission")];
  const body = grouped(study.outcomes).map(({ heading, measures }) => ({
    heading,
    rows: measures.map((outcome) => row(shown(outcome), study.twin, detail, paint)),
  }));
  const all = [head, ...body.flatMap((group) => group.rows)];
  const widths = head.map((_, c) => Math.max(...all.map((cells) => width(cells[c]!))));
  // Means line up at their right, names and intervals at their left.
  const left = (c: number) => c === 0 || (c % 2 === 0 && c < 7);
  const gap = (c: number) => (c === 0 ? "" : left(c) ? " " : "   ");
  const line = (cells: Row) =>
    cells
      .map((cell, c) => gap(c) + (left(c) ? padEnd : padStart)(cell, widths[c]!))
      .join("")
      .trimEnd();
  const total = widths.reduce((sum, each, c) => sum + each + gap(c).length, 0);
  return [
    paint.bold(line(head)),
    paint.dim("─".repeat(total)),
    ...body.flatMap(({ heading, rows }) => [paint.bold(heading), ...rows.map(line)]),
  ];
}

function row(outcome: Outcome, twin: boolean, detail: Detail, paint: Paint): Row {
  const name = `  ${outcome.title}${detail.units ? paint.dim(` (${outcome.unit.replace("million US dollars", "US$ m")})`) : ""}`;
  const mission = cells(outcome.mission, detail, paint.mission, paint.dim, formatNumber);
  if (!twin) return [name, ...mission];
  const own = outcome.firstArmOnly === true;
  const difference = cells(own ? null : outcome.difference, detail, paint.bold, paint.dim, formatDifference);
  return [
    name,
    ...difference,
    ...mission,
    ...cells(own ? null : outcome.none, detail, paint.none, paint.dim, formatNumber),
    betterIn(outcome, detail.same),
  ];
}

type Paints = (text: string) => string;

function cells(e: Estimate | null, detail: Detail, strong: Paints, weak: Paints, format: typeof formatNumber): Row {
  if (e === null) return ["–", ""];
  const [low, high] = e.ci95;
  const print = estimateFormat(e, format);
  if (!(high > low)) return [strong(print(e.mean)), ""];
  if (detail.intervals === "both ends") return [strong(print(e.mean)), weak(`[${print(low)}, ${print(high)}]`)];
  // One number for both sides where they are much alike, the longer one; a share of nearly all or none has one side only.
  const [below, above] = [e.mean - low, high - e.mean];
  const longer = Math.max(below, above);
  if (Math.min(below, above) < longer / 2) return [strong(print(e.mean)), weak(`${print(low)}…${print(high)}`)];
  return [strong(print(e.mean)), weak(`±${estimateFormat(e)(longer)}`)];
}

/** "43 of 50", with the number of pairs that are the same; "all same"; "–" where there is no better. */
export function betterIn({ firstArmOnly, pairs, direction }: Outcome, same = true): string {
  if (pairs === null || direction === "none" || firstArmOnly === true) return "–";
  const all = pairs.lower + pairs.equal + pairs.higher;
  if (all > 0 && pairs.equal === all) return "all same";
  const text = `${pairs[direction]} of ${all}`;
  return same && pairs.equal > 0 ? `${text} (${pairs.equal} same)` : text;
}
