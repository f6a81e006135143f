import { above, below, figure, meanCheck, resultOf, shareCheck, shareDifferenceCheck } from "./checks.ts";
import { logDeaths, meanOf, pairwise, relapsedBetween, year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";
import { afterExit } from "./variants.ts";

export const relapseAfterExit: Pattern = {
  id: "relapse-after-exit",
  title: "Relapse when institutions lag the exit",
  statement:
    "A mission that leaves before police and courts can carry the peace leaves a country that falls back into war.",
  source: "P25, P27, P33–P35, P40; cases.md, failure mode 4 (Timor 2006, Haiti 2018)",
  measured:
    "On the same seeds, the mission sent home after two and a half years against the mission as it was: share of runs that relapse (25 " +
    "battle deaths in a year after peace was reached) within five years of each one's exit, paired difference; violent deaths in the five " +
    "years after the early exit, in both; capacity of police and courts at either exit.",
  reason:
    "More relapse and more deaths beyond doubt, with weaker institutions at the exit. A country without any mission should relapse in 23 % " +
    "(P25, five years) to 60 % of runs; it is given aside, for P25 mixes wars of all kinds.",
  measure(e: Ensemble) {
    const { history, earlyExit, none } = e.arms;
    const relapses = (run: RunRecord, exit: number): boolean => relapsedBetween(run, exit, exit + afterExit);
    const early = earlyExit.exit!;
    const late = history.exit!;
    const earlyRelapse = earlyExit.runs.map((run) => relapses(run, early));
    const lateRelapse = history.runs.map((run) => relapses(run, late));
    const capacity = (name: string): number[] =>
      earlyExit.runs.map(
        (run, i) => meanOf(name, early - 4, early)(run) - meanOf(name, late - 4, late)(history.runs[i]!),
      );
    const known = earlyExit.weeks > early && history.weeks > late;
    return resultOf(
      [
        shareDifferenceCheck(
          "relapse within five years: early exit less history",
          known ? earlyRelapse : [],
          known ? lateRelapse : [],
          above(0),
        ),
        meanCheck(
          "ln violent deaths in the five years after the early exit, less history",
          pairwise(earlyExit.runs, history.runs, (run) => logDeaths(run, early, early + afterExit)),
          above(0),
        ),
        meanCheck("officers at full skill at the exit: early less history", capacity("policeCapacity"), below(0)),
        meanCheck("capacity of courts at the exit: early less history", capacity("courtCapacity"), below(0)),
        shareCheck("relapse within five years of the early exit", known ? earlyRelapse : [], above(0), true),
        shareCheck("relapse within five years of the historical exit", known ? lateRelapse : [], above(0), true),
        shareCheck(
          "relapse without a mission within five years of the agreement (P25: 0.23)",
          none.runs.map((run) => relapsedBetween(run, 0, agreed(run) + 5 * year)),
          above(0),
          true,
        ),
      ],
      `Relapse within five years: ${figure(100 * share(earlyRelapse))} % after the early exit, ${figure(100 * share(lateRelapse))} % after the ` +
        `historical one.`,
    );
  },
};

const share = (hits: readonly boolean[]): number => hits.filter(Boolean).length / hits.length;

function agreed(run: RunRecord): number {
  return run.moments.find(({ type, value }) => type === "agreement" && value === 1)?.week ?? 0;
}
