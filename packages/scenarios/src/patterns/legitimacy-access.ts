import { below, figure, meanCheck, resultOf } from "./checks.ts";
import { meanOf, pairwise, year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

export const legitimacyAccess: Pattern = {
  id: "legitimacy-access",
  title: "Legitimacy, consent, access",
  statement: "A mission that loses trust loses the host's consent, and then access.",
  source: "mission.md L5, C2; Ruggeri, Gizelis and Dorussen 2013",
  measured:
    "Paired lever on the mission as it was, from its second year to the end of the seventh of the run: four times the misconduct, and people " +
    "mind it more (both at the end of their plausible ranges). Trust in the mission, consent, access.",
  reason: "All three must fall beyond doubt.",
  measure(e: Ensemble) {
    const { history, badConduct } = e.arms;
    const [from, to] = [e.start + year, badConduct.weeks];
    const versus = (name: string): number[] => pairwise(badConduct.runs, history.runs, meanOf(name, from, to));
    const lowest = (runs: readonly RunRecord[]): number =>
      meanCheck(
        "",
        runs.map(({ series }) => series["consent"]!.slice(from, to).reduce((a, b) => Math.min(a, b), 1)),
        below(1),
      ).value;
    return resultOf(
      [
        meanCheck("trust in the mission", versus("trustInMission"), below(0)),
        meanCheck("consent", versus("consent"), below(0)),
        meanCheck("access", versus("access"), below(0)),
      ],
      `Lowest consent, on average: ${figure(lowest(history.runs))} as it was, ${figure(lowest(badConduct.runs))} with misconduct. Access is ` +
        "denied only where consent falls below mandate.obstruct (0.4 by default).",
    );
  },
};
