import { above, below, figure, meanCheck, resultOf, shareDifferenceCheck } from "./checks.ts";
import { logDeaths, meanOf, pairwise, relapsedBetween, year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";
import { afterExit } from "./variants.ts";

export const securityAndReform: Pattern = {
  id: "security-and-reform",
  title: "Security and reform need each other",
  statement: "Reform without security fails; security without reform does not last after the mission leaves.",
  source: "mission.md L1; P59 (Blair 2021), P40",
  measured:
    "Two by two on the same seeds: mission as it was, without its reform tasks, with 5 % of its troops, with neither. ln violent deaths a year " +
    "from the mission's second year to its exit, and in the five years after; capacity built; relapse. The interaction is both − only " +
    "security − only reform + neither, pair by pair: below 0 each does more with the other.",
  reason: "Signs beyond doubt. The interaction is reported with its interval and does not decide; a null is a result.",
  measure(e: Ensemble) {
    const { history: both, securityOnly: security, reformOnly: reform, neither } = e.arms;
    const exit = both.exit!;
    const during = (run: RunRecord): number => logDeaths(run, e.start + year, exit);
    const after = (run: RunRecord): number => (run.weeks > exit ? logDeaths(run, exit, exit + afterExit) : NaN);
    const relapses = (run: RunRecord): boolean => relapsedBetween(run, exit, exit + afterExit);
    const relapse = (run: RunRecord): number => (run.weeks > exit ? Number(relapses(run)) : NaN);
    const lasts = both.weeks > exit;
    const police = meanOf("policeCapacity", exit - 4, exit);
    const courts = meanOf("courtCapacity", exit - 4, exit);
    const interaction = (of: (run: RunRecord) => number): number[] =>
      both.runs.map((run, i) => of(run) - of(security.runs[i]!) - of(reform.runs[i]!) + of(neither.runs[i]!));
    const mean = (values: number[]): string => figure(meanCheck("", values, above(0)).value);
    return resultOf(
      [
        meanCheck(
          "during: ln deaths, reform without security less both",
          pairwise(reform.runs, both.runs, during),
          above(0),
        ),
        meanCheck(
          "police at exit, reform without security less both",
          pairwise(reform.runs, both.runs, police),
          below(0),
        ),
        meanCheck(
          "courts at exit, reform without security less both",
          pairwise(reform.runs, both.runs, courts),
          below(0),
        ),
        meanCheck(
          "after exit: ln deaths, security without reform less both",
          pairwise(security.runs, both.runs, after),
          above(0),
        ),
        meanCheck(
          "the same, more than during the mission",
          pairwise(security.runs, both.runs, (run) => after(run) - during(run)),
          above(0),
        ),
        shareDifferenceCheck(
          "after exit: relapse, security without reform less both",
          lasts ? security.runs.map(relapses) : [],
          lasts ? both.runs.map(relapses) : [],
          above(0),
          true,
        ),
        meanCheck(
          "during: ln deaths, security without reform less both",
          pairwise(security.runs, both.runs, during),
          above(0),
          true,
        ),
        meanCheck("interaction on ln deaths during the mission", interaction(during), below(0), true),
        meanCheck("interaction on ln deaths after exit", interaction(after), below(0), true),
        meanCheck("interaction on relapse after exit", interaction(relapse), below(0), true),
      ],
      `Officers at full skill at the exit: ${mean(both.runs.map(police))} with both, ${mean(security.runs.map(police))} with security only, ` +
        `${mean(reform.runs.map(police))} with reform only, ${mean(neither.runs.map(police))} with neither. ln deaths a year after the exit: ` +
        `${mean(both.runs.map(after))}, ${mean(security.runs.map(after))}, ${mean(reform.runs.map(after))}, ${mean(neither.runs.map(after))}.`,
    );
  },
};
