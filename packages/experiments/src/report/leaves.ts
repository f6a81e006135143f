import type { Box } from "@truce/statistics";
import type { DiscoveryTable } from "../analysis/types.ts";
import { at, formatNumber, formatPercent, html, type Html, type Scale } from "../page/index.ts";
import { type Chart, cut } from "./chart.ts";
import { extentText, limitsText } from "./discovery.ts";
import type { Chapter } from "./input.ts";
import { nameRoom, type Panel, panels } from "./panels.ts";

type Grown = DiscoveryTable & { readonly tree: NonNullable<DiscoveryTable["tree"]> };

/** Trees that the summary tells in words. */
const mostSaid = 3;

/** What a tree says of where mandates fail: its leaves, each with the share of its runs that fail. */
export function leafChart({ names, country, suffix }: Chapter): Chart | undefined {
  const grown = country.discovery.filter((one): one is Grown => one.tree !== null && one.tree.leaves.length > 1);
  if (grown.length === 0) return undefined;
  const name = ({ arm, outcome }: Grown): string => `${names.arm(arm)}: ${names.outcome(outcome).label.toLowerCase()}`;
  const short = ({ limits }: Box, width: number): string =>
    limits.map((limit) => cut(`${extentText(limit)} ${names.factor(limit.id)}`, Math.floor(nameRoom(width) / limits.length) - 2)).join(" · ");
  const list = (width: number): Panel[] => grown.map((one): Panel => ({
    title: `${name(one)}, share of runs that fail`,
    values: [0, 1],
    ends: ["none", "all"],
    rows: one.tree.leaves.map(({ box, heldOut }) => ({
      label: short(box, width),
      title: `${limitsText(box.limits, names)}: ${formatPercent(box.density)} of ${box.rows} runs fail${heldOut === null ? "" : `; of ${heldOut.rows} kept apart ${formatPercent(heldOut.density)}`}`,
      value: `${formatPercent(box.density)} of ${box.rows}`,
      draw: (x, y) => mark(x, y, box.density, heldOut?.density ?? NaN),
    })),
  }));
  const label = "Leaves of trees that part where mandates fail from where they do not; the table below has the numbers.";
  const words = grown.map((one) => {
    const [worst] = one.tree.leaves;
    return `${name(one)}, ${formatPercent(worst.box.density)} of the runs with ${limitsText(worst.box.limits, names)}`;
  });
  return {
    id: `leaves${suffix}`,
    title: `${names.country(country.scenario)}: what parts failure from success.`,
    summary: `Most fail: ${words.slice(0, mostSaid).join("; ")}${words.length > mostSaid ? `; ${words.length - mostSaid} more are in the table` : ""}.`,
    key: "A classification tree (CART) parts all points by one factor after another, pruned by cross-validation: every point is in one of its leaves, which a box by itself does not do. Bars: share of a leaf's runs that fail, in seven points of ten; squares: the same leaf in the others. A tree whose error is near 1 tells nothing of runs that it has not seen.",
    wide: panels(list(grown.length === 1 ? 1060 : 510), false, { label, step: 24, lifted: true, marks }),
    narrow: panels(list(380), true, { label, step: 24, marks }),
    table: {
      head: ["Mandate", "Outcome", "Leaf", "Runs inside", "Failures inside", "Coverage", "Density", "Coverage, kept apart", "Density, kept apart", "Error of the tree"],
      rows: grown.flatMap((one) =>
        one.tree.leaves.map(({ box, heldOut }) => [
          names.arm(one.arm),
          names.outcome(one.outcome).label,
          limitsText(box.limits, names),
          box.rows,
          box.hits,
          ...[box.coverage, box.density, heldOut?.coverage ?? NaN, heldOut?.density ?? NaN].map(formatPercent),
          formatNumber(one.tree.error),
        ]),
      ),
    },
  };
}

function mark(x: Scale, y: number, density: number, heldOut: number): Html {
  return html`<rect class="whole" x="${at(x(0))}" y="${at(y - 6)}" width="${at(x(1) - x(0))}" height="12" />
    <rect class="box" x="${at(x(0))}" y="${at(y - 6)}" width="${at(Math.max(1, x(density) - x(0)))}" height="12" />
    ${Number.isFinite(heldOut) ? apart(x(heldOut), y) : null}`;
}

const apart = (x: number, y: number): Html => html`<rect class="apart" x="${at(x - 5)}" y="${at(y - 5)}" width="10" height="10" />`;

/** What the marks are. */
const marks: readonly (readonly [Html, string])[] = [
  [html`<rect class="box" x="1" y="2" width="14" height="12" />`, "runs of the leaf that fail"],
  [apart(8, 8), "the same on runs kept apart"],
];
