import { comparePairs } from "@truce/scenarios";
import { regimeOf, regimes } from "../../packages/scenarios/src/patterns/index.ts";
import type { RunRecord } from "../../packages/scenarios/src/patterns/types.ts";
import { digits, percent } from "../measured/page.ts";

const year = 52;
const sum = (series: Float32Array, from = 0): number =>
  series.subarray(from).reduce((total, value) => total + value, 0);
const lastYear = (series: Float32Array): number => sum(series, series.length - year) / year;
const lowest = (series: Float32Array): number => series.reduce((least, value) => Math.min(least, value), Infinity);

/** What is told of a run, by the words that tell it. */
const outcomes: Readonly<Record<string, (run: RunRecord) => number>> = {
  "battle deaths": ({ series }) => sum(series["battleDeaths"]!),
  "civilians killed": ({ series }) => sum(series["civilianDeaths"]!),
  "displaced, last year": ({ series }) => lastYear(series["displaced"]!),
  "fighters, last year": ({ series }) => lastYear(series["fighters"]!),
  "abuses by state forces": ({ series }) => sum(series["abuses"]!),
  "court capacity, last year": ({ series }) => lastYear(series["courtCapacity"]!),
  "lowest consent of the host": ({ series }) => lowest(series["consent"]!),
  "lowest trust in the mission": ({ series }) => lowest(series["trustInMission"]!),
  "peacekeepers, person-years": ({ series }) => sum(series["missionStrength"]!) / year,
  "mission told to leave, share of runs": ({ moments }) => Number(moments.some(({ type }) => type === "expulsion")),
  "durable peace, share of runs": (run) => Number(regimeOf(run) === "durable peace"),
};

/** How runs end, with and without the mission, and how far luck alone spreads them. */
export function countryTable(mission: readonly RunRecord[], none: readonly RunRecord[]): string {
  const share = (runs: readonly RunRecord[], regime: string): string =>
    percent(runs.filter((run) => regimeOf(run) === regime).length / runs.length);
  const spread = (runs: readonly RunRecord[], of: (run: RunRecord) => number): string => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    const at = (part: number): string => digits(sorted[Math.floor(part * (sorted.length - 1))]!);
    return `${at(0.5)} (${at(0.05)} to ${at(0.95)})`;
  };
  const rows = regimes.map((regime) => `| ends in ${regime} | ${share(mission, regime)} | ${share(none, regime)} |`);
  const told = ["battle deaths", "civilians killed", "displaced, last year"].map(
    (label) =>
      `| ${label}: median (5 % to 95 % of runs) | ${spread(mission, outcomes[label]!)} | ${spread(none, outcomes[label]!)} |`,
  );
  return ["| | with the mission | without |", "|---|---|---|", ...rows, ...told].join("\n");
}

/** A failure mode beside its country, pair by pair. */
export function modeTable(
  names: readonly [string, string],
  mode: readonly RunRecord[],
  country: readonly RunRecord[],
): string {
  const rows = Object.entries(outcomes).map(([label, of]) => {
    const { first, second, difference } = comparePairs(mode.map(of), country.map(of));
    const [low, high] = difference.ci95;
    return `| ${label} | ${digits(first.mean)} | ${digits(second.mean)} | ${digits(difference.mean)} | ${digits(low)} to ${digits(high)} |`;
  });
  return [`| mean | ${names[0]} | ${names[1]} | difference | interval |`, "|---|---|---|---|---|", ...rows].join("\n");
}
