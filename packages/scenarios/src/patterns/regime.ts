import { average, total } from "./event-statistics.ts";
import { worstYear, year } from "./outcomes.ts";
import type { RunRecord } from "./types.ts";

/** How a run ends, by its last five years. */
export const regimes = ["durable peace", "frozen conflict", "victor's peace", "relapse", "war"] as const;
export type Regime = (typeof regimes)[number];

const lastYears = 5;
/** Thresholds of conflict data: battle deaths in 52 weeks. */
const armedConflict = 25;
const war = 1000;
/** Fighters left, as a share of those at the start, above which nobody has disarmed. */
const stillArmed = 1 / 3;

/**
 * War: 1,000 battle deaths in some 52 of the last 260 weeks. Relapse: 25 (also where peace never came). Below that, the fighting is
 * over: a victor's peace if a government fell on the way; a frozen conflict if at the end no agreement is in force or more than a third
 * of the fighters of the start are still under arms; else a durable peace.
 */
export function regimeOf(run: RunRecord): Regime {
  const from = run.weeks - lastYears * year;
  const worst = worstYear(run, from, run.weeks);
  if (worst >= war) return "war";
  if (worst >= armedConflict) return "relapse";
  if (run.moments.some(({ type }) => type === "governmentFalls")) return "victor's peace";
  const fighters = run.series["fighters"]!;
  const armed = fighters.at(-1)! > stillArmed * fighters[0]!;
  return armed || run.series["agreed"]!.at(-1) === 0 ? "frozen conflict" : "durable peace";
}

/** Ways in which a run can fail beside or instead of war; a run may fail in several. */
export const failures = {
  "war or relapse": (run) => ["war", "relapse"].includes(regimeOf(run)),
  "armed standstill": (run) => regimeOf(run) === "frozen conflict",
  "government overthrown": (run) => run.moments.some(({ type }) => type === "governmentFalls"),
  "mission asked to leave": (run) => run.moments.some(({ type }) => type === "expulsion"),
  "preyed upon without war": (run) =>
    worstYear(run, run.weeks - lastYears * year, run.weeks) < armedConflict &&
    total(run.series["civilianDeaths"]!, run.weeks - lastYears * year, run.weeks) >= lastYears * 100,
  "police lost again": (run) => {
    const police = run.series["policeCapacity"]!;
    const peak = police.reduce((most, now) => Math.max(most, now), 0);
    return average(police, run.weeks - 4, run.weeks) < peak / 2;
  },
} as const satisfies Readonly<Record<string, (run: RunRecord) => boolean>>;
