import type { Arm } from "../types.ts";
import { formatNumber, formatPercent } from "../page/index.ts";
import type { Chapter } from "./input.ts";

/** Share by which mean costs may differ and still be called the same. */
const same = 0.05;

/** "people × 0.275, money × 0.275"; empty of an arm that is as large as it was. */
export function scaleText(scale: Arm["scale"]): string {
  if (scale === undefined) return "";
  const [people, money] = [scale.people, scale.money].map((factor) => formatNumber(Number(factor.toPrecision(3))));
  return people === money ? `people and money × ${people}` : `people × ${people}, money × ${money}`;
}

/**
 * What is said of a country whose missions were made larger or smaller: which, by how much, and what mandates cost in these runs, which tells
 * whether they are compared at the same cost; undefined if none was.
 */
export function equalCostText({ names, country, input }: Chapter): string | undefined {
  const { arms, outcomes } = input.experiment;
  const missions = arms.filter(({ id, withoutMission }) => country.arms.includes(id) && !withoutMission);
  const scaled = missions.filter(({ scale }) => scale !== undefined);
  if (scaled.length === 0) return undefined;
  const list = scaled.map((arm) => `${names.arm(arm.id)} (${scaleText(arm.scale)})`).join("; ");
  const cost = outcomes.find(({ measure }) => measure === "cost");
  const ids = new Set(missions.map(({ id }) => id));
  const costs = country.summaries
    .filter(({ arm, outcome }) => outcome === cost?.id && ids.has(arm))
    .map(({ mean }) => mean)
    .filter(Number.isFinite);
  const said = `${names.country(country.scenario)}: missions were made larger or smaller: ${list}.`;
  if (cost === undefined || costs.length === 0)
    return `${said} What they cost is not among the outcomes, so whether they cost the same is not known.`;
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const equal = most - least <= same * most;
  const range = `${formatNumber(Number(least.toPrecision(3)))} to ${formatNumber(Number(most.toPrecision(3)))} ${cost.unit}`;
  return (
    `${said} In these runs mandates cost ${range} on average, ` +
    (equal
      ? "so that they are compared at the same cost (equal-budget comparison)."
      : `${formatPercent((most - least) / most)} apart: not quite the same cost. A search over more points and seeds brings them nearer (truce equalise --points, --seeds).`)
  );
}
