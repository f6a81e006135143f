import { log1p } from "@truce/core/kernel";
import { above, below, figure, meanCheck, resultOf } from "./checks.ts";
import { total } from "./event-statistics.ts";
import { meanOf, year } from "./outcomes.ts";
import { slopes } from "./panel.ts";
import type { Ensemble, Pattern, RunRecord } from "./types.ts";

/** Weeks in which the mission stands at four fifths of its peak or more. */
export function fullWeeks({ series }: RunRecord): [number, number] {
  const strength = series["missionStrength"]!;
  const peak = strength.reduce((most, now) => Math.max(most, now), 0);
  const from = strength.findIndex((now) => now >= 0.8 * peak);
  let to = from;
  while (to < strength.length && strength[to]! >= 0.8 * peak) to++;
  return peak > 0 ? [from, to] : [0, 0];
}

/** Change of consent per year at full strength, at equal threat (violent deaths of the last year, logged). */
export function consentSlope(run: RunRecord): number {
  const [from, to] = fullWeeks(run);
  const weeks = Array.from({ length: to - from }, (_, i) => from + i);
  if (weeks.length < 2 * year) return NaN;
  const { consent, civilianDeaths, battleDeaths } = run.series;
  const threat = weeks.map((week) =>
    log1p(total(civilianDeaths!, week - year, week) + total(battleDeaths!, week - year, week)),
  );
  return slopes(
    weeks.map((week) => consent![week]!),
    [weeks.map((week) => week / year), threat],
  )[0]!;
}

export const tiredHost: Pattern = {
  id: "tired-host",
  title: "A host that tires of its guests",
  statement: "With the threat unchanged, the host's consent wears off the longer a large mission stays.",
  source: "Dorussen and Gizelis 2013 (P56); mission.md C2",
  measured:
    "With the mission, in the weeks in which it stands at four fifths of its peak: slope of consent per year with the logged violent deaths " +
    "of the last year held equal; mean consent of the last of these years less that of the first; and what comes back when the guests go.",
  reason:
    "A slope below −0.005 a year (0.05 in ten years) and a fall of at least 0.05, beyond doubt; consent does not rebound while the guests stay.",
  measure(e: Ensemble) {
    const { history } = e.arms;
    const last = history.exit ?? 0;
    const falls = history.runs.map((run) => {
      const [from, to] = fullWeeks(run);
      return to - from < 2 * year
        ? NaN
        : meanOf("consent", to - year, to)(run) - meanOf("consent", from, from + year)(run);
    });
    const rebound = history.runs.map((run) => {
      const [, to] = fullWeeks(run);
      return meanOf("consent", last - year, last)(run) - meanOf("consent", to - year, to)(run);
    });
    const expelled = history.runs.filter(({ moments }) => moments.some(({ type }) => type === "expulsion")).length;
    return resultOf(
      [
        meanCheck("change of consent per year, threat held equal", history.runs.map(consentSlope), below(-0.005)),
        meanCheck("consent, last year at full strength less first", falls, below(-0.05)),
        meanCheck("consent, last year of the mission less last year at full strength", rebound, above(0), true),
      ],
      `The mission was asked to leave in ${expelled} of ${history.runs.length} runs. Lowest consent of a run, on average: ` +
        `${figure(history.runs.reduce((sum, { series }) => sum + series["consent"]!.reduce((a, b) => Math.min(a, b), 1), 0) / history.runs.length)}.`,
    );
  },
};
