import type { Box } from "@truce/statistics";
import { leastCoverage } from "../analysis/discovery.ts";
import type { DiscoveryTable } from "../analysis/types.ts";
import { at, type Content, formatPercent, html, type Html, plural, type Scale } from "../page/index.ts";
import { type Cell, type CellAxis, cells } from "./cells.ts";
import type { Chart } from "./chart.ts";
import { limitsText } from "./discovery.ts";
import type { Chapter } from "./input.ts";

type Found = DiscoveryTable & { readonly found: NonNullable<DiscoveryTable["found"]> };

/** Boxes that the summary tells in words. */
const mostSaid = 4;

/** What was given up for what on the way to the box of a mandate: coverage against density of every box that was cut out. */
export function boxTradeOff({ names, country, suffix }: Chapter): Chart | undefined {
  const found = country.discovery.filter((one): one is Found => one.found !== null && one.found.box.limits.length > 0);
  if (found.length === 0) return undefined;
  const name = ({ arm, outcome }: Found): string => `${names.arm(arm)}: ${names.outcome(outcome).label.toLowerCase()}`;
  const label = "Coverage against density of boxes in which mandates fail; the table below has the numbers.";
  const draw = (narrow: boolean): Html =>
    cells(
      found.map((one): Cell => ({
        title: name(one),
        x: { ...shares, title: narrow ? "coverage" : "coverage: failures that lie inside" },
        y: { ...shares, title: narrow ? "density" : "density: runs inside that fail" },
        draw: (x, y) => trajectory(one.found, x, y),
      })),
      narrow,
      { label, columns: [4, 2], height: narrow ? 130 : 180, marks },
    );
  const words = found.map((one) => {
    const { box, tradeOff } = one.found;
    return `${name(one)}, ${formatPercent(tradeOff[0].density)} of all runs and ${formatPercent(box.density)} of those in a box with ${formatPercent(box.coverage)} of the failures`;
  });
  return {
    id: `trade-off${suffix}`,
    title: `${names.country(country.scenario)}: boxes that hold most failures against boxes in which most runs fail.`,
    summary: `What fails, of all runs and in the box chosen: ${words.slice(0, mostSaid).join("; ")}${words.length > mostSaid ? `; ${words.length - mostSaid} more are in the table` : ""}.`,
    key:
      "Each dot is a box: from the whole space, to the right, one thin slice of one factor after another is cut off (PRIM, patient rule induction), and with it failures are lost (coverage) and successes (which raises density). " +
      `A number says from where on so many factors are limited. Of the boxes with at least ${formatPercent(leastCoverage)} of the failures (dashed line) the densest is chosen, and its sides moved out again where that costs no density: the filled mark, whose limits stand in the figure above. ` +
      "A line that rises steeply and late falls to the left gives density for little coverage. All dots are of the runs that the box was found with, which flatters it; the square is the chosen box on runs kept apart.",
    wide: draw(false),
    narrow: draw(true),
    table: {
      head: ["Mandate", "Outcome", "Box", "Limits", "Runs inside", "Failures inside", "Coverage", "Density"],
      rows: found.flatMap((one) => {
        const row = (what: string, { limits, rows, hits, coverage, density }: Box): Content[] => [
          names.arm(one.arm),
          names.outcome(one.outcome).label,
          what,
          limits.length === 0 ? "none" : limitsText(limits, names),
          rows,
          hits,
          formatPercent(coverage),
          formatPercent(density),
        ];
        const { tradeOff, chosen, box, heldOut } = one.found;
        return [
          ...tradeOff.map((each, i) => row(`${plural(i, "slice")} cut off${i === chosen ? ", chosen" : ""}`, each)),
          row("chosen, sides moved out", box),
          ...(heldOut === null ? [] : [row("the same, runs kept apart", heldOut)]),
        ];
      }),
    },
  };
}

/** Both scales are shares from nothing to all. */
const shares: Omit<CellAxis, "title"> = { ticks: [0, 0.25, 0.5, 0.75, 1], words: ["0", "", "50 %", "", "100 %"] };

function trajectory({ tradeOff, box, heldOut }: Found["found"], x: Scale, y: Scale): Html {
  const place = ({ coverage, density }: Box): string => `${at(x(coverage))} ${at(y(density))}`;
  const more = tradeOff.filter(({ limits }, i) => i > 0 && limits.length > tradeOff[i - 1].limits.length);
  return html`<line
      class="least"
      x1="${at(x(leastCoverage))}"
      x2="${at(x(leastCoverage))}"
      y1="${at(y(0))}"
      y2="${at(y(1))}"
    />
    <path class="peeled" d="M${tradeOff.map(place).join("L")}" />
    ${tradeOff.map(
      (each) =>
        html`<circle class="peel" cx="${at(x(each.coverage))}" cy="${at(y(each.density))}" r="2.6"
          ><title>
            ${formatPercent(each.coverage)} of the failures, ${formatPercent(each.density)} of the runs inside fail
          </title></circle
        >`,
    )}
    ${more.map((each) => html`<text class="tick halo" text-anchor="end" x="${at(x(each.coverage) - 6)}" y="${at(y(each.density) + 9)}">${each.limits.length}</text>`)}
    ${heldOut === null || !Number.isFinite(heldOut.density) || !Number.isFinite(heldOut.coverage) ? null : apart(x(heldOut.coverage), y(heldOut.density))}
    ${picked(x(box.coverage), y(box.density))}`;
}

const picked = (x: number, y: number): Html => html`<circle class="picked" cx="${at(x)}" cy="${at(y)}" r="4.5" />`;
const apart = (x: number, y: number): Html =>
  html`<rect class="apart" x="${at(x - 7)}" y="${at(y - 7)}" width="14" height="14" />`;

/** What the marks are. */
const marks: readonly (readonly [Html, string])[] = [
  [html`<circle class="peel" cx="8" cy="8" r="2.6" />`, "a box on the way"],
  [picked(8, 8), "the box chosen"],
  [apart(8, 8), "the same on runs kept apart"],
  [html`<line class="least" x1="8" x2="8" y1="0" y2="16" />`, "least coverage"],
];
