import type { Catalogue } from "@truce/core";
import { parameterWords } from "../study/parameters.ts";
import type { ParameterSource } from "../study/study.ts";
import type { Why } from "../why/account.ts";
import { type Paint, wrapText } from "./ansi.ts";
import { bars } from "./bars.ts";
import { estimateFormat, formatDifference, formatNumber, plural } from "./format.ts";

export interface WhyScreen {
  readonly columns: number;
  readonly paint: Paint;
  /** All rows, or the largest of several measures. */
  readonly whole: boolean;
}

interface About {
  readonly title: string;
  readonly seeds: number;
  readonly seed: string;
  readonly weeks: number;
  readonly from: number;
  readonly modelVersion: string;
  readonly parameters: ParameterSource;
}

const few = 6;
const names: Readonly<Record<Why["measure"]["kind"], string>> = {
  flow: "sum over the weeks",
  stock: "level at the end",
  event: "share of runs in which it has happened",
};

/** What moved each measure, as lines of text. */
export function whyLines(
  all: readonly Why[],
  about: About,
  { mechanisms, components }: Catalogue,
  screen: WhyScreen,
): string[] {
  const { paint, whole } = screen;
  const columns = Math.max(60, Math.min(screen.columns, 130));
  const text = (paragraph: string): string[] => wrapText(paragraph, columns).map(paint.dim);
  const title = (list: readonly { readonly id: string; readonly title: string }[], id: string): string => {
    const name = list.find((each) => each.id === id)?.title ?? id;
    return columns < 100 ? name.slice(0, 38) : name.slice(0, 48);
  };
  const cut = <T>(rows: readonly T[]): readonly T[] => (whole ? rows : rows.slice(0, few));
  const more = (count: number, what: string): string[] =>
    count > 0 && !whole ? [paint.dim(`  and ${count} more ${what}; all with --measure`)] : [];
  const since = about.from === 0 ? "" : `, counted from week ${about.from}`;
  const blocks = all.flatMap(({ measure, with: a, without: b, movements, contributions }) => {
    const shown = movements.filter((m) => Math.abs(m.with) + Math.abs(m.without) > 0);
    const moved = cut(shown).map((m) => ({
      name: title(mechanisms, m.mechanism),
      cells: [formatDifference(m.with), formatDifference(m.without), formatDifference(m.with - m.without)],
      value: m.with - m.without,
    }));
    const parts = cut(contributions).map(({ component, difference }) => {
      const print = estimateFormat(difference, formatDifference);
      const [low, high] = difference.ci95;
      const interval = Number.isFinite(low) ? `${print(low)} to ${print(high)}` : "–";
      return { name: title(components, component), cells: [print(difference.mean), interval], value: difference.mean };
    });
    return [
      "",
      `${paint.bold(measure.title)} ${paint.dim(`(${measure.unit}; ${names[measure.kind]})`)}`,
      `  ${paint.mission(`with the mission ${formatNumber(a)}`)}   ${paint.none(`without ${formatNumber(b)}`)}   difference ${formatDifference(a - b)}`,
      "",
      `  ${paint.bold("By mechanism")} ${paint.dim(`exact: the ledger of ${plural(about.seeds, "run")} each, on the mean`)}`,
      ...(moved.length === 0 ? ["  nothing moved it"] : bars(moved, ["with", "without", "difference"], columns, paint)),
      ...more(shown.length - moved.length, "mechanisms"),
      "",
      `  ${paint.bold("By component")} ${paint.dim(`paired runs: all of it less all but this one, ${plural(about.seeds, "pair")}`)}`,
      ...bars(parts, ["difference", "95 % interval"], columns, paint),
      ...more(contributions.length - parts.length, "components"),
    ];
  });
  return [
    "",
    paint.bold(`Why: ${about.title}`),
    ...text(`${about.seeds} seeds · ${about.weeks} weeks${since} · seed ${about.seed} · model ${about.modelVersion} · ${parameterWords(about.parameters)}`),
    ...(about.parameters.warning === null ? [] : text(`Note: ${about.parameters.warning}.`)),
    ...blocks,
    "",
    ...text(
      "By mechanism: who made the number move, added up after every mechanism of every week. Movements sum to what the measure did, to the " +
        "last bit. It names the last hand, not the cause: a mechanism that alone sets a column has moved all of it, and its reasons stand " +
        "in other columns (truce explain). Yes-or-no measures have one mover and say little here. Of a mean, moving people counts too.",
    ),
    ...text(
      "By component: what the measure would lack without the task while its people and money go to the others; a level is its mean over the last 52 " +
        "weeks. Components help and hinder each other, so that parts do not sum to the whole. Intervals are of luck alone.",
    ),
  ];
}
