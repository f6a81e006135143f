import { log1p } from "@truce/core/kernel";
import { above, figure, meanCheck, resultOf } from "./checks.ts";
import { total } from "./event-statistics.ts";
import { logDeaths, meanOf, pairwise, year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

export const abuseRecruitment: Pattern = {
  id: "abuse-recruitment",
  title: "Abuse, grievance, recruitment",
  statement: "A brutal force feeds the group it fights.",
  source: "mission.md L3; Lyall, Blair and Imai 2013; Kalyvas 2006",
  measured:
    "Paired lever on the war without a mission, years 2 to 7: police and soldiers abuse three times as often (the end of the plausible " +
    "range). Abuses, grievance, support of groups against the government, their recruits, their fighters at the end.",
  reason:
    "Abuses, grievance, support and recruits must rise beyond doubt. Fighters and deaths are given aside: losses eat recruits.",
  measure(e: Ensemble) {
    const { none, brutality } = e.arms;
    const [from, to] = [year, brutality.weeks];
    const versus = (of: (run: RunRecord) => number): number[] => pairwise(brutality.runs, none.runs, of);
    const logTotal =
      (name: string) =>
      (run: RunRecord): number =>
        log1p(total(run.series[name]!, from, to));
    const fallen = (runs: readonly RunRecord[]): number =>
      runs.filter(({ moments }) => moments.some(({ type, week }) => type === "governmentFalls" && week < to)).length;
    return resultOf(
      [
        meanCheck("ln abuses", versus(logTotal("abuses")), above(0)),
        meanCheck("grievance", versus(meanOf("grievance", from, to)), above(0)),
        meanCheck("support of groups against the government", versus(meanOf("supportRebel", from, to)), above(0)),
        meanCheck("ln recruits of groups against the government", versus(logTotal("recruitsRebel")), above(0)),
        meanCheck(
          "ln fighters against the government at the end",
          versus((run) => log1p(meanOf("fightersRebel", to - 4, to)(run))),
          above(0),
          true,
        ),
        meanCheck(
          "ln violent deaths a year",
          versus((run) => logDeaths(run, from, to)),
          above(0),
          true,
        ),
      ],
      `The government fell in ${fallen(brutality.runs)} of ${brutality.runs.length} runs with a brutal force and in ${fallen(none.runs)} without. ` +
        `Mean grievance without the lever: ${figure(meanCheck("", none.runs.map(meanOf("grievance", from, to)), above(0)).value)}.`,
    );
  },
};
