import type { Limit } from "@truce/statistics";
import type { DiscoveryTable } from "../analysis/types.ts";
import { at, type Content, formatNumber, formatPercent, html, type Html } from "../page/index.ts";
import { type Chart, svg } from "./chart.ts";
import type { Chapter, Names } from "./input.ts";
import { type Panel, panels, type PanelRow } from "./panels.ts";

type Found = DiscoveryTable & { readonly found: NonNullable<DiscoveryTable["found"]> };

/** Boxes of the space of factors in which mandates fail to reach their threshold. */
export function discoveryBoxes({ names, country, suffix, input }: Chapter): Chart | undefined {
  if (country.discovery.length === 0) return undefined;
  const found = country.discovery.filter((one): one is Found => one.found !== null && one.found.box.limits.length > 0);
  const row = (limit: Limit, one: Found): PanelRow => {
    const place = input.experiment.factors.findIndex(({ id }) => id === limit.id);
    const values = input.points.map((point) => point.values[place]);
    const { share, text } = extent(limit, values);
    const p = one.found.quasiP.find(([id]) => id === limit.id)?.[1] ?? NaN;
    return {
      label: names.factor(limit.id),
      title: `${names.factor(limit.id)}: ${text}; quasi-p ${formatNumber(p)}`,
      value: text,
      draw: (x, y): Content =>
        html`<rect class="whole" x="${at(x(0))}" y="${at(y - 6)}" width="${at(x(1) - x(0))}" height="12" />
          <rect
            class="box"
            x="${at(x(share[0]))}"
            y="${at(y - 6)}"
            width="${at(Math.max(2, x(share[1]) - x(share[0])))}"
            height="12"
          />`,
    };
  };
  const list = found.map((one): Panel => {
    const { box, heldOut } = one.found;
    return {
      title: `${names.arm(one.arm)}: ${names.outcome(one.outcome).label.toLowerCase()}, ${formatPercent((heldOut ?? box).density)} of runs inside fail`,
      values: [0, 1],
      ends: ["lowest", "highest"],
      rows: box.limits.map((limit) => row(limit, one)),
    };
  });
  const label = "Ranges of factors in which mandates fail; the table below has the numbers.";
  return {
    id: `boxes${suffix}`,
    title: `${names.country(country.scenario)}: where mandates fail to be good enough.`,
    summary:
      found.length === 0
        ? "No box was found: there are too few points, too few failures or too few successes, or failures are not gathered anywhere."
        : found
            .map(({ arm, outcome, found: { box, heldOut } }) => {
              const { coverage, density } = heldOut ?? box;
              return `${names.arm(arm)}, ${names.outcome(outcome).label.toLowerCase()}: the box holds ${formatPercent(coverage)} of the failures and ${formatPercent(density)} of its runs fail${heldOut ? " (runs kept apart)" : ""}`;
            })
            .join("; ") + ".",
    key: "Dark: the range of a factor inside the box, of all its range; factors that are not named are free. Found by patient rule induction (PRIM) on seven points in ten and judged on the others. It describes failures in this model; it is no cause by itself.",
    wide: list.length > 0 ? panels(list, false, { label, step: 24 }) : nothing("wide"),
    narrow: list.length > 0 ? panels(list, true, { label, step: 24 }) : nothing("narrow"),
    table: {
      head: [
        "Mandate",
        "Outcome",
        "Good enough",
        "Runs",
        "Failures",
        "Box",
        "Coverage",
        "Density",
        "Coverage, kept apart",
        "Density, kept apart",
      ],
      rows: country.discovery.map(({ arm, outcome, threshold, runs, failures, found: one }) => [
        names.arm(arm),
        names.outcome(outcome).label,
        `${names.outcome(outcome).direction === "lower" ? "at most" : "at least"} ${formatNumber(threshold)}`,
        runs,
        failures,
        one === null || one.box.limits.length === 0 ? "none" : limitsText(one.box.limits, names),
        ...(one === null
          ? [NaN, NaN, NaN, NaN]
          : [one.box.coverage, one.box.density, one.heldOut?.coverage ?? NaN, one.heldOut?.density ?? NaN]
        ).map(formatPercent),
      ]),
    },
  };
}

/** A drawing that says that there is none, so that a file of the figure is not empty. */
function nothing(kind: "wide" | "narrow"): Html {
  const text = "No box was found.";
  return svg(kind, [kind === "wide" ? 1060 : 380, 34], text, html`<text class="side" x="0" y="22">${text}</text>`);
}

/** Where a limit lies in the range of its factor, from 0 to 1, and in words. */
function extent(limit: Limit, values: readonly (number | string)[]): { share: [number, number]; text: string } {
  if (limit.kind === "among") {
    const words = new Set(values.map(String));
    return { share: [0, limit.values.length / words.size], text: limit.values.join(", ") };
  }
  const numbers = values.map(Number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const place = (value: number): number => (high > low ? Math.max(0, Math.min(1, (value - low) / (high - low))) : 0);
  const text =
    limit.min === -Infinity
      ? `≤ ${formatNumber(limit.max)}`
      : limit.max === Infinity
        ? `≥ ${formatNumber(limit.min)}`
        : `${formatNumber(limit.min)} to ${formatNumber(limit.max)}`;
  return { share: [place(limit.min), place(limit.max)], text };
}

/** "≥ 0.8", or words. */
export const extentText = (limit: Limit): string => extent(limit, []).text;

/** "Funding ≥ 0.8 and Harshness 0.2 to 0.5". */
export function limitsText(limits: readonly Limit[], names: Pick<Names, "factor">): string {
  return limits.map((limit) => `${names.factor(limit.id)} ${extent(limit, []).text}`).join(" and ");
}
