import { correlation } from "@truce/statistics";
import { above, below, figure, meanCheck, resultOf } from "./checks.ts";
import { total } from "./event-statistics.ts";
import { logDeaths, meanOf, pairwise, year } from "./outcomes.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

export const trustInformation: Pattern = {
  id: "trust-information",
  title: "Trust, information, effectiveness",
  statement: "A force that people trust is told more; a force that is told more prevents more.",
  source: "mission.md L2; Berman, Shapiro and Felter 2011; Blair, Karim and Morse 2019",
  measured:
    "Paired levers on the mission as it was, from its second year to the end of the seventh of the run: more misconduct (trust goes, then what " +
    "people report); silence (what people report goes, then what the mission knows, what it answers, and who dies).",
  reason:
    "Each step must have its sign beyond doubt; deaths must differ by 2 %, for with common luck even a trifle can be told from nothing.",
  measure(e: Ensemble) {
    const { history, silence, badConduct } = e.arms;
    const [from, to] = [e.start + year, silence.weeks];
    const known = (run: RunRecord): number => {
      const incidents = total(run.series["incidents"]!, from, to);
      return incidents > 0 ? total(run.series["known"]!, from, to) / incidents : NaN;
    };
    const answered = (run: RunRecord): number => {
      const incidents = total(run.series["incidents"]!, from, to);
      return incidents > 0 ? total(run.series["answered"]!, from, to) / incidents : NaN;
    };
    const versus = (arm: typeof silence, of: (run: RunRecord) => number): number[] =>
      pairwise(arm.runs, history.runs, of);
    const deaths = versus(silence, (run) => logDeaths(run, from, to));
    const trusts = history.runs.map(meanOf("trustInMission", from, to));
    return resultOf(
      [
        meanCheck("misconduct: trust in the mission", versus(badConduct, meanOf("trustInMission", from, to)), below(0)),
        meanCheck("misconduct: willingness to report", versus(badConduct, meanOf("reporting", from, to)), below(0)),
        meanCheck("silence: willingness to report", versus(silence, meanOf("reporting", from, to)), below(0)),
        meanCheck("silence: share of incidents that the mission knows", versus(silence, known), below(0)),
        meanCheck("silence: share of attacks answered", versus(silence, answered), below(0)),
        meanCheck("silence: ln violent deaths a year", deaths, above(0.02)),
        meanCheck("silence: trust in the mission", versus(silence, meanOf("trustInMission", from, to)), below(0), true),
        meanCheck(
          "misconduct: ln violent deaths a year",
          versus(badConduct, (run) => logDeaths(run, from, to)),
          above(0),
          true,
        ),
      ],
      `The mission knows of ${figure(100 * meanCheck("", history.runs.map(known), above(0)).value)} % of incidents as it was, and of ` +
        `${figure(100 * meanCheck("", silence.runs.map(known), above(0)).value)} % under silence. Over seeds, trust and deaths as they were ` +
        `correlate at ${figure(
          correlation(
            trusts,
            history.runs.map((run) => logDeaths(run, from, to)),
          ),
        )}.`,
    );
  },
};
